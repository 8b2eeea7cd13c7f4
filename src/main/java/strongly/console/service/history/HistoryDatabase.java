package strongly.console.service.history;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.task.Cancellable;
import strongly.console.task.SerialWorker;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The journal's database, one an application: SQLite in the data directory, written by one thread
 * with one transaction for all that waits. A commit reaches the operating system before the next
 * batch is taken, so a killed console loses no more than what waited.
 *
 * <p>It is opened on the writer's thread by the first use, after the window is up. Where it cannot
 * be opened or a write fails (no space, no permission, locked), the reason is kept and told, the
 * console works on, and a later use tries again. A damaged file is set aside and a new one begun.
 */
public final class HistoryDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryDatabase.class);
    private static final int MOST_WAITING = 20_000;
    private static final long PAUSE_MILLIS = 5_000;

    /** A statement or several, run inside a transaction. */
    @FunctionalInterface
    interface Write {
        void on(Connection connection) throws SQLException;

        /** Whether it is tried again once there is room, or whoever locked the file let go. */
        default boolean isLasting() {
            return false;
        }
    }

    private record LastingWrite(Write write) implements Write {
        @Override
        public void on(Connection connection) throws SQLException {
            write.on(connection);
        }

        @Override
        public boolean isLasting() {
            return true;
        }
    }

    /** A query. */
    @FunctionalInterface
    interface Read<T> {
        T on(Connection connection) throws SQLException;
    }

    private final HistoryFile file;
    private final InstantSource clock;
    private final SerialWorker<Write> writer;
    private final Retention retention;
    private final OwedWrites owed = new OwedWrites();
    private final List<Consumer<HistoryNotice>> observers = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;
    private boolean damaged;
    private @Nullable Long failedAt;
    private volatile @Nullable String problem;

    /**
     * A database that is not open yet.
     *
     * @param path the file, created with its folder where it does not exist
     * @param clock what time it is, for deleting what is too old
     */
    public HistoryDatabase(Path path, HistoryLimits limits, InstantSource clock) {
        this.file = new HistoryFile(path, clock);
        this.clock = clock;
        this.retention = new Retention(limits, clock);
        this.writer = new SerialWorker<>("history writer", MOST_WAITING, this::writeAll);
    }

    /** The journal of one connection. */
    public History of(String connectionId) {
        return new SqliteHistory(this, connectionId);
    }

    /** Opens the file in the background, so that the first read finds it open. */
    public void open() {
        write(database -> {});
    }

    /** Keeps to other limits from now on. Any thread. */
    public void apply(HistoryLimits limits) {
        retention.keepTo(limits);
        open();
    }

    /** How much is kept, and how much of it is from before a time; blocks. */
    public HistoryContents contents(Instant before) {
        long at = before.toEpochMilli();
        return read(
                database ->
                        new HistoryContents(
                                Retention.size(database),
                                Statements.count(database, "activity WHERE at < ?", at),
                                Statements.count(database, "deployment WHERE at < ?", at),
                                Statements.count(database, "stretch WHERE until < ?", at)),
                HistoryContents.NOTHING);
    }

    /** Why nothing is kept, for people; null where the journal works. */
    public @Nullable String problem() {
        return problem;
    }

    /** Follows what people should know; called on background threads. */
    public Cancellable observe(Consumer<HistoryNotice> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    void write(Write write) {
        writer.offer(write);
    }

    /** Writes what is not to be lost where the disk is full for a while; it may be run twice. */
    void writeLasting(Write write) {
        writer.offer(new LastingWrite(write));
    }

    /** Runs a query, on the caller's thread; the fallback where the database is not usable. */
    <T> T read(Read<T> read, T fallback) {
        lock.lock();
        try {
            Connection open = connection();
            return open == null ? fallback : read.on(open);
        } catch (SQLException | IOException failure) {
            report(failure);
            return fallback;
        } finally {
            lock.unlock();
        }
    }

    private void writeAll(List<Write> batch) {
        lock.lock();
        try {
            List<Write> writes = owed.before(batch);
            // until they are written
            owed.keep(writes);
            Connection database = connection();
            if (database != null) {
                writeAll(database, writes);
                owed.clear();
                works();
            }
        } catch (SQLException | IOException failure) {
            if (HistoryFailure.of(failure) == HistoryFailure.OTHER) {
                // one of them may be the reason, and would keep all that follow from being written
                owed.clear();
            }
            report(failure);
        } finally {
            lock.unlock();
        }
    }

    private void writeAll(Connection database, List<Write> writes) throws SQLException {
        try {
            database.setAutoCommit(false);
            for (Write write : writes) {
                write.on(database);
            }
            retention.apply(database, writes.size());
            database.commit();
        } catch (SQLException failure) {
            rollBack(database);
            throw failure;
        }
        database.setAutoCommit(true);
    }

    /** SQLite has rolled back by itself after some failures, and says so by failing again. */
    private static void rollBack(Connection database) {
        try {
            database.rollback();
        } catch (SQLException failure) {
            LOG.debug("Rolling back failed", failure);
        }
        try {
            database.setAutoCommit(true);
        } catch (SQLException failure) {
            LOG.debug("No transaction was left to end", failure);
        }
    }

    /** The open connection; null where opening it failed a moment ago. */
    private @Nullable Connection connection() throws SQLException, IOException {
        Connection open = connection;
        if (open != null) {
            return open;
        }
        Long failed = failedAt;
        if (failed != null && Math.abs(clock.millis() - failed) < PAUSE_MILLIS) {
            return null;
        }
        failedAt = clock.millis();
        HistoryFile.Opened opened = file.open(damaged);
        failedAt = null;
        damaged = false;
        connection = opened.connection();
        Path aside = opened.setAside();
        if (aside != null) {
            LOG.warn("The damaged history file was set aside as {}", aside);
            tell(
                    HistoryNotice.Kind.SET_ASIDE,
                    "The history file was damaged. It was kept as "
                            + aside.getFileName()
                            + ", and a new one was begun.");
        }
        return opened.connection();
    }

    private void works() {
        if (problem != null) {
            problem = null;
            tell(HistoryNotice.Kind.KEPT_AGAIN, "History is kept again.");
        }
    }

    private void report(Exception failure) {
        HistoryFailure kind = HistoryFailure.of(failure);
        String reason =
                "History is not kept: "
                        + kind.reason()
                        + ". The console works on and tries again by itself.";
        if (!kind.leavesConnection()) {
            discard();
        }
        if (kind == HistoryFailure.DAMAGED) {
            damaged = true;
        }
        if (!reason.equals(problem)) {
            LOG.warn("The history database failed", failure);
            problem = reason;
            tell(HistoryNotice.Kind.NOT_KEPT, reason);
        }
    }

    private void tell(HistoryNotice.Kind kind, String text) {
        HistoryNotice notice = new HistoryNotice(kind, text);
        observers.forEach(observer -> observer.accept(notice));
    }

    /** The next use opens the file anew. */
    private void discard() {
        Connection broken = connection;
        connection = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException failure) {
                LOG.debug("Closing the history database failed", failure);
            }
        }
    }

    /** Writes what waits and closes the file. */
    @Override
    public void close() {
        writer.close();
        lock.lock();
        try {
            discard();
        } finally {
            lock.unlock();
        }
    }
}
