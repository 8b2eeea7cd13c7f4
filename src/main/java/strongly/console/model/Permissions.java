package strongly.console.model;

import java.util.List;

/**
 * Who may reach an app (App object, {@code permissions}); the API cannot change it.
 *
 * @param isPublic whether anyone may
 * @param allowedUsers ids of the users who may
 */
public record Permissions(boolean isPublic, List<String> allowedUsers) {
    public Permissions {
        allowedUsers = List.copyOf(allowedUsers);
    }
}
