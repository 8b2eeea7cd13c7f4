package strongly.console.ui.logs.list;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.line.ShownLine;
import strongly.console.service.logs.store.LineId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Makes the words of rows.
 *
 * @param look how lines are to look
 * @param zone the zone of local times
 * @param now what relative times count from
 */
record LineTexts(LineLook look, ZoneId zone, Instant now) {
    /** Most bytes of a line that are shown before somebody asks for more. */
    static final int USUAL_BYTES = 2_000;

    /** Most bytes of a line that are shown at all; copying gives the rest. */
    static final int MOST_BYTES = 20_000;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter FINE = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd ");

    RowText of(LineContent content, long id, boolean expanded) {
        ShownLine line = content.shown(id, expanded ? MOST_BYTES : USUAL_BYTES);
        boolean gap = content.isGap(id);
        boolean continuation = content.isContinuation(id);
        String time = time(content, id);
        if (!time.isEmpty()) {
            line = RowText.without(line, RowText.leadingTime(line.text()));
        }
        if (line.spans().isEmpty() && JsonLine.start(line.text()) >= 0) {
            line = json(line, content.level(id), expanded, !time.isEmpty());
        }
        boolean head = content.isHead(id);
        boolean folded = head && content.isFolded(id);
        return new RowText(
                id,
                time,
                line,
                content.level(id),
                gap,
                LineId.source(id),
                folded ? content.continuations(id) : 0,
                head,
                continuation,
                expanded);
    }

    private static ShownLine json(ShownLine line, LogLevel level, boolean expanded, boolean timed) {
        String text = line.text();
        String read =
                expanded
                        ? JsonLine.indented(text)
                        : timed ? JsonLine.withoutHead(text, level) : text;
        return new ShownLine(read, line.spans(), line.hiddenBytes());
    }

    /** Whether there is more of a line to see than is shown at first. */
    static boolean isExpandable(LineContent content, long id) {
        ShownLine line = content.shown(id, USUAL_BYTES);
        return line.hiddenBytes() > 0
                || (line.spans().isEmpty() && JsonLine.start(line.text()) >= 0);
    }

    /** The time column of a line. */
    String time(LineContent content, long id) {
        boolean none = content.isGap(id) || content.isContinuation(id);
        return none ? "" : time(content.millis(id));
    }

    private String time(long millis) {
        if (millis == LineShape.NO_TIME || look.times() == LineTimes.SENT) {
            return "";
        }
        Instant moment = Instant.ofEpochMilli(millis);
        if (look.times() == LineTimes.RELATIVE) {
            return ago(Duration.between(moment, now));
        }
        ZoneId shown = look.times() == LineTimes.UTC ? ZoneOffset.UTC : zone;
        ZonedDateTime at = moment.atZone(shown);
        boolean today = at.toLocalDate().equals(now.atZone(shown).toLocalDate());
        String clock = (millis % 1000 == 0 ? CLOCK : FINE).format(at);
        return today ? clock : DAY.format(at) + clock;
    }

    private static String ago(Duration age) {
        // clocks are never quite alike: what was just written is not yet to come
        boolean toCome = age.negated().compareTo(LineListViewModel.CLOCKS_AGREE) >= 0;
        return toCome ? "in " + Ages.of(age.negated()) : Ages.of(age) + " ago";
    }
}
