package strongly.console.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import strongly.console.model.App;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;
import strongly.console.ui.mvvm.Navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Every command and every app by name. Commands come first; apps are searched off the UI thread,
 * the latest text wins.
 */
public final class CommandPaletteViewModel {
    /** Most entries shown; who needs more types one more letter. */
    static final int MOST = 40;

    private final Supplier<List<PaletteEntry>> commands;
    private final Supplier<List<App>> apps;
    private final Navigator navigator;
    private final LatestWins search;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper nothingFound = new ReadOnlyBooleanWrapper();
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();

    /**
     * A palette.
     *
     * @param commands what can be done, asked anew at each opening
     * @param apps the known apps; read on a background thread
     */
    public CommandPaletteViewModel(
            Supplier<List<PaletteEntry>> commands,
            Supplier<List<App>> apps,
            Navigator navigator,
            TaskRunner runner) {
        this.commands = commands;
        this.apps = apps;
        this.navigator = navigator;
        this.search = new LatestWins(runner);
        text.addListener((source, before, now) -> update());
        open.addListener((source, before, now) -> reset(now));
    }

    /** Whether the palette is on screen. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What matches, best first. */
    public ObservableList<PaletteEntry> entries() {
        return entries;
    }

    /** Whether nothing matches what is typed. */
    public ReadOnlyBooleanProperty nothingFoundProperty() {
        return nothingFound.getReadOnlyProperty();
    }

    /** Closes the palette and does this. */
    public void choose(PaletteEntry entry) {
        if (entry.enabled().getAsBoolean()) {
            open.set(false);
            entry.action().run();
        }
    }

    private void reset(boolean opened) {
        text.set("");
        if (opened) {
            update();
        } else {
            search.cancel();
        }
    }

    private void update() {
        if (!open.get()) {
            return;
        }
        List<PaletteEntry> candidates = commands.get();
        String wanted = text.get().strip().toLowerCase(Locale.ROOT);
        search.run(
                BackgroundTask.of("palette search", () -> find(wanted, candidates))
                        .onSuccess(this::show));
    }

    private void show(List<PaletteEntry> found) {
        entries.setAll(found);
        nothingFound.set(found.isEmpty());
    }

    private List<PaletteEntry> find(String wanted, List<PaletteEntry> candidates) {
        List<PaletteEntry> found = new ArrayList<>();
        for (PaletteEntry entry : candidates) {
            if (matches(entry.label().toLowerCase(Locale.ROOT), wanted)) {
                found.add(entry);
            }
        }
        if (wanted.isEmpty()) {
            return found;
        }
        List<PaletteEntry> later = new ArrayList<>();
        for (App app : apps.get()) {
            String name = app.displayName().toLowerCase(Locale.ROOT);
            if (name.startsWith(wanted)) {
                found.add(entryOf(app));
            } else if (later.size() < MOST && (matches(name, wanted) || app.id().equals(wanted))) {
                later.add(entryOf(app));
            }
            if (found.size() >= MOST) {
                break;
            }
        }
        found.addAll(later);
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    /** Every word of the text occurs, in any order. */
    private static boolean matches(String label, String wanted) {
        for (String word : wanted.split(" +")) {
            if (!label.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private PaletteEntry entryOf(App app) {
        String environment = app.environment() == null ? "" : app.environment().value() + " · ";
        return new PaletteEntry(
                app.displayName(),
                environment + app.status().value(),
                () -> true,
                () -> navigator.showApp(app.id()));
    }
}
