package strongly.console.ui.apps;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.export.AppJson;
import strongly.console.service.export.Delimited;
import strongly.console.service.export.WholeFile;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.FileFailure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Writes apps to a file, off the UI thread; the file appears whole or not at all. One export at a
 * time; called on the UI thread.
 */
public final class TableExport {
    private static final int STEP = 2_000;

    /**
     * How far an export is.
     *
     * @param written apps written
     * @param total apps to write
     */
    public record Progress(int written, int total) {}

    /** The forms a file can have. */
    enum Format {
        CSV("csv"),
        JSON("json");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        String extension() {
            return extension;
        }
    }

    private final TaskRunner runner;
    private final UiDispatcher ui;
    private final Toasts toasts;
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
            new ReadOnlyObjectWrapper<>();
    private Cancellable current = Cancellable.NONE;

    TableExport(TaskRunner runner, UiDispatcher ui, Toasts toasts) {
        this.runner = runner;
        this.ui = ui;
        this.toasts = toasts;
    }

    /** How far the export under way is, null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Stops the export under way; nothing is left of it. */
    public void cancel() {
        current.cancel();
    }

    void start(Path file, Format format, List<App> apps, List<AppColumn> columns) {
        current.cancel();
        progress.set(new Progress(0, apps.size()));
        current =
                runner.run(
                        BackgroundTask.of("export apps", () -> write(file, format, apps, columns))
                                .onSuccess(written -> showDone(written, apps.size()))
                                .onFailure(failure -> showFailed(file, failure))
                                .onFinished(() -> progress.set(null)));
    }

    private Path write(Path file, Format format, List<App> apps, List<AppColumn> columns)
            throws IOException, InterruptedException {
        WholeFile.write(file, out -> write(out, format, apps, columns));
        return file.toAbsolutePath();
    }

    private void write(OutputStream file, Format format, List<App> apps, List<AppColumn> columns)
            throws IOException, InterruptedException {
        // a writer of Files would fail at half a character in the text of others
        Writer out = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        try {
            Steps steps = new Steps(apps.iterator(), done -> tell(done, apps.size()));
            switch (format) {
                case JSON -> AppJson.write(steps, out);
                case CSV -> writeCsv(steps, columns, out);
            }
            out.flush();
        } catch (UncheckedIOException stopped) {
            throw new InterruptedException("Export cancelled");
        }
    }

    private static void writeCsv(Iterator<App> apps, List<AppColumn> columns, Writer out)
            throws IOException {
        Delimited.CSV.write(columns.stream().map(AppColumn::title).toList(), out);
        while (apps.hasNext()) {
            App app = apps.next();
            Delimited.CSV.write(columns.stream().map(column -> column.value(app)).toList(), out);
        }
    }

    private void tell(int written, int total) {
        ui.dispatch(
                () -> {
                    if (progress.get() != null) {
                        progress.set(new Progress(written, total));
                    }
                });
    }

    private void showDone(Path file, int count) {
        toasts.show(
                Toast.of(
                        Tone.SUCCESS,
                        count == 1 ? "1 app exported" : "%,d apps exported".formatted(count),
                        file.toString()));
    }

    private void showFailed(Path file, Exception failure) {
        toasts.show(
                Toast.of(
                        Tone.DANGER,
                        "The export could not be written",
                        "The reason: %s. Choose another place or free some space."
                                .formatted(FileFailure.reason(file, failure))));
    }

    /** Hands out apps one by one, says how far it is, and stops when interrupted. */
    private static final class Steps implements Iterator<App> {
        private final Iterator<App> apps;
        private final IntConsumer onStep;
        private int handedOut;

        Steps(Iterator<App> apps, IntConsumer onStep) {
            this.apps = apps;
            this.onStep = onStep;
        }

        @Override
        public boolean hasNext() {
            return apps.hasNext();
        }

        @Override
        public App next() {
            if (++handedOut % STEP == 0) {
                if (Thread.interrupted()) {
                    throw new UncheckedIOException(new IOException("cancelled"));
                }
                onStep.accept(handedOut);
            }
            return apps.next();
        }
    }
}
