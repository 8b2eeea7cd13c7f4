package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was seen of one app, at the resolution of a long span: stretches that lie within one slot of
 * time are one row, so that a week of an app that changes every few seconds is read in
 * milliseconds. It follows the stretches as they are written; they stay the truth, and the newest
 * of them are read beside it.
 */
final class Digest {
    /**
     * How long a slot is. A whole number of the slots of {@link Retention}'s thinning, so that what
     * is thinned stays within one.
     */
    static final long SLOT_MILLIS = 360_000;

    /** Fewer new stretches than this are not worth a pass. */
    static final int WORTHWHILE = 500;

    private static final int MOST_AT_ONCE = 4_000;

    private static final String LAST =
            "SELECT last FROM digest WHERE connection = ? AND app = ? ORDER BY at DESC LIMIT 1";

    private static final String NEW =
            """
            SELECT at, until, state, ready, desired FROM stretch
            WHERE connection = ? AND app = ? AND at > ? ORDER BY at LIMIT ?
            """;

    private static final String INSERT =
            "INSERT OR REPLACE INTO digest VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    /** Packed, since each value costs a call into the database. */
    private static final String READ =
            """
            SELECT at, until, last - at,
                (state << 40) | (MIN(ready + 1, 1048575) << 20) | MIN(desired + 1, 1048575),
                (first << 32) | final, since - at,
                (failures << 32) | (restarts << 2) | (exact << 1) | cut
            FROM digest
            WHERE connection = ? AND app = ?
                AND at >= IFNULL((SELECT MAX(at) FROM digest
                    WHERE connection = ? AND app = ? AND at < ?), ?)
                AND at <= ?
            ORDER BY at
            """;

    private final String connectionId;
    private final String appId;

    Digest(String connectionId, String appId) {
        this.connectionId = connectionId;
        this.appId = appId;
    }

    /** Takes up new stretches, not too many at once; how many are left. */
    int follow(Connection connection) throws SQLException {
        Map<Integer, String> states = StretchTable.states(connection);
        List<Piece> pieces = new ArrayList<>();
        PieceMerge merge = new PieceMerge(0, SLOT_MILLIS, pieces::add);
        int rows = 0;
        try (PreparedStatement statement = connection.prepareStatement(NEW)) {
            Statements.bind(statement, connectionId, appId, last(connection), MOST_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows++;
                    String state = states.getOrDefault(row.getInt(3), "");
                    if (state.isEmpty()) {
                        merge.blind(row.getLong(1));
                    } else {
                        merge.add(
                                Piece.of(
                                        row.getLong(1),
                                        row.getLong(2),
                                        state,
                                        row.getInt(4),
                                        row.getInt(5)));
                    }
                }
            }
        }
        if (rows < WORTHWHILE) {
            return rows;
        }
        // the newest may still grow, so that it waits for the next pass
        merge.finish();
        insert(connection, pieces, states);
        return rows == MOST_AT_ONCE ? WORTHWHILE : 1;
    }

    /** Forgets what lies at or after a time, where a look comes late: the clock was set back. */
    void forget(Connection connection, long from) throws SQLException {
        Statements.run(
                connection,
                "DELETE FROM digest WHERE connection = ? AND app = ? AND until >= ?",
                connectionId,
                appId,
                from);
    }

    /** When the newest stretch begins that was taken up; far in the past where none was. */
    long last(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            Statements.bind(statement, connectionId, appId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : Long.MIN_VALUE;
            }
        }
    }

    private void insert(Connection connection, List<Piece> pieces, Map<Integer, String> states)
            throws SQLException {
        Map<String, Integer> ids = StretchTable.ids(states);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Piece piece : pieces) {
                Statements.bind(
                        statement,
                        connectionId,
                        appId,
                        piece.at(),
                        piece.until(),
                        piece.lastAt(),
                        ids.get(piece.state()),
                        piece.ready(),
                        piece.desired(),
                        ids.get(piece.first()),
                        ids.get(piece.last()),
                        piece.since(),
                        piece.sinceIsExact() ? 1 : 0,
                        piece.failures(),
                        piece.restarts(),
                        piece.cut() ? 1 : 0);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Adds what lies in a span; when its newest stretch begins, null where nothing was added. */
    @Nullable Long read(
            Connection connection,
            long from,
            long to,
            Map<Integer, String> states,
            TimelineBuilder timeline)
            throws SQLException {
        Long newest = null;
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Statements.bind(statement, connectionId, appId, connectionId, appId, from, from, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Piece piece = piece(row, states);
                    timeline.add(piece);
                    newest = piece.lastAt();
                }
            }
        }
        return newest;
    }

    private static Piece piece(ResultSet row, Map<Integer, String> states) throws SQLException {
        long at = row.getLong(1);
        long look = row.getLong(4);
        long ends = row.getLong(5);
        long counts = row.getLong(7);
        return new Piece(
                at,
                row.getLong(2),
                at + row.getLong(3),
                StretchTable.state(states, look),
                StretchTable.ready(look),
                StretchTable.desired(look),
                states.getOrDefault((int) (ends >>> 32), "?"),
                states.getOrDefault((int) ends, "?"),
                at + row.getLong(6),
                (counts & 2) != 0,
                (int) (counts >>> 32),
                (int) (counts & 0xffff_ffffL) >>> 2,
                (counts & 1) != 0);
    }
}
