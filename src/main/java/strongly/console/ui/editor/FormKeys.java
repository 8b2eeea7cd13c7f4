package strongly.console.ui.editor;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of every form: Ctrl+Enter (Cmd on macOS) sends, Esc closes. */
final class FormKeys {
    private FormKeys() {}

    /** Sends on Ctrl+Enter; to be installed as a filter, before a text area takes the key. */
    static EventHandler<KeyEvent> sending(Runnable send) {
        KeyCombination keys = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
        return event -> {
            if (keys.match(event)) {
                event.consume();
                send.run();
            }
        };
    }

    /** Closes on Esc, where nothing inside took the key. */
    static EventHandler<KeyEvent> closing(Runnable close) {
        return event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        };
    }
}
