package strongly.console.service.history;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.task.SerialWorker;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The journal's database, one an application: SQLite in the data directory, written by one thread
 * with one transaction for all that waits. A commit reaches the operating system before the next
 * batch is taken, so a killed console loses no more than what waited.
 *
 * <p>It is opened on the writer's thread by the first use, after the window is up. Where it cannot
 * be opened or a write fails (no space, no permission), the reason is kept, the console works on,
 * and a later write tries again.
 */
public final class HistoryDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryDatabase.class);
    private static final int MOST_WAITING = 20_000;

    /** A statement or several, run inside a transaction. */
    @FunctionalInterface
    interface Write {
        void on(Connection connection) throws SQLException;
    }

    /** A query. */
    @FunctionalInterface
    interface Read<T> {
        T on(Connection connection) throws SQLException;
    }

    private final HistoryFile file;
    private final SerialWorker<Write> writer;
    private final Retention retention;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;
    private volatile @Nullable String problem;

    /**
     * A database that is not open yet.
     *
     * @param path the file, created with its folder where it does not exist
     * @param clock what time it is, for deleting what is too old
     */
    public HistoryDatabase(Path path, HistoryLimits limits, InstantSource clock) {
        this.file = new HistoryFile(path);
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

    /** Why nothing is kept, for people; null where the journal works. */
    public @Nullable String problem() {
        return problem;
    }

    void write(Write write) {
        writer.offer(write);
    }

    /** Runs a query, on the caller's thread; the fallback where the database is not usable. */
    <T> T read(Read<T> read, T fallback) {
        lock.lock();
        try {
            return read.on(connection());
        } catch (SQLException | IOException failure) {
            report(failure);
            return fallback;
        } finally {
            lock.unlock();
        }
    }

    private void writeAll(List<Write> writes) {
        lock.lock();
        try {
            Connection database = connection();
            database.setAutoCommit(false);
            try {
                for (Write write : writes) {
                    write.on(database);
                }
                retention.apply(database, writes.size());
                database.commit();
                problem = null;
            } catch (SQLException failure) {
                database.rollback();
                throw failure;
            } finally {
                database.setAutoCommit(true);
            }
        } catch (SQLException | IOException failure) {
            report(failure);
        } finally {
            lock.unlock();
        }
    }

    private Connection connection() throws SQLException, IOException {
        Connection open = connection;
        if (open == null) {
            open = file.open();
            connection = open;
        }
        return open;
    }

    private void report(Exception failure) {
        String reason = "History is not kept: " + failure.getMessage();
        if (!reason.equals(problem)) {
            LOG.warn("The history database failed", failure);
        }
        problem = reason;
        discard();
    }

    /** The next use opens the file anew, and sets it aside where it turns out damaged. */
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
