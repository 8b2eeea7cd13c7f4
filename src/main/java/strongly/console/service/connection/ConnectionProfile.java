package strongly.console.service.connection;

import org.jspecify.annotations.Nullable;

import strongly.console.api.InstanceUrl;

/**
 * A connection that is remembered, without its key.
 *
 * @param id stable name in settings, history, file names and the credential store
 * @param name the name for people
 * @param url the instance's address, without {@code /api/v1}
 * @param colour the colour of its band as a CSS colour, null for the theme's accent
 * @param way how it is reached, null for the system's proxy and authorities
 */
public record ConnectionProfile(
        String id,
        String name,
        String url,
        @Nullable String colour,
        @Nullable ConnectionRoute way) {
    /** A connection on the usual route. */
    public ConnectionProfile(String id, String name, String url, @Nullable String colour) {
        this(id, name, url, colour, null);
    }

    /** A connection that is about to be made: nothing but its address is known. */
    public static ConnectionProfile draft(String url) {
        return new ConnectionProfile("", "", url, null);
    }

    /** The id of the connections to an address: stable, and good for a file name. */
    public static String idOf(InstanceUrl address) {
        return address.root().replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9.-]+", "_");
    }

    /** Whether it was not kept yet. */
    public boolean isDraft() {
        return id.isEmpty();
    }

    /** How it is reached. */
    public ConnectionRoute route() {
        return way == null ? ConnectionRoute.AUTOMATIC : way;
    }
}
