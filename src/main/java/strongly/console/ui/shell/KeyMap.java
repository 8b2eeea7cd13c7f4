package strongly.console.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;

/** Runs the commands of the shortcuts, wherever in the window the keyboard is. */
public final class KeyMap {
    private final List<Shortcut> shortcuts;
    private boolean typedIsSpent;

    /** A map of these shortcuts, the first match wins. */
    public KeyMap(List<Shortcut> shortcuts) {
        this.shortcuts = List.copyOf(shortcuts);
    }

    /** All shortcuts, in the order they are shown. */
    public List<Shortcut> shortcuts() {
        return shortcuts;
    }

    /** Listens to the keys of a scene. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    }

    /**
     * The character of a key that led to a text field is not for that field. A plain character that
     * takes other keys on this keyboard ({@code /} is Shift+7 on some) counts as its key.
     */
    private void onTyped(KeyEvent event) {
        if (typedIsSpent) {
            typedIsSpent = false;
            event.consume();
            return;
        }
        for (Shortcut shortcut : shortcuts) {
            if (types(shortcut.keys(), event.getCharacter())
                    && !belongsToText(shortcut.keys(), event)
                    && shortcut.command().isEnabled()) {
                event.consume();
                shortcut.command().run();
                return;
            }
        }
    }

    private static boolean types(KeyCombination keys, String character) {
        return isPlain(keys)
                && keys instanceof KeyCodeCombination code
                && code.getCode().getChar().equals(character);
    }

    private void onKey(KeyEvent event) {
        typedIsSpent = false;
        for (Shortcut shortcut : shortcuts) {
            if (shortcut.keys().match(event) && !belongsToText(shortcut.keys(), event)) {
                if (shortcut.command().isEnabled()) {
                    event.consume();
                    typedIsSpent = isPlain(shortcut.keys());
                    shortcut.command().run();
                }
                return;
            }
        }
    }

    /** Plain characters ({@code /}) are text while somebody types. */
    private static boolean belongsToText(KeyCombination keys, KeyEvent event) {
        return isPlain(keys) && event.getTarget() instanceof Node node && typesText(node);
    }

    private static boolean isPlain(KeyCombination keys) {
        return keys.getShortcut() != KeyCombination.ModifierValue.DOWN
                && keys.getControl() != KeyCombination.ModifierValue.DOWN
                && keys.getAlt() != KeyCombination.ModifierValue.DOWN
                && !(keys instanceof KeyCodeCombination code && code.getCode().isFunctionKey());
    }

    private static boolean typesText(Node node) {
        return node instanceof TextInputControl input && input.isEditable();
    }
}
