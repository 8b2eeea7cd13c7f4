package strongly.console.ui.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.AppDocument;
import strongly.console.service.forms.AppDocumentReader;
import strongly.console.service.forms.AppDocumentWriter;
import strongly.console.service.forms.DocumentException;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.LatestWins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The form as JSON text: what is typed here goes into the fields once it can be read, and until
 * then the fields keep what they had. Text is read off the UI thread. UI thread only.
 */
public final class FormJsonViewModel {
    /** Most characters the text may have; more would slow the text area down. */
    public static final int LONGEST = 200_000;

    private static final Duration PAUSE = Duration.ofMillis(250);

    /**
     * Why the text cannot be read.
     *
     * @param message what is wrong
     * @param line from 1, 0 where no place is known
     * @param column from 1, 0 where no place is known
     */
    public record Mistake(String message, int line, int column) {
        /** The mistake with its place, for people. */
        public String text() {
            return line == 0 ? message : "Line %d, column %d: %s".formatted(line, column, message);
        }
    }

    private final EditorPorts ports;
    private final AppFormFields fields;
    private final AppDocumentReader reader = new AppDocumentReader();
    private final AppDocumentWriter writer = new AppDocumentWriter();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Mistake> mistake = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final LatestWins reading;
    private Cancellable timer = Cancellable.NONE;
    private Runnable afterReading = () -> {};
    private boolean showing;
    private boolean unread;

    /**
     * JSON of a form.
     *
     * @param fields what is written as text, and takes the values of each text that can be read
     */
    FormJsonViewModel(EditorPorts ports, AppFormFields fields) {
        this.ports = ports;
        this.fields = fields;
        this.reading = new LatestWins(ports.runner());
        text.addListener((source, before, now) -> onTyped());
    }

    /** The text, as it is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** Why the text cannot be read, null where it can. */
    public ReadOnlyObjectProperty<@Nullable Mistake> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /** What of the text does not go into the form; empty where everything does. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Writes what stands in the fields as text. */
    void show() {
        timer.cancel();
        reading.cancel();
        unread = false;
        showing = true;
        text.set(writer.json(fields.values()));
        showing = false;
        mistake.set(null);
        note.set("");
    }

    private void onTyped() {
        if (showing) {
            return;
        }
        unread = true;
        timer.cancel();
        timer = ports.scheduler().schedule(PAUSE, () -> ports.ui().dispatch(this::read));
    }

    /**
     * Does something once everything that was typed is in the fields; where it cannot be read, the
     * mistake is shown instead.
     */
    void settle(Runnable then) {
        if (!unread) {
            if (mistake.get() == null) {
                then.run();
            }
            return;
        }
        afterReading = then;
        read();
    }

    private void read() {
        timer.cancel();
        String now = text.get();
        reading.run(
                BackgroundTask.of("read JSON", () -> reader.readJson(now))
                        .onSuccess(this::onRead)
                        .onFailure(this::onUnread));
    }

    private void onRead(AppDocument document) {
        unread = false;
        mistake.set(null);
        note.set(String.join(" ", notes(document)));
        fields.setValues(document.values());
        Runnable then = afterReading;
        afterReading = () -> {};
        then.run();
    }

    private List<String> notes(AppDocument document) {
        List<String> notes = new ArrayList<>();
        fields.untaken(document.values()).forEach(note -> notes.add(note + "."));
        if (!document.unknown().isEmpty()) {
            notes.add("Not known, and not sent: " + String.join(", ", document.unknown()) + ".");
        }
        if (!document.leftOut().isEmpty()) {
            notes.add(
                    "Set by the API, and not sent: " + String.join(", ", document.leftOut()) + ".");
        }
        document.notes().forEach(note -> notes.add(note + "."));
        return notes;
    }

    private void onUnread(Exception failure) {
        unread = false;
        afterReading = () -> {};
        note.set("");
        mistake.set(
                failure instanceof DocumentException known
                        ? new Mistake(
                                String.valueOf(known.getMessage()), known.line(), known.column())
                        : new Mistake("The text could not be read", 0, 0));
    }

    /** Stops reading. */
    void close() {
        timer.cancel();
        reading.cancel();
    }
}
