package strongly.console.ui.logs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.store.LineId;

/** What is open below the lines, and how much room the logs take. UI thread only. */
public final class LogPanels {
    private final LogMarks marks;
    private final ObjectProperty<@Nullable LogPanel> open = new SimpleObjectProperty<>();
    private final BooleanProperty wide = new SimpleBooleanProperty();
    private long noteWish = LineId.NONE;

    LogPanels(LogMarks marks) {
        this.marks = marks;
    }

    /** The panel below the lines, null for none. */
    public ObjectProperty<@Nullable LogPanel> openProperty() {
        return open;
    }

    /** Whether the logs take the whole window. */
    public BooleanProperty wideProperty() {
        return wide;
    }

    /** Opens the bookmarks with the note of this line to be written. */
    public void editNote(long id) {
        noteWish = id;
        if (!marks.markedProperty().get().containsKey(id)) {
            marks.toggle(id);
        }
        open.set(null);
        open.set(LogPanel.BOOKMARKS);
    }

    /** The line whose note somebody wants to write, told once; {@link LineId#NONE} for none. */
    long takeNoteWish() {
        long wish = noteWish;
        if (marks.markedProperty().get().containsKey(wish)) {
            noteWish = LineId.NONE;
        }
        return wish;
    }
}
