package strongly.console.ui.timeline;

import strongly.console.model.AppStatus;
import strongly.console.service.history.StatusStretch;
import strongly.console.service.history.StatusTimeline;
import strongly.console.ui.text.SafeText;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The chart's values in words, in one zone. */
public final class ChartWords {
    private static final int LONGEST_STATE = 40;

    private final DateTimeFormatter moment;
    private final ZoneId zone;

    /** Words in this zone; a long span names the day as well. */
    ChartWords(ChartSpan span, ZoneId zone) {
        this.zone = zone;
        this.moment =
                DateTimeFormatter.ofPattern(
                        span == ChartSpan.WEEK ? "EEE d MMM HH:mm" : "HH:mm:ss", Locale.ENGLISH);
    }

    /** The zone times are written in. */
    ZoneId zone() {
        return zone;
    }

    String moment(Instant at) {
        return moment.format(at.atZone(zone));
    }

    String state(StatusStretch seen) {
        return SafeText.line(AppStatus.of(seen.state()).label(), LONGEST_STATE);
    }

    String replicas(StatusStretch seen) {
        if (seen.ready() < 0 && seen.desired() < 0) {
            return "";
        }
        if (seen.ready() < 0) {
            return seen.desired() + " wanted";
        }
        return seen.desired() < 0
                ? seen.ready() + " ready"
                : seen.ready() + " of " + seen.desired() + " ready";
    }

    String separated(String text) {
        return text.isEmpty() ? "" : " · " + text;
    }

    String length(Duration length) {
        if (length.toMinutes() < 1) {
            return length.toSeconds() + " s";
        }
        if (length.toHours() < 1) {
            return length.toMinutes() + " min";
        }
        return length.toDays() < 1
                ? length.toHours() + " h " + length.toMinutesPart() + " min"
                : length.toDays() + " d " + length.toHoursPart() + " h";
    }

    private record Dated(Instant at, ChartRow row) {}

    /** The rows of the table: states, gaps and what was done, newest first. */
    List<ChartRow> rows(StatusTimeline timeline, List<ChartMark> marks) {
        List<Dated> rows = new ArrayList<>();
        Instant seenUntil = timeline.from();
        for (StatusStretch seen : timeline.stretches()) {
            addGap(rows, seenUntil, seen.at());
            rows.add(
                    new Dated(
                            seen.at(),
                            new ChartRow(
                                    moment(seen.at()),
                                    length(seen.length()),
                                    state(seen),
                                    replicas(seen).replace(" ready", ""))));
            seenUntil = seen.until();
        }
        addGap(rows, seenUntil, timeline.to());
        for (ChartMark mark : marks) {
            rows.add(new Dated(mark.at(), new ChartRow(moment(mark.at()), "", mark.text(), "")));
        }
        // of two rows of one moment, the later one was added last and is to come first
        Collections.reverse(rows);
        rows.sort(Comparator.comparing(Dated::at).reversed());
        return rows.stream().map(Dated::row).toList();
    }

    private void addGap(List<Dated> rows, Instant from, Instant to) {
        if (from.isBefore(to)) {
            rows.add(
                    new Dated(
                            from,
                            new ChartRow(
                                    moment(from),
                                    length(Duration.between(from, to)),
                                    "Not observed",
                                    "")));
        }
    }
}
