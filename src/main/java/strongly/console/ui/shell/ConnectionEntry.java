package strongly.console.ui.shell;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.mvvm.Command;

/**
 * A connection of the connection menu.
 *
 * @param colour the connection's colour as a CSS colour, null where it has none
 * @param current whether it is the one on screen
 * @param command switches to it
 */
public record ConnectionEntry(@Nullable String colour, boolean current, Command command) {}
