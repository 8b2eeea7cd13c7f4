package strongly.console.fake;

import strongly.console.ui.mvvm.Clipboard;

import java.util.List;

/** A clipboard that keeps everything that was copied; it holds the last. */
public final class RecordingClipboard implements Clipboard {
    private final List<String> copied;

    /** A clipboard that keeps what is copied in this list. */
    public RecordingClipboard(List<String> copied) {
        this.copied = copied;
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public String text() {
        return copied.isEmpty() ? "" : copied.getLast();
    }
}
