package strongly.console.ui.activity;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.ActivityExport;
import strongly.console.service.history.ActivityQuery;
import strongly.console.service.history.History;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.FileFailure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads, filters and exports the journal. UI thread only; the journal is read elsewhere. */
public final class ActivityViewModel {
    /** Most entries shown. */
    static final int MOST = 1_000;

    private final History history;
    private final TaskRunner runner;
    private final LatestWins reading;
    private final Navigator navigator;
    private final FileChooser files;
    private final Toasts toasts;
    private final Consumer<ActivityEntry> undo;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> actor = new SimpleObjectProperty<>();
    private final ObservableList<@Nullable String> actors = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> action = new SimpleObjectProperty<>();
    private final ObjectProperty<ActivityEntry.@Nullable Outcome> outcome =
            new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObservableList<ActivityEntry> entries = FXCollections.observableArrayList();
    private final Command export = new Command("Export as CSV or JSON…", this::exportEntries);
    private @Nullable String appId;
    private boolean active;

    /**
     * The journal.
     *
     * @param undo undoes an entry, through the same preview as any change
     */
    public ActivityViewModel(
            History history,
            TaskRunner runner,
            Navigator navigator,
            FileChooser files,
            Toasts toasts,
            Consumer<ActivityEntry> undo) {
        this.history = history;
        this.runner = runner;
        this.reading = new LatestWins(runner);
        this.navigator = navigator;
        this.files = files;
        this.toasts = toasts;
        this.undo = undo;
        text.addListener((source, before, now) -> refresh());
        actors.add(null);
        actor.addListener((source, before, now) -> refresh());
        action.addListener((source, before, now) -> refresh());
        outcome.addListener((source, before, now) -> refresh());
    }

    /** Words to look for. */
    public StringProperty textProperty() {
        return text;
    }

    /** Only what this person did, null for all. */
    public ObjectProperty<@Nullable String> actorProperty() {
        return actor;
    }

    /** Who did something; null, which stands for all, comes first. */
    public ObservableList<@Nullable String> actors() {
        return actors;
    }

    /** Only this action, null for all. */
    public ObjectProperty<@Nullable String> actionProperty() {
        return action;
    }

    /** Only this outcome, null for all. */
    public ObjectProperty<ActivityEntry.@Nullable Outcome> outcomeProperty() {
        return outcome;
    }

    /** What stands in place of an empty list, or tells of its bound. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What was found, newest first. */
    public ObservableList<ActivityEntry> entries() {
        return entries;
    }

    /** Writes what is shown to a file. */
    public Command export() {
        return export;
    }

    /** Shows the activity of one app, or of all where it is null. */
    public void show(@Nullable String shownAppId) {
        appId = shownAppId;
        entries.clear();
        refresh();
    }

    /** Whether the journal is on screen; while it is not, nothing is read. */
    public void setActive(boolean nowActive) {
        active = nowActive;
        refresh();
    }

    /** Reads the journal again: something was done. */
    public void refresh() {
        if (!active) {
            reading.cancel();
            return;
        }
        ActivityQuery query =
                new ActivityQuery(
                        appId, text.get(), actor.get(), action.get(), outcome.get(), MOST);
        reading.run(
                BackgroundTask.of(
                                "read activity",
                                () -> new Found(history.activity(query), history.actors()))
                        .onSuccess(this::showFound));
    }

    private record Found(List<ActivityEntry> entries, List<String> actors) {}

    private void showFound(Found found) {
        List<@Nullable String> people = new ArrayList<>();
        people.add(null);
        people.addAll(found.actors());
        String chosen = actor.get();
        if (chosen != null && !people.contains(chosen)) {
            people.add(chosen);
        }
        if (!actors.equals(people)) {
            // one that is chosen stays in the list all the time, so the choice is not lost
            actors.setAll(people);
        }
        showEntries(found.entries());
    }

    private void showEntries(List<ActivityEntry> found) {
        if (!entries.equals(found)) {
            entries.setAll(found);
        }
        message.set(describe(found));
        if (found.isEmpty()) {
            export.disable("There is nothing to export");
        } else {
            export.enable();
        }
    }

    private String describe(List<ActivityEntry> found) {
        String problem = history.problem();
        if (problem != null) {
            return problem;
        }
        boolean filtered =
                !text.get().isBlank()
                        || actor.get() != null
                        || action.get() != null
                        || outcome.get() != null;
        if (found.isEmpty()) {
            return filtered
                    ? "Nothing in the activity matches"
                    : "Nothing was done from this console yet";
        }
        return found.size() == MOST ? "The newest " + MOST + " entries" : "";
    }

    /** Whether an entry can be undone: it succeeded, and the state before is known. */
    public boolean canUndo(ActivityEntry entry) {
        // whether a delete whose outcome is unknown was done, the person who looks knows best
        boolean lostDelete =
                entry.outcome() == ActivityEntry.Outcome.UNKNOWN && entry.action().equals("Delete");
        return (entry.outcome() == ActivityEntry.Outcome.SUCCEEDED || lostDelete)
                && switch (entry.action()) {
                    case "Start", "Stop", "Deploy" -> true;
                    case "Edit", "Scale", "Relabel", "Delete" -> entry.before() != null;
                    default -> false;
                };
    }

    /** Undoes an entry. */
    public void undo(ActivityEntry entry) {
        if (canUndo(entry)) {
            undo.accept(entry);
        }
    }

    /** What undoing an entry is called. */
    public String undoLabel(ActivityEntry entry) {
        return switch (entry.action()) {
            case "Start" -> "Stop again…";
            case "Stop" -> "Start again";
            case "Delete" -> "Recreate…";
            case "Deploy" -> "Roll back…";
            default -> "Undo…";
        };
    }

    /** Shows the entry's app. */
    public void open(ActivityEntry entry) {
        if (entry.appId() != null) {
            navigator.showApp(entry.appId());
        }
    }

    /** How long something took, for people. */
    static String took(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        if (seconds < 0.1) {
            return "under 0.1 s";
        }
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    private void exportEntries() {
        Path file = files.chooseSave("Export activity as .csv or .json", "activity.csv");
        if (file == null) {
            return;
        }
        List<ActivityEntry> shown = List.copyOf(entries);
        runner.run(
                BackgroundTask.of(
                                "export activity",
                                () -> {
                                    ActivityExport.write(shown, file);
                                    return shown.size();
                                })
                        .onSuccess(
                                count ->
                                        toasts.show(
                                                Toast.of(
                                                        Tone.SUCCESS,
                                                        count == 1
                                                                ? "Exported 1 entry"
                                                                : "Exported " + count + " entries",
                                                        file.toString())))
                        .onFailure(
                                failure ->
                                        toasts.show(
                                                Toast.of(
                                                        Tone.DANGER,
                                                        "The activity was not exported",
                                                        FileFailure.reason(file, failure)))));
    }
}
