package strongly.console.service.logs.tail;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;
import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.store.LineSink;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.LogStore;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Looks at the logs of an app (GET /apps/:id/logs) and takes up what is new. Each look asks from
 * before the newest known line, and what overlaps is taken out again. Servers cap {@code lines} and
 * give the newest or the oldest of what is too much: an answer that does not reach back to what is
 * known is asked again with more lines, one that stops early is asked again from where it stopped.
 * Where lines may be missing all the same, a note says so. Blocking; one thread at a time.
 */
final class TailReader {
    static final int FIRST_LINES = 5_000;
    static final int MOST_LINES = 50_000;
    private static final int FEWEST_LINES = 1_000;
    private static final int FEWEST_WHEN_CUT = 1;
    private static final int MORE = 5;
    private static final int MOST_ASKS = 6;
    private static final int SMALLEST_CAP = 50;
    private static final int TIMED_WITHIN = 500;

    private final AppsClient client;
    private final String appId;
    private final @Nullable String container;
    private final LogStore store;
    private final LineSink sink;
    private final LineMerge merge;
    private final SincePlan plan;
    private @Nullable Instant resumeFrom;
    private int cap = Integer.MAX_VALUE;
    private int fitting = MOST_LINES;
    private boolean unclearNoted;
    private boolean cutNoted;
    private boolean opened;

    /**
     * A reader that has read nothing; what the sink brings up counts as known.
     *
     * @param container only this container, null for all
     * @param sink receives new lines and puts them into the store
     */
    TailReader(
            AppsClient client,
            String appId,
            @Nullable String container,
            LogStore store,
            LineSink sink,
            InstantSource clock) {
        this.client = client;
        this.appId = appId;
        this.container = container;
        this.store = store;
        this.sink = sink;
        this.merge = new LineMerge(store, sink, MOST_LINES * 2, clock);
        this.plan = new SincePlan(clock);
    }

    /** Looks once, asking several times where one answer does not tell. */
    TailOutcome read() {
        if (!opened) {
            sink.open();
            merge.rememberHeld();
            opened = true;
        }
        boolean first = merge.knowsNothing();
        Instant since = first ? null : startOfLook();
        if (since == null) {
            plan.deepLookMade();
        }
        Look look = ask(Math.min(fitting, first ? FIRST_LINES : expectedLines()), since);
        if (since != null && plan.isBeyond()) {
            return takeBeyond(look);
        }
        return take(settled(look));
    }

    /** Asks on until an answer tells what is new, or nothing better can be asked. */
    private Settled settled(Look first) {
        Settled settled = compared(first);
        for (int asks = 1; asks < MOST_ASKS && settled.isOpen(); asks++) {
            Look next = askAgain(settled.look(), settled.comparison().kind());
            if (next == null) {
                break;
            }
            settled = compared(next);
        }
        return settled;
    }

    private Settled compared(Look look) {
        return new Settled(look, merge.compare(look.lines(), look.isComplete(), look.isFull()));
    }

    /** A look and how it lies on what is known. */
    private record Settled(Look look, LineMerge.Comparison comparison) {
        boolean isOpen() {
            if (look.truncated() && look.asked() > FEWEST_WHEN_CUT) {
                return true;
            }
            return switch (comparison.kind()) {
                case APART, UNCLEAR -> true;
                case OLD -> look.lines().count() >= SMALLEST_CAP || look.isFull();
                case FOLLOWS -> false;
            };
        }
    }

    /**
     * An answer without overlap. Where as usual nothing is new but here something is, the server
     * gives only the oldest, and the rest of that second is out of reach.
     */
    private TailOutcome takeBeyond(Look beyond) {
        plan.stopProbing();
        if (beyond.lines().count() == 0) {
            plan.looked(false, 0, 0, false);
            return new TailOutcome(0, false, plan.clockOffset());
        }
        Settled usual = settled(ask(beyond.asked(), plan.since(newestMillis())));
        if (usual.comparison().freshCount() > 0) {
            return take(usual);
        }
        plan.learnOldestFirst();
        return take(compared(beyond));
    }

    private @Nullable Instant startOfLook() {
        Instant resumed = resumeFrom;
        resumeFrom = null;
        if (resumed != null) {
            return resumed;
        }
        return plan.isDeepLookDue() ? null : plan.since(newestMillis());
    }

    private long newestMillis() {
        return store.snapshot().newestMillis(TIMED_WITHIN);
    }

    private int expectedLines() {
        return Math.clamp(plan.lastFresh() * 8L, FEWEST_LINES, MOST_LINES);
    }

    private Look ask(int lines, @Nullable Instant since) {
        LogAnswer answer = client.getLogs(appId, new LogQuery(lines, since, container));
        plan.answered(answer.serverTime());
        AnswerLines cut = AnswerLines.of(answer.bytes(), answer.truncated());
        return new Look(cut, lines, since, answer.truncated(), cap);
    }

    /** Asks for what the last answer left open; null where nothing better can be asked. */
    private @Nullable Look askAgain(Look look, LineMerge.Kind kind) {
        if (kind == LineMerge.Kind.OLD && !look.truncated()) {
            return askFurther(look);
        }
        if (look.truncated()) {
            // too large: fewer lines, so that the newest of them come whole
            int fewer = Math.max(FEWEST_WHEN_CUT, look.asked() / MORE);
            fitting = fewer;
            return look.asked() > fewer ? ask(fewer, look.since()) : null;
        }
        if (look.lines().count() >= look.asked() && look.asked() < MOST_LINES) {
            Look more = ask(Math.min(MOST_LINES, look.asked() * MORE), look.since());
            learnCap(look, more);
            return more;
        }
        // it may be that "since" leaves out what it should not
        return look.since() == null ? null : ask(Math.max(FIRST_LINES, look.asked()), null);
    }

    private void learnCap(Look before, Look after) {
        int count = after.lines().count();
        if (count <= before.lines().count() && count >= SMALLEST_CAP) {
            cap = count;
        }
    }

    /** The server gives the oldest of what is too much: asks from where its answer ends. */
    private @Nullable Look askFurther(Look look) {
        boolean alreadyKnown = plan.isOldestFirst();
        plan.learnOldestFirst();
        cap = Math.min(cap, Math.max(SMALLEST_CAP, look.lines().count()));
        if (!alreadyKnown || look.since() == null) {
            Instant near = plan.since(newestMillis());
            if (near != null && (look.since() == null || near.isAfter(look.since()))) {
                return ask(look.asked(), near);
            }
        }
        Instant since = look.since();
        long last = merge.lastMillis(look.lines());
        if (since == null || last == LineShape.NO_TIME) {
            return null;
        }
        Instant reached = Instant.ofEpochMilli(last).truncatedTo(ChronoUnit.SECONDS);
        Instant asked = since.truncatedTo(ChronoUnit.SECONDS);
        if (reached.minusSeconds(1).isAfter(asked)) {
            return ask(look.asked(), reached.minusSeconds(1));
        }
        // more lines in one second than the server gives: the rest of it is out of reach
        Instant beyond = reached.isAfter(asked) ? reached : asked.plusSeconds(1);
        resumeFrom = beyond;
        return ask(look.asked(), beyond);
    }

    private TailOutcome take(Settled settled) {
        Look look = settled.look();
        LineMerge.Comparison comparison = settled.comparison();
        LineMerge.Kind kind = comparison.kind();
        boolean apart = kind == LineMerge.Kind.APART;
        int fresh = apart && isOlder(look) ? 0 : comparison.freshCount();
        boolean hidden = fresh > 0 && isHidden(look);
        if (fresh > 0 || kind == LineMerge.Kind.UNCLEAR) {
            noteGap(look, kind);
        }
        if (fresh > 0) {
            merge.take(comparison);
            resumeFrom = null;
        }
        noteCut(look, fresh);
        if (!look.truncated()) {
            fitting = Math.min(MOST_LINES, Math.max(fitting, look.asked()) * MORE);
        }
        if (look.isComplete()) {
            merge.rememberAll(look.lines());
        }
        plan.looked(look.since() == null, look.lines().count(), fresh, hidden);
        return new TailOutcome(fresh, fresh > 0 && look.isFull(), plan.clockOffset());
    }

    /** What was cut off may be lines; where not even one came whole, that is said once. */
    private void noteCut(Look look, int fresh) {
        boolean nothing = look.truncated() && look.lines().count() == 0;
        if (fresh > 0 && look.truncated()) {
            sayGap("Possible gap: the answer was too large and was cut here");
        } else if (nothing && !cutNoted) {
            sayGap("Possible gap: a line is too large to be read");
        }
        cutNoted = nothing;
    }

    private void noteGap(Look look, LineMerge.Kind kind) {
        boolean unclear = kind == LineMerge.Kind.UNCLEAR;
        if (kind == LineMerge.Kind.APART || (unclear && !unclearNoted)) {
            sayGap(GapNote.between(newestMillis(), merge.firstMillis(look.lines())));
        }
        unclearNoted = unclear;
    }

    /** Notes a gap, unless what is held ends in that very note, as after opening it again. */
    private void sayGap(String note) {
        LogSnapshot held = store.snapshot();
        long newest = held.end() - 1;
        boolean said = held.holds(newest) && held.isGap(newest) && held.text(newest).equals(note);
        if (!said) {
            sink.appendGap(note);
        }
    }

    /** Whether an answer that has nothing in common ends before what is known does. */
    private boolean isOlder(Look look) {
        long last = merge.lastMillis(look.lines());
        long newest = newestMillis();
        return plan.isOldestFirst()
                && last != LineShape.NO_TIME
                && newest != LineShape.NO_TIME
                && last < newest;
    }

    /** Whether the newest lines of a look without {@code since} would not have come with it. */
    private boolean isHidden(Look look) {
        long last = merge.lastMillis(look.lines());
        Instant since = look.since() == null ? plan.since(newestMillis()) : null;
        return since != null
                && last != LineShape.NO_TIME
                && Instant.ofEpochMilli(last).isBefore(since);
    }
}
