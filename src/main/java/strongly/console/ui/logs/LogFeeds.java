package strongly.console.ui.logs;

import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.feed.LogSource;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The feeds of the sources that were looked at last, so that coming back to an app shows its lines
 * at once. Those not in use follow nothing and are let go when there are more than a few.
 */
final class LogFeeds implements AutoCloseable {
    private static final int KEPT = 4;

    private final LogServices services;
    private final Runnable onChange;
    private final Map<LogSource, LogFeed> feeds = new LinkedHashMap<>(8, 0.75f, true);
    private List<LogFeed> used = List.of();
    private boolean active;

    /**
     * No feeds yet.
     *
     * @param onChange told when a feed in use has lines or another state
     */
    LogFeeds(LogServices services, Runnable onChange) {
        this.services = services;
        this.onChange = onChange;
    }

    /** The feeds in use, in the order of their sources. */
    List<LogFeed> used() {
        return used;
    }

    /** Uses the feeds of these sources, and no others. */
    void use(List<LogSource> sources) {
        List<LogFeed> before = used;
        List<LogFeed> now = new ArrayList<>(sources.size());
        for (LogSource source : sources) {
            now.add(feeds.computeIfAbsent(source, this::open));
        }
        used = List.copyOf(now);
        for (LogFeed feed : before) {
            if (!used.contains(feed)) {
                feed.setActive(false);
            }
        }
        setActive(active);
        letGo();
    }

    private LogFeed open(LogSource source) {
        return new LogFeed(
                services.tail(),
                services.limits(),
                services.archive(),
                source,
                () -> onFeed(source));
    }

    private void onFeed(LogSource source) {
        LogFeed feed = feeds.get(source);
        if (feed != null && used.contains(feed)) {
            onChange.run();
        }
    }

    private void letGo() {
        Iterator<LogFeed> oldest = feeds.values().iterator();
        while (feeds.size() > Math.max(KEPT, used.size()) && oldest.hasNext()) {
            LogFeed feed = oldest.next();
            if (!used.contains(feed)) {
                oldest.remove();
                feed.close();
            }
        }
    }

    /** Whether anybody sees the lines: only then the feeds in use follow. */
    void setActive(boolean now) {
        active = now;
        used.forEach(feed -> feed.setActive(now));
    }

    @Override
    public void close() {
        used = List.of();
        feeds.values().forEach(LogFeed::close);
        feeds.clear();
    }
}
