package strongly.console.ui.timeline;

import org.jspecify.annotations.Nullable;

import strongly.console.service.history.StatusStretch;
import strongly.console.service.history.StatusTimeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Everything the chart and its table show, at one moment; immutable.
 *
 * @param span the span that was asked for
 * @param timeline what was seen
 * @param marks what was done, in the order of time
 * @param rows the same as words, newest first
 * @param words times in words, in the zone of the settings
 */
public record ChartPicture(
        ChartSpan span,
        StatusTimeline timeline,
        List<ChartMark> marks,
        List<ChartRow> rows,
        ChartWords words) {
    public ChartPicture {
        marks = List.copyOf(marks);
        rows = List.copyOf(rows);
    }

    /** The most replicas that were ready or wanted, at least one. */
    public int top() {
        int top = 1;
        for (StatusStretch seen : timeline.stretches()) {
            top = Math.max(top, Math.max(seen.ready(), seen.desired()));
        }
        return top;
    }

    /** What was done closest to a moment, null where nothing was within the distance. */
    public @Nullable ChartMark nearestMark(Instant moment, Duration distance) {
        ChartMark nearest = null;
        Duration least = distance;
        for (ChartMark mark : marks) {
            Duration away = Duration.between(mark.at(), moment).abs();
            if (away.compareTo(least) <= 0) {
                nearest = mark;
                least = away;
            }
        }
        return nearest;
    }

    /** The exact values at a moment, in words. */
    public String at(Instant moment) {
        StatusStretch seen = timeline.at(moment);
        String text =
                words.moment(moment)
                        + " · "
                        + (seen == null
                                ? "not observed"
                                : words.state(seen)
                                        + words.separated(words.replicas(seen))
                                        + " · for "
                                        + words.length(seen.length()));
        ChartMark mark = nearestMark(moment, span.length().dividedBy(60));
        return mark == null ? text : text + "\n" + words.moment(mark.at()) + " · " + mark.text();
    }

    /** What there is to say about the span as a whole. */
    public String summary() {
        if (timeline.stretches().isEmpty()) {
            return "Nothing was seen in these "
                    + span.words()
                    + ": the console was not looking, or had no answer.";
        }
        int least = Integer.MAX_VALUE;
        for (StatusStretch seen : timeline.stretches()) {
            if (seen.ready() >= 0) {
                least = Math.min(least, seen.ready());
            }
        }
        String fewest = least == Integer.MAX_VALUE ? "" : "Fewest ready: " + least + ". ";
        return fewest
                + "Seen in these "
                + span.words()
                + ": "
                + counted(timeline.failures(), "failure")
                + ", "
                + counted(timeline.restarts(), "restart")
                + ".";
    }

    private static String counted(int count, String what) {
        return switch (count) {
            case 0 -> "no " + what;
            case 1 -> "1 " + what;
            default -> count + " " + what + "s";
        };
    }
}
