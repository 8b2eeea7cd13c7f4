package strongly.console.service.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When apps changed last, by what was seen of them and done to them: an instance may leave its
 * record's time as it was. Each app costs a few steps through an index, however much is kept.
 */
final class LatestChanges {
    /**
     * Of each app the newest look at another state than the look before; looks that failed lie
     * between and say nothing. The apps are stepped through by the index, one after the other.
     */
    private static final String SEEN =
            """
            WITH RECURSIVE
                blind(id) AS (SELECT IFNULL((SELECT id FROM state WHERE name = ''), -1)),
                apps(app) AS (
                    SELECT MIN(app) FROM stretch WHERE connection = ?1
                    UNION ALL
                    SELECT (SELECT MIN(app) FROM stretch
                        WHERE connection = ?1 AND app > apps.app)
                    FROM apps WHERE app IS NOT NULL)
            SELECT app,
                (SELECT at FROM stretch AS seen
                WHERE connection = ?1 AND seen.app = apps.app AND at > ?2
                    AND state <> (SELECT id FROM blind)
                    AND state <> (SELECT state FROM stretch AS earlier
                        WHERE connection = ?1 AND earlier.app = seen.app
                            AND earlier.at < seen.at AND state <> (SELECT id FROM blind)
                        ORDER BY earlier.at DESC LIMIT 1)
                ORDER BY at DESC LIMIT 1)
            FROM apps WHERE app IS NOT NULL
            """;

    private static final String DONE =
            """
            SELECT app, MAX(at) FROM activity
            WHERE connection = ?1 AND at > ?2 AND app IS NOT NULL
                AND outcome NOT IN ('FAILED', 'CANCELLED')
            GROUP BY app
            """;

    private LatestChanges() {}

    static Map<String, Instant> read(Connection connection, String connectionId, Instant since)
            throws SQLException {
        Map<String, Instant> changes = new HashMap<>();
        for (String query : new String[] {SEEN, DONE}) {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                Statements.bind(statement, connectionId, since.toEpochMilli());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        long at = row.getLong(2);
                        if (!row.wasNull()) {
                            changes.merge(
                                    row.getString(1),
                                    Instant.ofEpochMilli(at),
                                    (one, other) -> one.isAfter(other) ? one : other);
                        }
                    }
                }
            }
        }
        return Map.copyOf(changes);
    }
}
