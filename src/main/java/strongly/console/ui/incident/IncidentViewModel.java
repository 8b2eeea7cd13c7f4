package strongly.console.ui.incident;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.incident.IncidentBundle;
import strongly.console.service.incident.IncidentProgress;
import strongly.console.service.incident.IncidentRequest;
import strongly.console.service.incident.IncidentResult;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.FileFailure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes what is known of some apps into one file, with progress and cancel. UI thread only. */
public final class IncidentViewModel implements AutoCloseable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);

    /** How far back a bundle can reach. */
    public enum Span {
        QUARTER("Last 15 minutes", Duration.ofMinutes(15)),
        HOUR("Last hour", Duration.ofHours(1)),
        SIX_HOURS("Last 6 hours", Duration.ofHours(6)),
        DAY("Last 24 hours", Duration.ofDays(1)),
        WEEK("Last 7 days", Duration.ofDays(7)),
        MONTH("Last 30 days", Duration.ofDays(30));

        private final String label;
        private final Duration length;

        Span(String label, Duration length) {
            this.label = label;
            this.length = length;
        }

        /** The span for people. */
        public String label() {
            return label;
        }
    }

    /**
     * Where it stands.
     *
     * @param progress how far it is, null while nothing is written
     * @param result what was written, null before
     * @param failure why nothing was written, null where nothing is wrong
     */
    record State(
            @Nullable IncidentProgress progress,
            @Nullable IncidentResult result,
            @Nullable String failure) {
        static final State READY = new State(null, null, null);

        boolean isRunning() {
            return progress != null;
        }
    }

    /** What the panel asks for. */
    public record Ports(FileChooser files, Clipboard clipboard, Toasts toasts) {}

    private final IncidentBundle bundle;
    private final List<App> apps;
    private final Ports ports;
    private final TaskRunner runner;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.SIX_HOURS);
    private final BooleanProperty logs = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final Command save = new Command("Save bundle…", this::save);
    private final Command cancel = new Command("Cancel", this::cancel);
    private Cancellable writing = Cancellable.NONE;
    private long run;

    /**
     * A bundle of these apps.
     *
     * @param apps not empty; beyond {@link IncidentRequest#MOST_APPS} they are left out
     */
    public IncidentViewModel(
            IncidentBundle bundle,
            List<App> apps,
            Ports ports,
            TaskRunner runner,
            Scheduler scheduler,
            UiDispatcher ui) {
        this.bundle = bundle;
        this.apps = List.copyOf(apps);
        this.ports = ports;
        this.runner = runner;
        this.scheduler = scheduler;
        this.ui = ui;
        cancel.disable("Nothing is being written");
    }

    /** The apps that go in. */
    List<App> apps() {
        return apps.stream().limit(IncidentRequest.MOST_APPS).toList();
    }

    /** What is left out because there are too many, empty where nothing is. */
    String leftOut() {
        int out = apps.size() - IncidentRequest.MOST_APPS;
        return out <= 0
                ? ""
                : "A bundle holds %,d apps; the other %,d are left out."
                        .formatted(IncidentRequest.MOST_APPS, out);
    }

    /** How far back it reaches. */
    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** Whether log lines go in. */
    public BooleanProperty logsProperty() {
        return logs;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a bundle is being written. */
    public boolean isRunning() {
        return state.get().isRunning();
    }

    /** Asks for a file and writes the bundle. */
    public Command saveCommand() {
        return save;
    }

    /** Stops writing; nothing is left of the file. */
    public Command cancelCommand() {
        return cancel;
    }

    private void save() {
        Instant now = scheduler.instant();
        String name = "incident-" + STAMP.format(now) + "Z.zip";
        Path file = ports.files().chooseSave("Save the incident bundle", name);
        if (file == null) {
            return;
        }
        IncidentRequest request =
                new IncidentRequest(apps, now.minus(span.get().length), now, logs.get(), file);
        long mine = ++run;
        begin();
        writing =
                runner.run(
                        BackgroundTask.of(
                                        "incident bundle",
                                        () ->
                                                bundle.write(
                                                        request,
                                                        progress ->
                                                                ui.dispatch(
                                                                        () ->
                                                                                show(
                                                                                        mine,
                                                                                        progress))))
                                .onSuccess(result -> onWritten(mine, result))
                                .onFailure(failure -> onFailed(mine, request.file(), failure)));
    }

    private void begin() {
        state.set(new State(new IncidentProgress(0, apps().size(), "Beginning"), null, null));
        save.disable("A bundle is being written");
        cancel.enable();
    }

    private void end(State last) {
        run++;
        save.enable();
        cancel.disable("Nothing is being written");
        state.set(last);
    }

    private void show(long mine, IncidentProgress progress) {
        if (mine == run) {
            state.set(new State(progress, null, null));
        }
    }

    private void onWritten(long mine, IncidentResult result) {
        if (mine != run) {
            return;
        }
        end(new State(null, result, null));
        String problems =
                result.problems().isEmpty()
                        ? null
                        : result.problems().size() + " parts could not be included";
        ports.toasts()
                .show(
                        Toast.of(
                                        result.problems().isEmpty() ? Tone.SUCCESS : Tone.WARNING,
                                        "Saved " + result.file().getFileName(),
                                        problems)
                                .withAction(new Command("Copy path", this::copyPath)));
    }

    private void onFailed(long mine, Path file, Exception failure) {
        if (mine == run) {
            end(
                    new State(
                            null,
                            null,
                            "The bundle could not be written: "
                                    + FileFailure.reason(file, failure)));
        }
    }

    private void cancel() {
        writing.cancel();
        end(State.READY);
    }

    /** Copies where the bundle is. */
    void copyPath() {
        IncidentResult result = state.get().result();
        if (result != null) {
            ports.clipboard().copy(result.file().toString());
        }
    }

    /** Stops what is under way. */
    @Override
    public void close() {
        if (isRunning()) {
            cancel();
        }
    }
}
