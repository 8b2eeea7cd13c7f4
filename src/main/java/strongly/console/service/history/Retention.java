package strongly.console.service.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Keeps the journal small: what is too old goes, samples are thinned with age, and beyond the size
 * bound the oldest samples go first. Runs inside the writer's transaction, rarely.
 */
final class Retention {
    private static final int WRITES_BETWEEN = 2_000;
    private static final Duration FINE = Duration.ofHours(6);
    private static final long MINUTE = 60_000;

    private final HistoryLimits limits;
    private final InstantSource clock;
    private int writes = WRITES_BETWEEN;

    Retention(HistoryLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    void apply(Connection connection, int newWrites) throws SQLException {
        writes += newWrites;
        if (writes < WRITES_BETWEEN) {
            return;
        }
        writes = 0;
        long now = clock.millis();
        long oldest = now - limits.age().toMillis();
        for (String table : new String[] {"sample", "activity", "deployment", "tombstone"}) {
            delete(connection, "DELETE FROM " + table + " WHERE at < ?", oldest);
        }
        thin(connection, now - FINE.toMillis());
        bound(connection);
    }

    /** Beyond some hours, one sample a minute and app is enough, but each change of state stays. */
    private static void thin(Connection connection, long before) throws SQLException {
        delete(
                connection,
                """
                DELETE FROM sample WHERE (connection, app, at) IN (
                    SELECT connection, app, at FROM (
                        SELECT connection, app, at, state, ready,
                            LAG(state) OVER series AS earlier_state,
                            LAG(ready) OVER series AS earlier_ready,
                            LAG(at / %d) OVER series AS earlier_minute
                        FROM sample WHERE at < ?
                        WINDOW series AS (PARTITION BY connection, app ORDER BY at))
                    WHERE state = earlier_state AND ready = earlier_ready
                        AND at / %d = earlier_minute)
                """
                        .formatted(MINUTE, MINUTE),
                before);
    }

    private void bound(Connection connection) throws SQLException {
        long pages = number(connection, "PRAGMA page_count");
        long free = number(connection, "PRAGMA freelist_count");
        long pageSize = number(connection, "PRAGMA page_size");
        if ((pages - free) * pageSize > limits.bytes()) {
            delete(
                    connection,
                    """
                    DELETE FROM sample WHERE at < (
                        SELECT MIN(at) + (MAX(at) - MIN(at)) / ? FROM sample)
                    """,
                    4);
        }
    }

    private static void delete(Connection connection, String sql, long parameter)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, parameter);
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
