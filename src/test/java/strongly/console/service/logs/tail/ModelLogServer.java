package strongly.console.service.logs.tail;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.api.RequestPriority;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A server of log lines with the habits that real ones have. */
final class ModelLogServer {
    /**
     * Its habits.
     *
     * @param cap most lines of an answer, whatever is asked
     * @param ignoresSince whether since has no effect
     * @param sinceByArrival whether since counts by when the server got a line, not by what the
     *     line shows
     * @param oldestFirst whether it gives the oldest of what is too much
     * @param hasDate whether it sends its time
     * @param clockAhead how far the clock of the lines is ahead of the server's
     * @param byContainer whether lines come container after container
     * @param passesUndated whether since holds back no line without a time, however old
     */
    record Habits(
            int cap,
            boolean ignoresSince,
            boolean sinceByArrival,
            boolean oldestFirst,
            boolean hasDate,
            Duration clockAhead,
            boolean byContainer,
            boolean passesUndated) {
        static final Habits GOOD =
                new Habits(100_000, false, false, false, true, Duration.ZERO, false);

        Habits(
                int cap,
                boolean ignoresSince,
                boolean sinceByArrival,
                boolean oldestFirst,
                boolean hasDate,
                Duration clockAhead,
                boolean byContainer) {
            this(
                    cap,
                    ignoresSince,
                    sinceByArrival,
                    oldestFirst,
                    hasDate,
                    clockAhead,
                    byContainer,
                    false);
        }

        /** The same, for a server that looks at each line by itself. */
        Habits passingUndated() {
            return with(cap, true);
        }

        Habits capped(int lines) {
            return with(lines, passesUndated);
        }

        private Habits with(int otherCap, boolean undatedPass) {
            return new Habits(
                    otherCap,
                    ignoresSince,
                    sinceByArrival,
                    oldestFirst,
                    hasDate,
                    clockAhead,
                    byContainer,
                    undatedPass);
        }
    }

    private record Line(
            Instant arrived, @Nullable Instant shown, int container, String text, boolean timed) {}

    private final Habits habits;
    private final List<Line> lines = new ArrayList<>();
    private Instant now;
    private int asks;
    private int mostBytes = Integer.MAX_VALUE;

    ModelLogServer(Habits habits, Instant now) {
        this.habits = habits;
        this.now = now;
    }

    /** Answers are cut beyond so many bytes, as the client does with what is too large. */
    void cutAnswersAt(int bytes) {
        mostBytes = bytes;
    }

    Instant now() {
        return now;
    }

    int asks() {
        return asks;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    /** Writes a line that shows its time. */
    String write(int container, String message) {
        return write(container, message, Duration.ZERO);
    }

    /** Writes a line that shows a time this much earlier than it should. */
    String write(int container, String message, Duration late) {
        Instant shown = now.plus(habits.clockAhead()).minus(late).truncatedTo(ChronoUnit.MILLIS);
        String text = shown + " [INFO] c" + container + " " + message;
        lines.add(new Line(now, shown, container, text, true));
        return text;
    }

    /** Writes a line without time. */
    String writeUntimed(int container, String text) {
        Line head = lines.isEmpty() ? null : lines.getLast();
        Instant shown = head == null ? null : head.shown();
        lines.add(new Line(now, shown, container, text, false));
        return text;
    }

    /** Everything written, in order. */
    List<String> everything() {
        return lines.stream().map(Line::text).toList();
    }

    /** A client of this server; everything but logs is refused. */
    AppsClient client() {
        return (AppsClient)
                Proxy.newProxyInstance(
                        AppsClient.class.getClassLoader(),
                        new Class<?>[] {AppsClient.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "withPriority" ->
                                            arguments[0] instanceof RequestPriority ? proxy : null;
                                    case "getLogs" -> answer((LogQuery) arguments[1]);
                                    default -> throw new UnsupportedOperationException();
                                });
    }

    private LogAnswer answer(LogQuery query) {
        asks++;
        Instant since =
                query.since() == null ? null : query.since().truncatedTo(ChronoUnit.SECONDS);
        List<Line> chosen = lines;
        if (since != null && !habits.ignoresSince()) {
            chosen = lines.stream().filter(line -> isAfter(line, since)).toList();
        }
        Integer asked = query.lines();
        int most = Math.min(asked == null ? 100 : asked, habits.cap());
        if (chosen.size() > most) {
            chosen =
                    habits.oldestFirst()
                            ? chosen.subList(0, most)
                            : chosen.subList(chosen.size() - most, chosen.size());
        }
        if (habits.byContainer()) {
            List<Line> first = chosen.stream().filter(line -> line.container() == 0).toList();
            List<Line> rest = chosen.stream().filter(line -> line.container() != 0).toList();
            chosen = new ArrayList<>(first);
            chosen.addAll(rest);
        }
        StringBuilder text = new StringBuilder();
        chosen.forEach(line -> text.append(line.text()).append('\n'));
        Instant date = habits.hasDate() ? now.truncatedTo(ChronoUnit.SECONDS) : null;
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        boolean cut = bytes.length > mostBytes;
        return new LogAnswer(cut ? Arrays.copyOf(bytes, mostBytes) : bytes, date, cut);
    }

    private boolean isAfter(Line line, Instant since) {
        if (habits.passesUndated() && !line.timed()) {
            return true;
        }
        Instant moment = habits.sinceByArrival() ? line.arrived() : line.shown();
        return moment == null || moment.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }
}
