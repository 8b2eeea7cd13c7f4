package strongly.console.service.logs.feed;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.logs.tail.LogTail;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The feeds of one connection: each source is asked for and kept in files once, however many
 * viewers watch it. The feeds that were watched last are held a little longer, so that coming back
 * to an app shows its lines at once. UI thread only.
 */
public final class LogFeedPool implements AutoCloseable {
    private static final int KEPT = 4;

    private final LogTail.Services services;
    private final Supplier<StoreLimits> limits;
    private final @Nullable LogArchive archive;
    private final Map<Key, Shared> feeds = new LinkedHashMap<>(8, 0.75f, true);

    /**
     * No feeds yet.
     *
     * @param limits how much is held of each source, asked for again and again; any thread
     * @param archive keeps lines in files, null for memory only
     */
    public LogFeedPool(
            LogTail.Services services, Supplier<StoreLimits> limits, @Nullable LogArchive archive) {
        this.services = services;
        this.limits = limits;
        this.archive = archive;
    }

    /** What is read, whatever it is called at the moment. */
    private record Key(String appId, @Nullable String container) {}

    /** A feed and who watches it. */
    private final class Shared {
        final LogFeed feed;
        final List<Watch> watches = new ArrayList<>();

        Shared(LogSource source) {
            feed = new LogFeed(services, limits, archive, source, this::changed);
        }

        private void changed() {
            List.copyOf(watches).forEach(watch -> watch.onChange.run());
        }

        void follow() {
            feed.setActive(watches.stream().anyMatch(watch -> watch.active));
        }
    }

    /** One viewer's eye on a feed. UI thread only. */
    public final class Watch implements AutoCloseable {
        private final Shared shared;
        private final Runnable onChange;
        private boolean active;

        private Watch(Shared shared, Runnable onChange) {
            this.shared = shared;
            this.onChange = onChange;
        }

        /** What is watched. */
        public LogFeed feed() {
            return shared.feed;
        }

        /** Whether the viewer is looked at; the feed follows while any of its viewers is. */
        public void setActive(boolean now) {
            active = now;
            shared.follow();
        }

        @Override
        public void close() {
            shared.watches.remove(this);
            shared.follow();
            letGo();
        }
    }

    /**
     * Watches a source.
     *
     * @param onChange told of lines and of another state; often
     */
    public Watch watch(LogSource source, Runnable onChange) {
        Shared shared =
                feeds.computeIfAbsent(
                        new Key(source.appId(), source.container()), key -> new Shared(source));
        Watch watch = new Watch(shared, onChange);
        shared.watches.add(watch);
        return watch;
    }

    private void letGo() {
        long unused = feeds.values().stream().filter(shared -> shared.watches.isEmpty()).count();
        Iterator<Shared> oldest = feeds.values().iterator();
        while (unused > KEPT && oldest.hasNext()) {
            Shared shared = oldest.next();
            if (shared.watches.isEmpty()) {
                oldest.remove();
                shared.feed.close();
                unused--;
            }
        }
    }

    @Override
    public void close() {
        feeds.values().forEach(shared -> shared.feed.close());
        feeds.clear();
    }
}
