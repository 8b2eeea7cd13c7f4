package strongly.console.ui.shell;

import org.jspecify.annotations.Nullable;

/**
 * What the window always says about where it is connected.
 *
 * @param name the connection's name
 * @param host the instance's host and port
 * @param colour the connection's colour as a CSS colour, null for the theme's accent
 * @param sandbox whether it is the embedded local instance
 */
public record ConnectionLabel(String name, String host, @Nullable String colour, boolean sandbox) {}
