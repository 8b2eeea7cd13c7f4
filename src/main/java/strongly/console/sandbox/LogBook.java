package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The logs of an app: what the platform wrote of it, and the traffic of its containers. Traffic is
 * computed from the app and the time, so years of it take no memory: entry {@code n} of a container
 * is always the same.
 */
final class LogBook {
    /** The container every app has. */
    static final String MAIN = "app";

    /** The second container of some apps. */
    static final String PROXY = "proxy";

    private record Entry(long at, int rank, List<String> lines) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(other.at, at);
            return byTime != 0 ? byTime : Integer.compare(other.rank, rank);
        }
    }

    private final SandboxApp app;

    LogBook(SandboxApp app) {
        this.app = app;
    }

    static List<String> containers(SandboxApp app) {
        return app.number % 3 == 0 ? List.of(MAIN, PROXY) : List.of(MAIN);
    }

    /**
     * The newest lines, oldest first.
     *
     * @param most how many physical lines at most
     * @param since only lines after this moment, compared in whole seconds; null for all
     * @param container only of this container, null for all
     */
    List<String> lines(Instant now, int most, @Nullable Instant since, @Nullable String container) {
        if (container != null && !containers(app).contains(container)) {
            throw ApiError.badRequest("App has no container named '" + container + "'");
        }
        long after = since == null ? Long.MIN_VALUE : since.getEpochSecond();
        PriorityQueue<Source> sources = new PriorityQueue<>();
        if (container == null || container.equals(MAIN)) {
            add(sources, new Events());
            add(sources, new Traffic(MAIN, now));
        }
        if (containers(app).contains(PROXY) && !MAIN.equals(container)) {
            add(sources, new Traffic(PROXY, now));
        }
        ArrayDeque<String> newestLast = new ArrayDeque<>();
        while (!sources.isEmpty() && newestLast.size() < most) {
            Source source = sources.poll();
            Entry entry = source.head();
            if (Math.floorDiv(entry.at(), 1000) <= after) {
                break;
            }
            List<String> lines = entry.lines();
            for (int i = lines.size() - 1; i >= 0 && newestLast.size() < most; i--) {
                newestLast.addFirst(lines.get(i));
            }
            add(sources, source);
        }
        return new ArrayList<>(newestLast);
    }

    private static void add(PriorityQueue<Source> sources, Source source) {
        if (source.advance()) {
            sources.add(source);
        }
    }

    /** Entries from the newest to the oldest. */
    private abstract static class Source implements Comparable<Source> {
        private @Nullable Entry head;

        final boolean advance() {
            head = next();
            return head != null;
        }

        final Entry head() {
            Entry entry = head;
            if (entry == null) {
                throw new IllegalStateException("exhausted");
            }
            return entry;
        }

        abstract @Nullable Entry next();

        @Override
        public final int compareTo(Source other) {
            return head().compareTo(other.head());
        }

        @Override
        public final boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public final int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final class Events extends Source {
        private final ArrayDeque<SandboxApp.Event> left = new ArrayDeque<>();

        Events() {
            app.events().forEach(left::addFirst);
        }

        @Override
        @Nullable Entry next() {
            SandboxApp.Event event = left.pollFirst();
            if (event == null) {
                return null;
            }
            String text =
                    event.text().startsWith("\t")
                            ? event.text()
                            : event.at().truncatedTo(ChronoUnit.SECONDS)
                                    + " ["
                                    + event.level()
                                    + "] [platform] "
                                    + event.text();
            return new Entry(event.at().toEpochMilli(), 2, List.of(text));
        }
    }

    /** What a container writes while the app runs, entry by entry into the past. */
    private final class Traffic extends Source {
        private final LogStyle style;
        private final long period;
        private final int rank;
        private final long now;
        private int span;
        private long next;

        Traffic(String container, Instant now) {
            this.style = LogStyle.of(app, container);
            this.period = style.periodMillis();
            this.rank = container.equals(MAIN) ? 1 : 0;
            this.now = now.toEpochMilli();
            this.span = app.spans().size() - 1;
            this.next = span < 0 ? 0 : newestOf(app.spans().get(span));
        }

        private long newestOf(SandboxApp.Span of) {
            long end = of.to() == null ? now : Math.min(now, of.to().toEpochMilli());
            return Math.floorDiv(end, period);
        }

        @Override
        @Nullable Entry next() {
            while (span >= 0) {
                SandboxApp.Span current = app.spans().get(span);
                long number = next--;
                long at = number * period;
                if (at >= current.from().toEpochMilli()) {
                    return new Entry(at, rank, style.lines(number, at));
                }
                span--;
                if (span >= 0) {
                    next = Math.min(next, newestOf(app.spans().get(span)));
                }
            }
            return null;
        }
    }
}
