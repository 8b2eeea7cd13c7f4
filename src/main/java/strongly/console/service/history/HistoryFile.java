package strongly.console.service.history;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * The database file: opens it, lays out its tables, and sets a damaged one aside so that a new one
 * can begin.
 */
final class HistoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);
    private static final int LAYOUT = 1;

    private static final String[] TABLES = {
        """
        CREATE TABLE IF NOT EXISTS sample (
            connection TEXT NOT NULL, app TEXT NOT NULL, at INTEGER NOT NULL,
            state TEXT NOT NULL, ready INTEGER NOT NULL, desired INTEGER NOT NULL,
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
    };

    private final Path path;

    HistoryFile(Path path) {
        this.path = path;
    }

    /**
     * Opens the database; a damaged file is set aside first.
     *
     * @throws SQLException where no database can be opened at all (no space, no permission)
     */
    Connection open() throws SQLException, IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Connection connection = connect();
        try {
            layOut(connection);
            return connection;
        } catch (SQLException damaged) {
            connection.close();
            if (!isDamage(damaged)) {
                throw damaged;
            }
            LOG.warn("The history file cannot be read and is set aside", damaged);
            setAside();
            Connection fresh = connect();
            layOut(fresh);
            return fresh;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    /** SQLITE_CORRUPT and SQLITE_NOTADB, or a layout of a later console. */
    private static boolean isDamage(SQLException failure) {
        int code = failure.getErrorCode() & 0xff;
        return code == 11 || code == 26 || "layout".equals(failure.getSQLState());
    }

    private void setAside() throws IOException {
        String stamp = Instant.now().toString().replace(':', '-');
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Path file = path.resolveSibling(path.getFileName() + suffix);
            if (Files.exists(file)) {
                Files.move(
                        file,
                        path.resolveSibling(path.getFileName() + ".damaged-" + stamp + suffix),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void layOut(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=2000");
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=NORMAL");
            statement.execute("PRAGMA auto_vacuum=INCREMENTAL");
            try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
                if (version.next() && version.getInt(1) > LAYOUT) {
                    throw new SQLException("written by a later console", "layout");
                }
            }
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("PRAGMA user_version=" + LAYOUT);
        }
    }
}
