package strongly.console.ui.logs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import strongly.console.service.logs.export.LogReference;
import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.store.LineId;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.tail.TailState;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/** Where the lines are from: apps and containers, and which are switched on. UI thread only. */
public final class LogSourcesViewModel implements AutoCloseable {
    private final LogFeeds feeds;
    private final LogContainersViewModel containers;
    private final Runnable onOpened;
    private final Runnable onSwitched;
    private final Set<Integer> hidden = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<LogSource>> sources =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * No sources.
     *
     * @param onLines told when lines came, or the state of a source is another
     * @param onOpened told when other sources are open
     * @param onSwitched told when a source is switched on or off
     */
    LogSourcesViewModel(
            LogServices services, Runnable onLines, Runnable onOpened, Runnable onSwitched) {
        this.feeds = new LogFeeds(services.feeds(), onLines);
        this.containers = new LogContainersViewModel(services);
        this.onOpened = onOpened;
        this.onSwitched = onSwitched;
    }

    /** Where the lines are from. */
    public ReadOnlyObjectProperty<List<LogSource>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** The containers that are known. */
    public LogContainersViewModel containers() {
        return containers;
    }

    List<LogFeed> feeds() {
        return feeds.used();
    }

    /** The source of a line. */
    public LogSource of(long id) {
        return sources.get().get(LineId.source(id));
    }

    void open(List<LogSource> wanted) {
        if (wanted.equals(sources.get())) {
            return;
        }
        sources.set(List.copyOf(wanted));
        feeds.use(wanted);
        hidden.clear();
        containers.open(wanted);
        onOpened.run();
    }

    /** What is held of each source; of those switched off, nothing. */
    List<LogSnapshot> lines() {
        List<LogSnapshot> lines = new ArrayList<>();
        for (LogFeed feed : feeds.used()) {
            boolean off = hidden.contains(lines.size());
            lines.add(off ? LogSnapshot.EMPTY : feed.store().snapshot());
        }
        return lines;
    }

    /** Whether lines of a source are in the list. */
    public boolean isShown(int source) {
        return !hidden.contains(source);
    }

    /** Puts lines of a source into the list or leaves them out. */
    public void show(int source, boolean shown) {
        boolean changed = shown ? hidden.remove(source) : hidden.add(source);
        if (changed) {
            onSwitched.run();
        }
    }

    /** Puts lines of all sources into the list. */
    void showAll() {
        show(source -> true);
    }

    /** Puts lines of these sources into the list and leaves out all others. */
    void show(IntPredicate wanted) {
        Set<Integer> off = new HashSet<>();
        for (int source = 0; source < sources.get().size(); source++) {
            if (!wanted.test(source)) {
                off.add(source);
            }
        }
        if (!off.equals(hidden)) {
            hidden.clear();
            hidden.addAll(off);
            onSwitched.run();
        }
    }

    /** What may hide lines, in few words each. */
    List<String> limits() {
        return hidden.isEmpty() ? List.of() : List.of("their sources being switched off");
    }

    /** Leaves a source out for good; its container is forgotten where the server knows none. */
    public void remove(int source) {
        List<LogSource> left = new ArrayList<>(sources.get());
        boolean refused = feeds.used().get(source).state().phase() == TailState.Phase.REFUSED;
        LogSource gone = left.remove(source);
        if (refused && gone.container() != null) {
            containers.forget(gone.appId(), gone.container());
        }
        LogSource whole = LogSource.of(gone.appId(), gone.appName());
        open(left.isEmpty() ? List.of(whole) : left);
    }

    /** Whether another source may be added: each costs requests, and references have a bound. */
    public boolean hasRoom() {
        return sources.get().size() < LogReference.MOST_SOURCES;
    }

    /** The open apps, each once, without containers. */
    public List<LogSource> apps() {
        return sources.get().stream()
                .map(source -> LogSource.of(source.appId(), source.appName()))
                .distinct()
                .toList();
    }

    /**
     * Asks the server for a container of an app alone.
     *
     * @param besides whether what is shown already stays
     */
    public void showContainer(LogSource app, String name, boolean besides) {
        if (name.isBlank() || (besides && !hasRoom())) {
            return;
        }
        containers.remember(app.appId(), name);
        LogSource wanted = new LogSource(app.appId(), app.appName(), name);
        List<LogSource> next = new ArrayList<>(besides ? sources.get() : List.of());
        if (!next.contains(wanted)) {
            next.add(wanted);
        }
        open(next);
    }

    /** How far the clock of the instance is ahead of ours; zero where it does not tell. */
    Duration clockOffset() {
        return feeds.used().stream()
                .map(feed -> feed.state().clockOffset())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    void retry() {
        feeds.used().forEach(LogFeed::retry);
    }

    void setActive(boolean active) {
        feeds.setActive(active);
    }

    @Override
    public void close() {
        containers.close();
        feeds.close();
    }
}
