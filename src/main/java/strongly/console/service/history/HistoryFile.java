package strongly.console.service.history;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The database file: opens it, lays out its tables, and sets a damaged one aside so that a new one
 * can begin.
 */
final class HistoryFile {
    private static final int LAYOUT = 3;

    private static final String[] TABLES = {
        // a week of one app can be a hundred thousand rows: a number is read faster than a name
        "CREATE TABLE IF NOT EXISTS state (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
        """
        CREATE TABLE IF NOT EXISTS stretch (
            connection TEXT NOT NULL, app TEXT NOT NULL, at INTEGER NOT NULL,
            until INTEGER NOT NULL, state INTEGER NOT NULL, ready INTEGER NOT NULL,
            desired INTEGER NOT NULL,
            PRIMARY KEY (connection, app, at)) WITHOUT ROWID
        """,
        """
        CREATE TABLE IF NOT EXISTS digest (
            connection TEXT NOT NULL, app TEXT NOT NULL, at INTEGER NOT NULL,
            until INTEGER NOT NULL, last INTEGER NOT NULL, state INTEGER NOT NULL,
            ready INTEGER NOT NULL, desired INTEGER NOT NULL, first INTEGER NOT NULL,
            final INTEGER NOT NULL, since INTEGER NOT NULL, exact INTEGER NOT NULL,
            failures INTEGER NOT NULL, restarts INTEGER NOT NULL, cut INTEGER NOT NULL,
            PRIMARY KEY (connection, app, at)) WITHOUT ROWID
        """,
        """
        CREATE TABLE IF NOT EXISTS activity (
            connection TEXT NOT NULL, operation TEXT NOT NULL, at INTEGER NOT NULL,
            actor TEXT NOT NULL, action TEXT NOT NULL, app TEXT, name TEXT NOT NULL,
            request TEXT NOT NULL, outcome TEXT NOT NULL, message TEXT NOT NULL,
            duration INTEGER NOT NULL, before TEXT,
            PRIMARY KEY (connection, operation))
        """,
        "CREATE INDEX IF NOT EXISTS activity_by_time ON activity (connection, at)",
        """
        CREATE TABLE IF NOT EXISTS deployment (
            connection TEXT NOT NULL, app TEXT NOT NULL, at INTEGER NOT NULL, deployment TEXT,
            image TEXT, replicas INTEGER, variables TEXT NOT NULL, actor TEXT NOT NULL,
            outcome TEXT NOT NULL, rollback INTEGER NOT NULL,
            PRIMARY KEY (connection, app, at)) WITHOUT ROWID
        """,
        """
        CREATE TABLE IF NOT EXISTS tombstone (
            connection TEXT NOT NULL, app TEXT NOT NULL, at INTEGER NOT NULL,
            name TEXT NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY (connection, app))
        """,
        "CREATE TABLE IF NOT EXISTS mark (name TEXT PRIMARY KEY, at INTEGER NOT NULL)",
    };

    private static final String[] FROM_FIRST_LAYOUT = {
        "INSERT OR IGNORE INTO state (name) SELECT DISTINCT state FROM sample",
        """
        INSERT OR IGNORE INTO stretch
            SELECT connection, app, at, at, state.id, ready, desired
            FROM sample JOIN state ON state.name = sample.state
        """,
        "DROP TABLE sample",
    };

    /**
     * An open database.
     *
     * @param setAside where a damaged file went, null where there was none
     */
    record Opened(Connection connection, @Nullable Path setAside) {}

    private final Path path;
    private final InstantSource clock;

    HistoryFile(Path path, InstantSource clock) {
        this.path = path;
        this.clock = clock;
    }

    /**
     * Opens the database; a damaged file is set aside first.
     *
     * @param knownDamaged whether using it showed damage that opening it may not show
     * @throws SQLException where no database can be opened at all (no space, no permission, locked)
     */
    Opened open(boolean knownDamaged) throws SQLException, IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path aside = knownDamaged ? setAside() : null;
        Connection connection = connect();
        try {
            layOut(connection);
            return new Opened(connection, aside);
        } catch (SQLException failure) {
            connection.close();
            if (aside != null || HistoryFailure.of(failure) != HistoryFailure.DAMAGED) {
                throw failure;
            }
            return open(true);
        }
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // one that reads first and writes then fails at once where another console wrote between
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    private @Nullable Path setAside() throws IOException {
        // a person reads the name; nanoseconds tell nothing
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String stamp = now.toString().replace(':', '-');
        String name = path.getFileName() + ".damaged-" + stamp;
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Path file = path.resolveSibling(path.getFileName() + suffix);
            if (Files.exists(file)) {
                Files.move(
                        file,
                        path.resolveSibling(name + suffix),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return path.resolveSibling(name);
    }

    private static void layOut(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=2000");
            int version = version(statement);
            if (version > LAYOUT) {
                throw new SQLException("written by a later console", HistoryFailure.LATER_LAYOUT);
            }
            if (version == 0) {
                // only before the first table; it lets the file shrink again
                statement.execute("PRAGMA auto_vacuum=INCREMENTAL");
            }
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=NORMAL");
            statement.execute("PRAGMA journal_size_limit=8388608");
            if (version < LAYOUT) {
                // nothing is written where all is there: a full disk can still be read
                connection.setAutoCommit(false);
                create(statement, version);
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            return version.next() ? version.getInt(1) : 0;
        }
    }

    private static void create(Statement statement, int version) throws SQLException {
        for (String table : TABLES) {
            statement.execute(table);
        }
        if (version == 1) {
            for (String step : FROM_FIRST_LAYOUT) {
                statement.execute(step);
            }
        }
        statement.execute("PRAGMA user_version=" + LAYOUT);
    }
}
