package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The journal of one connection in the application's database. */
final class SqliteHistory implements History {
    private final HistoryDatabase database;
    private final String connectionId;
    private final StretchTable stretches;

    SqliteHistory(HistoryDatabase database, String connectionId) {
        this.database = database;
        this.connectionId = connectionId;
        this.stretches = new StretchTable(connectionId);
    }

    @Override
    public @Nullable String problem() {
        return database.problem();
    }

    @Override
    public void recordSample(String appId, StatusSample sample) {
        database.write(connection -> stretches.add(connection, appId, sample));
    }

    @Override
    public StatusTimeline timeline(String appId, Instant from, Instant to, int mostPoints) {
        return database.read(
                connection -> stretches.read(connection, appId, from, to, mostPoints),
                StatusTimeline.empty(from, to));
    }

    @Override
    public void recordActivity(ActivityEntry entry) {
        write(
                "INSERT OR REPLACE INTO activity VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                connectionId,
                entry.operationId(),
                entry.at().toEpochMilli(),
                entry.actor(),
                entry.action(),
                entry.appId(),
                entry.appName(),
                entry.request(),
                entry.outcome().name(),
                entry.message(),
                entry.duration().toMillis(),
                entry.before());
    }

    @Override
    public void recordDeployment(DeploymentRecord deployment) {
        write(
                "INSERT OR REPLACE INTO deployment VALUES (?,?,?,?,?,?,?,?,?,?)",
                connectionId,
                deployment.appId(),
                deployment.at().toEpochMilli(),
                deployment.deploymentId(),
                deployment.image(),
                deployment.replicas(),
                String.join("\n", deployment.variableNames()),
                deployment.actor(),
                deployment.outcome(),
                deployment.rollback() ? 1 : 0);
    }

    @Override
    public void recordTombstone(Tombstone tombstone) {
        write(
                "INSERT OR REPLACE INTO tombstone VALUES (?,?,?,?,?)",
                connectionId,
                tombstone.appId(),
                tombstone.at().toEpochMilli(),
                tombstone.name(),
                tombstone.json());
    }

    private void write(String sql, @Nullable Object... values) {
        database.writeLasting(connection -> Statements.run(connection, sql, values));
    }

    @Override
    public Map<String, Instant> changes(Instant since) {
        return database.read(
                connection -> LatestChanges.read(connection, connectionId, since), Map.of());
    }

    @Override
    public List<String> actors() {
        return query(
                "SELECT DISTINCT actor FROM activity WHERE connection = ? ORDER BY LOWER(actor)"
                        + " LIMIT 500",
                row -> row.getString(1),
                connectionId);
    }

    @Override
    public List<ActivityEntry> activity(ActivityQuery query) {
        StringBuilder sql =
                new StringBuilder(
                        "SELECT operation, at, actor, action, app, name, request, outcome, message,"
                                + " duration, before FROM activity WHERE connection = ?");
        List<Object> values = new ArrayList<>(List.of(connectionId));
        if (query.appId() != null) {
            sql.append(" AND app = ?");
            values.add(query.appId());
        }
        if (query.actor() != null) {
            sql.append(" AND actor = ?");
            values.add(query.actor());
        }
        if (query.action() != null) {
            sql.append(" AND action = ?");
            values.add(query.action());
        }
        if (query.outcome() != null) {
            sql.append(" AND outcome = ?");
            values.add(query.outcome().name());
        }
        List<String> foreign = new ArrayList<>();
        for (String word : query.text().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.chars().allMatch(c -> c < 128)) {
                // the database knows upper and lower case of ASCII only
                foreign.add(word);
            } else if (!word.isEmpty()) {
                sql.append(
                        " AND INSTR(LOWER(name || ' ' || action || ' ' || request || ' ' || message"
                                + " || ' ' || actor), ?) > 0");
                values.add(word);
            }
        }
        sql.append(" ORDER BY at DESC");
        if (foreign.isEmpty()) {
            sql.append(" LIMIT ?");
            values.add(query.limit());
            return query(sql.toString(), SqliteHistory::activityOf, values.toArray());
        }
        return database.read(
                connection -> holding(foreign, query.limit(), connection, sql.toString(), values),
                List.of());
    }

    /** Those of the entries that hold all words, however these are written. */
    private static List<ActivityEntry> holding(
            List<String> words, int limit, Connection connection, String sql, List<Object> values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Statements.bind(statement, values.toArray());
            try (ResultSet rows = statement.executeQuery()) {
                List<ActivityEntry> found = new ArrayList<>();
                while (found.size() < limit && rows.next()) {
                    String text = searched(rows);
                    if (words.stream().allMatch(text::contains)) {
                        found.add(activityOf(rows));
                    }
                }
                return List.copyOf(found);
            }
        }
    }

    private static String searched(ResultSet row) throws SQLException {
        return String.join(
                        " ",
                        row.getString(6),
                        row.getString(4),
                        row.getString(7),
                        row.getString(9),
                        row.getString(3))
                .toLowerCase(Locale.ROOT);
    }

    private static ActivityEntry activityOf(ResultSet row) throws SQLException {
        return new ActivityEntry(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                ActivityEntry.Outcome.valueOf(row.getString(8)),
                row.getString(9),
                Duration.ofMillis(row.getLong(10)),
                row.getString(11));
    }

    @Override
    public List<DeploymentRecord> deployments(String appId, int limit) {
        return query(
                "SELECT app, at, deployment, image, replicas, variables, actor, outcome, rollback"
                    + " FROM deployment WHERE connection = ? AND app = ? ORDER BY at DESC LIMIT ?",
                SqliteHistory::deploymentOf,
                connectionId,
                appId,
                limit);
    }

    private static DeploymentRecord deploymentOf(ResultSet row) throws SQLException {
        int replicas = row.getInt(5);
        boolean known = !row.wasNull();
        String variables = row.getString(6);
        return new DeploymentRecord(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                known ? replicas : null,
                variables.isEmpty() ? List.of() : List.of(variables.split("\n")),
                row.getString(7),
                row.getString(8),
                row.getInt(9) != 0);
    }

    @Override
    public List<Tombstone> tombstones(int limit) {
        return query(
                "SELECT app, name, at, json FROM tombstone WHERE connection = ? ORDER BY at DESC"
                        + " LIMIT ?",
                row ->
                        new Tombstone(
                                row.getString(1),
                                row.getString(2),
                                Instant.ofEpochMilli(row.getLong(3)),
                                row.getString(4)),
                connectionId,
                limit);
    }

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> mapping, @Nullable Object... values) {
        return database.read(connection -> list(connection, sql, mapping, values), List.of());
    }

    private static <T> List<T> list(
            Connection connection, String sql, Row<T> mapping, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Statements.bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapping.of(rows));
                }
                return List.copyOf(found);
            }
        }
    }
}
