package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What was seen of the apps of one connection, in the database. Writing is the writer's alone. */
final class StretchTable {
    private static final int COUNT_BITS = 20;
    private static final int COUNT = (1 << COUNT_BITS) - 1;
    private static final int LONGEST_STATE = 100;

    /** Makes the newest stretch last longer, where it is the same and no gap lies between. */
    private static final String LAST_LONGER =
            """
            UPDATE stretch SET until = MAX(until, ?)
            WHERE connection = ? AND app = ?
                AND at = (SELECT MAX(at) FROM stretch
                    WHERE connection = ? AND app = ? AND at <= ?)
                AND state = (SELECT id FROM state WHERE name = ?)
                AND ready = ? AND desired = ? AND ? - until <= ?
            """;

    private static final String BEGIN =
            """
            INSERT OR REPLACE INTO stretch
                VALUES (?, ?, ?, ?, (SELECT id FROM state WHERE name = ?), ?, ?)
            """;

    /**
     * The stretches of a span, with the one that was going on when it began. State and counts are
     * packed into one number, since each value costs a call into the database.
     */
    private static final String READ =
            """
            SELECT at, until,
                (state << 40) | (MIN(ready + 1, 1048575) << 20) | MIN(desired + 1, 1048575)
            FROM stretch
            WHERE connection = ? AND app = ?
                AND at >= IFNULL((SELECT MAX(at) FROM stretch
                    WHERE connection = ? AND app = ? AND at < ?), ?)
                AND at <= ?
            ORDER BY at
            """;

    private final String connectionId;
    private final Map<String, Following> followed = new HashMap<>();

    /** How far an app's digest is. */
    private static final class Following {
        private long digestedTo;
        private int waiting;
    }

    StretchTable(String connectionId) {
        this.connectionId = connectionId;
    }

    void add(Connection connection, String appId, StatusSample sample) throws SQLException {
        long at = sample.at().toEpochMilli();
        String state = sample.state();
        if (state.length() > LONGEST_STATE) {
            state = state.substring(0, LONGEST_STATE);
        }
        int touched =
                Statements.run(
                        connection,
                        LAST_LONGER,
                        at,
                        connectionId,
                        appId,
                        connectionId,
                        appId,
                        at,
                        state,
                        sample.ready(),
                        sample.desired(),
                        at,
                        TimelineBuilder.TOLERANCE.toMillis());
        if (touched > 0) {
            return;
        }
        Statements.run(connection, "INSERT OR IGNORE INTO state (name) VALUES (?)", state);
        Statements.run(
                connection,
                BEGIN,
                connectionId,
                appId,
                at,
                at,
                state,
                sample.ready(),
                sample.desired());
        follow(connection, appId, at);
    }

    private void follow(Connection connection, String appId, long at) throws SQLException {
        Digest digest = new Digest(connectionId, appId);
        Following following = followed.get(appId);
        if (following == null) {
            // an earlier run of the console may have left any number
            following = new Following();
            following.digestedTo = digest.last(connection);
            following.waiting = Digest.WORTHWHILE;
            followed.put(appId, following);
        }
        if (at <= following.digestedTo) {
            digest.forget(connection, at);
            following.digestedTo = digest.last(connection);
            following.waiting = Digest.WORTHWHILE;
        }
        following.waiting++;
        if (following.waiting >= Digest.WORTHWHILE) {
            following.waiting = digest.follow(connection);
            following.digestedTo = digest.last(connection);
        }
    }

    StatusTimeline read(
            Connection connection, String appId, Instant from, Instant to, int mostPoints)
            throws SQLException {
        TimelineBuilder timeline = new TimelineBuilder(from, to, mostPoints);
        Map<Integer, String> states = states(connection);
        long start = from.toEpochMilli();
        if (TimelineBuilder.slot(from, to, mostPoints) >= Digest.SLOT_MILLIS) {
            @Nullable Long newest =
                    new Digest(connectionId, appId)
                            .read(connection, start, to.toEpochMilli(), states, timeline);
            // the newest one that was taken up is read once more: it may have been thinned since
            start = newest == null ? start : Math.max(start, newest + 1);
        }
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Statements.bind(
                    statement,
                    connectionId,
                    appId,
                    connectionId,
                    appId,
                    start,
                    start,
                    to.toEpochMilli());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long look = rows.getLong(3);
                    timeline.add(
                            rows.getLong(1),
                            rows.getLong(2),
                            state(states, look),
                            ready(look),
                            desired(look));
                }
            }
        }
        return timeline.build();
    }

    static String state(Map<Integer, String> states, long look) {
        return states.getOrDefault((int) (look >>> (2 * COUNT_BITS)), "");
    }

    static int ready(long look) {
        return (int) ((look >>> COUNT_BITS) & COUNT) - 1;
    }

    static int desired(long look) {
        return (int) (look & COUNT) - 1;
    }

    /** The names of states by their numbers. */
    static Map<Integer, String> states(Connection connection) throws SQLException {
        Map<Integer, String> states = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, name FROM state")) {
            while (rows.next()) {
                states.put(rows.getInt(1), rows.getString(2));
            }
        }
        return states;
    }

    /** The numbers of states by their names. */
    static Map<String, Integer> ids(Map<Integer, String> states) {
        Map<String, Integer> ids = new HashMap<>();
        states.forEach((id, name) -> ids.put(name, id));
        return ids;
    }
}
