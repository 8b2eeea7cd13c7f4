package strongly.console.service.logs.feed;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.disk.LogFiles;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.logs.tail.LogTail;
import strongly.console.service.logs.tail.TailState;
import strongly.console.task.BackgroundTask;

import java.util.function.Supplier;

/** The lines of one source: held in memory, kept in files, followed while active. UI thread. */
public final class LogFeed implements AutoCloseable {
    private final LogSource source;
    private final LogStore store;
    private final @Nullable LogFiles files;
    private final LogTail tail;
    private final LogTail.Services services;

    /**
     * A feed that does not follow yet.
     *
     * @param limits how much is held, asked for again and again; any thread
     * @param archive keeps lines in files, null for memory only
     * @param onChange told on the UI thread of lines and of another state; often
     */
    public LogFeed(
            LogTail.Services services,
            Supplier<StoreLimits> limits,
            @Nullable LogArchive archive,
            LogSource source,
            Runnable onChange) {
        this.source = source;
        this.services = services;
        this.store = new LogStore(limits, services.scheduler());
        this.files = archive == null ? null : archive.files(source.appId(), source.container());
        UpdateSignal signal = new UpdateSignal(services.ui(), onChange);
        KeptLines sink = new KeptLines(store, files, signal::raise);
        this.tail =
                new LogTail(services, source.appId(), source.container(), store, sink, onChange);
    }

    /** Where the lines come from. */
    public LogSource source() {
        return source;
    }

    /** The lines. */
    public LogStore store() {
        return store;
    }

    /** Whether it follows, and if not, why. */
    public TailState state() {
        return tail.state();
    }

    /** Follows, or stops to. */
    public void setActive(boolean active) {
        tail.setActive(active);
    }

    /** Looks now. */
    public void retry() {
        tail.retry();
    }

    @Override
    public void close() {
        tail.close();
        LogFiles open = files;
        if (open != null) {
            services.runner().run(BackgroundTask.of("close log files", () -> closed(open)));
        }
    }

    private static boolean closed(LogFiles files) {
        files.close();
        return true;
    }
}
