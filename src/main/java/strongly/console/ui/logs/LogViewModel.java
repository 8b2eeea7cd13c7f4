package strongly.console.ui.logs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.ForbiddenException;
import strongly.console.api.NotFoundException;
import strongly.console.service.logs.AnsiText;
import strongly.console.service.logs.LogLevel;
import strongly.console.service.logs.LogSearch;
import strongly.console.service.logs.LogStore;
import strongly.console.service.logs.LogTail;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The logs of an app: followed, searched, filtered and exported. UI thread only. */
public final class LogViewModel {
    private static final int APPS_KEPT = 4;

    /**
     * What the viewer stands on.
     *
     * @param client reads logs
     * @param limits how much is kept for each app
     */
    public record Services(
            AppsClient client,
            LogStore.Limits limits,
            TaskRunner runner,
            Scheduler scheduler,
            UiDispatcher ui,
            Clipboard clipboard,
            FileChooser files,
            Toasts toasts) {}

    /** The lines kept of one app and the tail that brings them. */
    private record Source(LogStore store, LogTail tail) {}

    private final Services services;
    private final Map<String, Source> sources = new LinkedHashMap<>(8, 0.75f, true);
    private final LatestWins searching;
    private final LogLines lines;
    private final StringProperty searchText = new SimpleStringProperty("");
    private final StringProperty container = new SimpleStringProperty("");
    private final BooleanProperty regex = new SimpleBooleanProperty();
    private final BooleanProperty matchCase = new SimpleBooleanProperty();
    private final BooleanProperty onlyMatches = new SimpleBooleanProperty();
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final ObjectProperty<LogLevel> level = new SimpleObjectProperty<>(LogLevel.NONE);
    private final ObjectProperty<@Nullable LogMatches> matches = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper searchProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
    private final Command export = new Command("Export…", this::exportLines);
    private final Command resume = new Command("Resume", () -> follow.set(true));
    private @Nullable String appId;
    private String appName = "";
    private long seenTo;
    private boolean active;
    private boolean scanning;

    /** A viewer that shows nothing yet. */
    public LogViewModel(Services services) {
        this.services = services;
        this.searching = new LatestWins(services.runner());
        this.lines = new LogLines(new LogStore(services.limits()).view());
        searchText.addListener((source, before, now) -> searchAnew());
        regex.addListener((source, before, now) -> searchAnew());
        matchCase.addListener((source, before, now) -> searchAnew());
        level.addListener((source, before, now) -> searchAnew());
        onlyMatches.addListener((source, before, now) -> showLines());
        container.addListener((source, before, now) -> reopen());
        follow.addListener((source, before, now) -> onFollow(now));
    }

    LogLines lines() {
        return lines;
    }

    /** What to look for. */
    public StringProperty searchTextProperty() {
        return searchText;
    }

    /** Only this container; empty for all. The API does not list containers, so it is typed. */
    public StringProperty containerProperty() {
        return container;
    }

    /** Whether the search is a pattern. */
    public BooleanProperty regexProperty() {
        return regex;
    }

    /** Whether upper and lower case differ. */
    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    /** Whether only matching lines are shown. */
    public BooleanProperty onlyMatchesProperty() {
        return onlyMatches;
    }

    /** Whether the newest line is kept in sight. */
    public BooleanProperty followProperty() {
        return follow;
    }

    /** Whether long lines are wrapped. */
    public BooleanProperty wrapProperty() {
        return wrap;
    }

    /** Only lines at least this serious. */
    public ObjectProperty<LogLevel> levelProperty() {
        return level;
    }

    ObjectProperty<@Nullable LogMatches> matchesProperty() {
        return matches;
    }

    /** What is wrong with the pattern, empty where nothing is. */
    public ReadOnlyStringProperty searchProblemProperty() {
        return searchProblem.getReadOnlyProperty();
    }

    /** What stands in place of lines, or above them where the last look failed. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** How many lines came since following was paused. */
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /** Writes the lines to a file. */
    public Command export() {
        return export;
    }

    /** Follows again. */
    public Command resume() {
        return resume;
    }

    /** Shows the logs of an app, null for none. */
    public void show(@Nullable String id, String name) {
        if (Objects.equals(id, appId)) {
            return;
        }
        Source before = source();
        if (before != null) {
            before.tail().setActive(false);
        }
        appId = id;
        appName = name;
        follow.set(true);
        open();
    }

    private void reopen() {
        if (appId != null) {
            sources.keySet().removeIf(key -> key.startsWith(appId + "\n"));
            open();
        }
    }

    private void open() {
        matches.set(null);
        message.set("");
        unseen.set(0);
        String id = appId;
        if (id == null) {
            return;
        }
        Source source = sources.computeIfAbsent(key(id), key -> newSource(id));
        trim();
        if (active) {
            source.tail().setActive(true);
        }
        searchAnew();
        showLines();
        showMessage();
    }

    private String key(String id) {
        return id + "\n" + container.get().strip();
    }

    private Source newSource(String id) {
        LogStore store = new LogStore(services.limits());
        String only = container.get().strip();
        return new Source(
                store,
                new LogTail(
                        services.client(),
                        id,
                        only.isEmpty() ? null : only,
                        store,
                        services.runner(),
                        services.scheduler(),
                        services.ui(),
                        () -> onTail(id)));
    }

    private void trim() {
        while (sources.size() > APPS_KEPT) {
            String oldest = sources.keySet().iterator().next();
            Source gone = sources.remove(oldest);
            if (gone != null) {
                gone.tail().close();
            }
        }
    }

    private @Nullable Source source() {
        return appId == null ? null : sources.get(key(appId));
    }

    /** Whether the logs are on screen; while they are not, nothing is asked. */
    public void setActive(boolean nowActive) {
        active = nowActive;
        Source source = source();
        if (source != null) {
            source.tail().setActive(nowActive);
        }
    }

    private void onTail(String id) {
        if (id.equals(appId)) {
            showLines();
            continueSearch();
            showMessage();
        }
    }

    private void showMessage() {
        Source source = source();
        if (source == null) {
            return;
        }
        ApiException error = source.tail().state().error();
        if (error != null) {
            message.set(explain(error));
        } else if (!source.tail().state().looked()) {
            message.set("Reading logs…");
        } else if (source.store().view().size() == 0) {
            message.set("No logs yet. An app that was never deployed or is stopped writes none.");
        } else {
            long dropped = source.store().dropped();
            message.set(
                    dropped == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "%,d older lines were let go to bound the memory",
                                    dropped));
        }
    }

    private static String explain(ApiException error) {
        return switch (error) {
            case ForbiddenException forbidden ->
                    "The key may not read logs: it lacks the scope apps:read";
            case NotFoundException gone -> "The app is gone; what is shown was read before";
            default -> "Logs could not be read: " + error.getMessage() + ". Trying again…";
        };
    }

    private void onFollow(boolean following) {
        seenTo = lines.view().end();
        unseen.set(0);
        if (following) {
            showLines();
        }
    }

    private void showLines() {
        Source source = source();
        if (source == null) {
            return;
        }
        LogStore.View view = source.store().view();
        LogMatches found = matches.get();
        if (found != null && (onlyMatches.get() || level.get() != LogLevel.NONE)) {
            lines.showOnly(view, found.numbers(), found.count());
        } else {
            lines.showAll(view);
        }
        if (!follow.get()) {
            unseen.set((int) Math.max(0, view.end() - Math.max(seenTo, view.first())));
        }
    }

    private @Nullable LogSearch compile() {
        try {
            LogSearch search =
                    LogSearch.of(searchText.get(), regex.get(), matchCase.get(), level.get());
            searchProblem.set("");
            return search.isEverything() ? null : search;
        } catch (LogSearch.BrokenPatternException broken) {
            searchProblem.set(String.valueOf(broken.getMessage()));
            return null;
        }
    }

    private void searchAnew() {
        LogSearch search = compile();
        if (search == null) {
            searching.cancel();
            scanning = false;
            matches.set(null);
            showLines();
            return;
        }
        scan(LogMatches.none(search));
    }

    private void continueSearch() {
        LogMatches found = matches.get();
        if (found != null && !scanning) {
            scan(found);
        }
    }

    private void scan(LogMatches from) {
        Source source = source();
        if (source == null) {
            return;
        }
        LogStore.View view = source.store().view();
        scanning = true;
        searching.run(
                BackgroundTask.of("search logs", () -> from.continued(view))
                        .onSuccess(
                                found -> {
                                    scanning = false;
                                    matches.set(found);
                                    showLines();
                                }));
    }

    /** The next match after a line, or before it; -1 where nothing matches. */
    long nextMatch(long number, boolean forward) {
        LogMatches found = matches.get();
        if (found == null) {
            return -1;
        }
        return forward ? found.after(number) : found.before(number);
    }

    /** Copies lines, exactly as the server sent them. */
    void copy(List<Long> numbers) {
        LogStore.View view = lines.view();
        StringBuilder text = new StringBuilder();
        for (long number : numbers) {
            if (number >= view.first() && number < view.end()) {
                text.append(view.text(number)).append('\n');
            }
        }
        services.clipboard().copy(text.toString());
    }

    /** A line as it is shown: without escape sequences, cut where it is very long. */
    String shown(long number, int longest) {
        LogStore.View view = lines.view();
        if (number < view.first() || number >= view.end()) {
            return "";
        }
        String text = AnsiText.strip(view.text(number));
        return text.length() > longest
                ? text.substring(0, longest) + "… (" + text.length() + " characters)"
                : text;
    }

    private void exportLines() {
        Source source = source();
        Path file = services.files().chooseSave("Export logs", appName + ".log");
        if (source == null || file == null) {
            return;
        }
        LogStore.View view = source.store().view();
        services.runner()
                .run(
                        BackgroundTask.of("export logs", () -> write(view, file))
                                .onSuccess(
                                        count ->
                                                services.toasts()
                                                        .show(
                                                                Toast.of(
                                                                        Tone.SUCCESS,
                                                                        "Exported "
                                                                                + count
                                                                                + " lines",
                                                                        file.toString())))
                                .onFailure(
                                        failure ->
                                                services.toasts()
                                                        .show(
                                                                Toast.of(
                                                                        Tone.DANGER,
                                                                        "The logs were not"
                                                                                + " exported",
                                                                        failure.getMessage()))));
    }

    private static int write(LogStore.View view, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            IOException[] failure = new IOException[1];
            view.scan(
                    view.first(),
                    (number, bytes, from, length, level) -> {
                        try {
                            out.write(bytes, from, length);
                            out.write('\n');
                            return !Thread.currentThread().isInterrupted();
                        } catch (IOException failed) {
                            failure[0] = failed;
                            return false;
                        }
                    });
            if (failure[0] != null) {
                throw failure[0];
            }
        }
        return view.size();
    }

    /** Stops every tail. */
    public void close() {
        sources.values().forEach(source -> source.tail().close());
        sources.clear();
    }
}
