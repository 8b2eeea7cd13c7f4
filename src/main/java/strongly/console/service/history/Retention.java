package strongly.console.service.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Keeps the journal small: what is too old goes, stretches are thinned with age, and beyond the
 * size bound the oldest go first. Runs inside the writer's transaction, rarely.
 */
final class Retention {
    private static final int WRITES_BETWEEN = 2_000;
    private static final Duration FINE = Duration.ofHours(6);
    private static final Duration MIDDLING = Duration.ofDays(2);
    private static final int MOST_ROUNDS = 12;

    /** What is deleted first where there is too much. */
    private static final String[] LEAST_MISSED_FIRST = {
        "stretch", "digest", "tombstone", "deployment", "activity"
    };

    private static final String MERGE =
            """
            INSERT OR REPLACE INTO stretch
                SELECT connection, app, MIN(at), MAX(until), state, MIN(ready), MAX(desired)
                FROM stretch WHERE until >= ? AND until < ?
                GROUP BY connection, app, at / ?, state HAVING COUNT(*) > 1
            """;

    private static final String DROP_MERGED =
            """
            DELETE FROM stretch WHERE until >= ? AND until < ? AND EXISTS (
                SELECT 1 FROM stretch AS kept
                WHERE kept.connection = stretch.connection AND kept.app = stretch.app
                    AND kept.at >= stretch.at / ? * ? AND kept.at < stretch.at
                    AND kept.state = stretch.state AND kept.until >= stretch.until)
            """;

    private static final String DROP_UNUSED_STATES =
            """
            DELETE FROM state WHERE id NOT IN (SELECT state FROM stretch
                UNION SELECT state FROM digest UNION SELECT first FROM digest
                UNION SELECT final FROM digest)
            """;

    private final InstantSource clock;
    private volatile HistoryLimits limits;
    private volatile boolean due = true;
    private int writes;

    Retention(HistoryLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Keeps to other limits from the next write on. Any thread. */
    void keepTo(HistoryLimits changed) {
        limits = changed;
        due = true;
    }

    void apply(Connection connection, int newWrites) throws SQLException {
        writes += newWrites;
        if (!due && writes < WRITES_BETWEEN) {
            return;
        }
        due = false;
        writes = 0;
        long now = clock.millis();
        long oldest = now - limits.age().toMillis();
        run(connection, "DELETE FROM stretch WHERE until < ?", oldest);
        run(connection, "DELETE FROM digest WHERE until < ?", oldest);
        for (String table : new String[] {"activity", "deployment", "tombstone"}) {
            run(connection, "DELETE FROM " + table + " WHERE at < ?", oldest);
        }
        thin(connection, now - FINE.toMillis(), 60_000);
        thin(connection, now - MIDDLING.toMillis(), TimelineBuilder.TOLERANCE.toMillis());
        bound(connection);
        run(connection, DROP_UNUSED_STATES);
    }

    /**
     * Of an app's old stretches that begin within one slot of time, one of each state is enough; it
     * keeps the fewest ready replicas, so that a dip is not forgotten. A slot is never longer than
     * what may lie between two looks, so that thinning makes no gaps.
     */
    private static void thin(Connection connection, long before, long slot) throws SQLException {
        // what was thinned already is not gone through again
        String mark = "thinned-" + slot;
        long done =
                number(connection, "SELECT at FROM mark WHERE name = '%s'".formatted(mark)) - slot;
        run(connection, MERGE, done, before, slot);
        run(connection, DROP_MERGED, done, before, slot, slot);
        run(connection, "INSERT OR REPLACE INTO mark VALUES ('%s', ?)".formatted(mark), before);
    }

    private void bound(Connection connection) throws SQLException {
        for (int round = 0; round < MOST_ROUNDS && size(connection) > limits.bytes(); round++) {
            for (String table : LEAST_MISSED_FIRST) {
                if (deleteOldestThird(connection, table)) {
                    break;
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            // as a query only its first step would run, which gives one page back to the disk
            statement.executeUpdate("PRAGMA incremental_vacuum");
        }
    }

    /** What the file takes without its free pages, in bytes. */
    static long size(Connection connection) throws SQLException {
        long pages = number(connection, "PRAGMA page_count");
        long free = number(connection, "PRAGMA freelist_count");
        return (pages - free) * number(connection, "PRAGMA page_size");
    }

    private static boolean deleteOldestThird(Connection connection, String table)
            throws SQLException {
        long rows = number(connection, "SELECT COUNT(*) FROM " + table);
        if (rows == 0) {
            return false;
        }
        run(
                connection,
                "DELETE FROM %1$s WHERE at <= (SELECT at FROM %1$s ORDER BY at LIMIT 1 OFFSET ?)"
                        .formatted(table),
                rows / 3);
        return true;
    }

    private static void run(Connection connection, String sql, long... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
