package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import strongly.console.sandbox.LogSource.Entry;

import java.util.ArrayList;
import java.util.List;

/**
 * The logs of an app. Its traffic is computed from the app and the time, so years of it take no
 * memory; what was read once reads the same again.
 */
final class LogBook {
    private static final class Column {
        final LogSource source;
        @Nullable Entry head;

        Column(LogSource source) {
            this.source = source;
            this.head = source.next();
        }
    }

    private LogBook() {}

    /**
     * The newest lines, oldest first.
     *
     * @param now milliseconds since 1970
     * @param most how many physical lines at most
     * @param after only entries in seconds after this one (since 1970)
     * @param container only of this container, null for all
     */
    static List<String> lines(
            SandboxApp app, long now, int most, long after, @Nullable String container) {
        List<Column> columns = columns(app, now, container);
        List<String> newestFirst = new ArrayList<>();
        while (newestFirst.size() < most) {
            Column newest = null;
            for (Column column : columns) {
                if (isNewer(column, newest)) {
                    newest = column;
                }
            }
            if (newest == null || newest.head == null) {
                break;
            }
            if (Math.floorDiv(newest.head.at(), 1000L) <= after) {
                break;
            }
            addLines(newestFirst, newest.head.text(), most);
            newest.head = newest.source.next();
        }
        return newestFirst.reversed();
    }

    /** Of entries of one millisecond, those of the earlier column are the newer. */
    private static boolean isNewer(Column column, @Nullable Column than) {
        if (column.head == null) {
            return false;
        }
        return than == null || than.head == null || column.head.at() > than.head.at();
    }

    private static List<Column> columns(SandboxApp app, long now, @Nullable String container) {
        List<Column> columns = new ArrayList<>();
        if (container == null || container.equals(LogProfile.APP)) {
            columns.add(new Column(new LogSource.Events(app)));
        }
        for (String name : app.logs.containers()) {
            if (container == null || container.equals(name)) {
                columns.add(new Column(new LogSource.Traffic(app, name, now)));
            }
        }
        return columns;
    }

    private static void addLines(List<String> newestFirst, String text, int most) {
        int end = text.length();
        while (newestFirst.size() < most) {
            int start = text.lastIndexOf('\n', end - 1);
            newestFirst.add(text.substring(start + 1, end));
            if (start < 0) {
                return;
            }
            end = start;
        }
    }
}
