package strongly.console.ui.logs;

import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.feed.LogFeedPool;
import strongly.console.service.logs.feed.LogSource;

import java.util.ArrayList;
import java.util.List;

/** The feeds that one viewer uses, in the order of their sources. UI thread only. */
final class LogFeeds implements AutoCloseable {
    private final LogFeedPool pool;
    private final Runnable onChange;
    private List<LogFeedPool.Watch> watches = List.of();
    private boolean active;

    /**
     * No feeds yet.
     *
     * @param onChange told when a feed in use has lines or another state
     */
    LogFeeds(LogFeedPool pool, Runnable onChange) {
        this.pool = pool;
        this.onChange = onChange;
    }

    /** The feeds in use, in the order of their sources. */
    List<LogFeed> used() {
        return watches.stream().map(LogFeedPool.Watch::feed).toList();
    }

    /** Uses the feeds of these sources, and no others. */
    void use(List<LogSource> sources) {
        List<LogFeedPool.Watch> before = watches;
        List<LogFeedPool.Watch> now = new ArrayList<>(sources.size());
        for (LogSource source : sources) {
            now.add(pool.watch(source, onChange));
        }
        watches = List.copyOf(now);
        setActive(active); // before the others are let go: what stays in use goes on
        before.forEach(LogFeedPool.Watch::close);
    }

    /** Whether anybody sees the lines: only then the feeds in use follow. */
    void setActive(boolean now) {
        active = now;
        watches.forEach(watch -> watch.setActive(now));
    }

    @Override
    public void close() {
        List<LogFeedPool.Watch> before = watches;
        watches = List.of();
        before.forEach(LogFeedPool.Watch::close);
    }
}
