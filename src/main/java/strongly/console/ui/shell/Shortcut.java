package strongly.console.ui.shell;

import javafx.scene.input.KeyCombination;

import strongly.console.ui.mvvm.Command;

/**
 * A key combination and what it does.
 *
 * @param keys the keys; {@code Shortcut} stands for Ctrl, and Cmd on macOS
 * @param group under which heading the list of shortcuts shows it
 * @param command what it does
 */
public record Shortcut(KeyCombination keys, String group, Command command) {
    /** A shortcut from JavaFX's notation ({@code "Shortcut+K"}). */
    public static Shortcut of(String keys, String group, Command command) {
        return new Shortcut(KeyCombination.valueOf(keys), group, command);
    }

    /** The keys for people ({@code Ctrl+K}). */
    public String display() {
        return keys.getDisplayText();
    }
}
