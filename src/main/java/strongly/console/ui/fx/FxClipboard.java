package strongly.console.ui.fx;

import javafx.scene.input.ClipboardContent;

import strongly.console.ui.mvvm.Clipboard;

/** The system clipboard. */
public final class FxClipboard implements Clipboard {
    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public String text() {
        String text = javafx.scene.input.Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }
}
