package strongly.console.ui.logs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import strongly.console.service.logs.export.LineExport;
import strongly.console.service.logs.merged.LineOrder;
import strongly.console.service.logs.merged.SourceLines;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.ui.logs.list.LineListViewModel;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.CountText;
import strongly.console.ui.text.FileFailure;

import java.nio.file.Path;
import java.util.Locale;

/** Writes lines to a file, with progress, and can be called off. UI thread only. */
public final class LogExportViewModel {
    private final LogServices services;
    private final LineListViewModel list;
    private final BooleanProperty everything = new SimpleBooleanProperty();
    private final BooleanProperty withSource = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final Command save = new Command("Save to a file…", this::choose);
    private final Command cancel = new Command("Cancel", this::cancel);
    private Cancellable task = Cancellable.NONE;
    private boolean calledOff;

    LogExportViewModel(LogServices services, LineListViewModel list) {
        this.services = services;
        this.list = list;
        list.contentProperty().addListener((source, before, now) -> describe());
        everything.addListener((source, before, now) -> describe());
        describe();
    }

    /** Whether everything held is written, not only what is in the list. */
    public BooleanProperty everythingProperty() {
        return everything;
    }

    /** Whether each line is written with its time and source before it. */
    public BooleanProperty withSourceProperty() {
        return withSource;
    }

    /** Whether lines are being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How much is written, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How many lines are to be written, or are written already. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Asks for a file and writes it. */
    public Command save() {
        return save;
    }

    /** Calls the writing off. */
    public Command cancelCommand() {
        return cancel;
    }

    /** All lines of the sources, whatever is in the list. */
    private static LineOrder everythingOf(LineOrder shown) {
        return LineOrder.of(
                shown.sources().stream().map(each -> SourceLines.all(each.lines())).toList());
    }

    private long count() {
        if (!everything.get()) {
            return list.content().size();
        }
        return list.content().order().sources().stream()
                .mapToLong(source -> source.lines().size())
                .sum();
    }

    private void describe() {
        if (running.get()) {
            return;
        }
        long count = count();
        words.set(CountText.of(count, "line"));
        if (count == 0) {
            save.disable("There are no lines to write");
        } else {
            save.enable();
        }
    }

    private void choose() {
        String name = String.join("-", list.sourcesProperty().get()).replaceAll("[^\\w.-]+", "_");
        String suggested = (name.length() > 60 ? name.substring(0, 60) : name) + ".log";
        Path file = services.files().chooseSave("Export logs", suggested);
        if (file != null) {
            write(file);
        }
    }

    private void write(Path file) {
        LineExport.Format format =
                withSource.get() ? LineExport.Format.WITH_SOURCE_AND_TIME : LineExport.Format.PLAIN;
        boolean all = everything.get();
        LineOrder shown = list.content().order();
        var names = list.sourcesProperty().get();
        long expected = count();
        running.set(true);
        calledOff = false;
        progress.set(0);
        save.disable("An export is under way");
        task =
                services.tail()
                        .runner()
                        .run(
                                BackgroundTask.of(
                                                "export logs",
                                                () -> {
                                                    LineOrder order =
                                                            all ? everythingOf(shown) : shown;
                                                    return new LineExport(order, names, format)
                                                            .write(
                                                                    file,
                                                                    done -> tell(done, expected));
                                                })
                                        .onSuccess(count -> succeeded(count, file))
                                        .onFailure(failure -> failed(file, failure))
                                        .onFinished(this::finished));
    }

    private void tell(int done, long of) {
        services.tail()
                .ui()
                .dispatch(
                        () -> {
                            if (running.get()) {
                                progress.set(of == 0 ? 1 : (double) done / of);
                                words.set(
                                        String.format(Locale.ROOT, "%,d of ", done)
                                                + CountText.of(of, "line"));
                            }
                        });
    }

    private void succeeded(int count, Path file) {
        services.toasts()
                .show(
                        Toast.of(
                                Tone.SUCCESS,
                                "Exported " + CountText.of(count, "line"),
                                file.toString()));
    }

    private void failed(Path file, Exception failure) {
        if (failure instanceof InterruptedException) {
            return;
        }
        services.toasts()
                .show(
                        Toast.of(
                                Tone.DANGER,
                                "The logs were not exported",
                                "The reason: "
                                        + FileFailure.reason(file, failure)
                                        + ". Choose another place or free some space."));
    }

    private void cancel() {
        task.cancel();
        calledOff = true;
    }

    private void finished() {
        running.set(false);
        describe();
        if (calledOff) {
            words.set("Export cancelled");
        }
    }

    void close() {
        task.cancel();
    }
}
