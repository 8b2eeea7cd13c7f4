package strongly.console.ui.shell;

import java.util.function.BooleanSupplier;

/**
 * Something the command palette can do.
 *
 * @param label what it is or does
 * @param hint what else helps to tell it apart: a shortcut, an environment
 * @param enabled whether it can be done now
 * @param action what runs
 */
public record PaletteEntry(String label, String hint, BooleanSupplier enabled, Runnable action) {}
