package strongly.console.service.connection;

import org.jspecify.annotations.Nullable;

/**
 * A connection that is remembered, without its key.
 *
 * @param id stable name in settings, history, file names and the credential store
 * @param name the name for people
 * @param url the instance's address, without {@code /api/v1}
 * @param colour the colour of its band as a CSS colour, null for the theme's accent
 */
public record ConnectionProfile(String id, String name, String url, @Nullable String colour) {}
