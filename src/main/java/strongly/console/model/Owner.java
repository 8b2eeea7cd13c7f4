package strongly.console.model;

import org.jspecify.annotations.Nullable;

/**
 * Who owns an app (App object, {@code owner}).
 *
 * @param id the user's id, null where it was not sent
 * @param email the user's address, null where it was not sent
 */
public record Owner(@Nullable String id, @Nullable String email) {
    /** The address, else the id, else an empty text. */
    public String display() {
        if (email != null) {
            return email;
        }
        return id != null ? id : "";
    }
}
