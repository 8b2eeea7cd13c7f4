package strongly.console.ui.logs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.histogram.Histogram;
import strongly.console.service.logs.histogram.LineHistogram;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.search.LineFilter;
import strongly.console.service.logs.search.SearchResult;
import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.NewestInput;
import strongly.console.ui.text.CountText;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many lines were written when, by level, and what happened meanwhile. UI thread only. */
public final class LogHistogramViewModel implements AutoCloseable {
    private static final int BARS = 120;
    private static final Duration EVENTS_LOOK = Duration.ofSeconds(10);

    private final LogServices services;
    private final LogFilterViewModel filter;
    private final LatestWins reading;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Histogram> histogram =
            new ReadOnlyObjectWrapper<>(Histogram.EMPTY);
    private final ReadOnlyObjectWrapper<List<LogEvent>> events =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Ticker looking;
    private List<String> apps = List.of();
    private NewestInput<Wanted, Histogram> counting;
    private List<LogSnapshot> lines = List.of();
    private @Nullable List<LineSet> counted;

    /** Lines, of which only some count; null for all. */
    private record Wanted(
            List<LogSnapshot> lines, @Nullable List<LineSet> counted, LineFilter filter) {}

    LogHistogramViewModel(LogServices services, LogFilterViewModel filter) {
        this.services = services;
        this.filter = filter;
        this.reading = new LatestWins(services.tail().runner());
        this.counting = counter();
        this.looking =
                new Ticker(
                        services.tail().scheduler(),
                        services.tail().ui(),
                        EVENTS_LOOK,
                        this::readEvents);
        shown.addListener((source, before, now) -> count());
    }

    private NewestInput<Wanted, Histogram> counter() {
        LineHistogram counts = new LineHistogram();
        return new NewestInput<>(
                services.tail().runner(),
                "count lines",
                wanted -> count(counts, wanted),
                histogram::set);
    }

    private static Histogram count(LineHistogram counts, Wanted wanted) {
        counts.update(wanted.lines(), wanted.counted());
        LineFilter now = wanted.filter();
        boolean closed = now.from() != Long.MIN_VALUE && now.to() != Long.MAX_VALUE;
        return closed ? counts.within(now.from(), now.to(), BARS) : counts.all(BARS);
    }

    /** Whether the histogram is on screen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The bars. */
    public ReadOnlyObjectProperty<Histogram> histogramProperty() {
        return histogram.getReadOnlyProperty();
    }

    /** What happened to the apps, in no particular order. */
    public ReadOnlyObjectProperty<List<LogEvent>> eventsProperty() {
        return events.getReadOnlyProperty();
    }

    /** Counts the lines of other sources from now on. */
    void open(List<LogSource> sources) {
        counting.close();
        counting = counter();
        histogram.set(Histogram.EMPTY);
        events.set(List.of());
        apps = sources.stream().map(LogSource::appId).distinct().toList();
        readEvents();
    }

    /** Whether anybody looks: then what happens meanwhile is marked too. */
    void setActive(boolean now) {
        looking.run(now);
        if (now) {
            readEvents();
        }
    }

    private void readEvents() {
        List<String> of = apps;
        if (!of.isEmpty()) {
            reading.run(BackgroundTask.of("read events", () -> events(of)).onSuccess(events::set));
        }
    }

    private List<LogEvent> events(List<String> of) {
        List<LogEvent> all = new ArrayList<>();
        of.forEach(app -> all.addAll(services.events().of(app)));
        return List.copyOf(all);
    }

    /**
     * Counts lines that came.
     *
     * @param passing which of them count, null for all; while they are still looked for, the bars
     *     stay as they are
     */
    void take(List<LogSnapshot> now, @Nullable SearchResult passing) {
        boolean known = passing == null || passing.isComplete(now.size());
        if (known) {
            lines = now;
            counted = passing == null ? null : passing.matches();
            count();
        }
    }

    private void count() {
        if (shown.get() && !lines.isEmpty()) {
            counting.offer(new Wanted(lines, counted, filter.filterProperty().get()));
        }
    }

    /**
     * Shows only lines between two places of the histogram.
     *
     * @param one from 0 at the left to 1 at the right
     */
    public void zoom(double one, double other) {
        Histogram now = histogram.get();
        long from = timeAt(now, Math.min(one, other));
        long to = timeAt(now, Math.max(one, other));
        if (now.bars().length > 0 && to > from) {
            filter.within(from, to);
        }
    }

    private static long timeAt(Histogram now, double place) {
        return now.start() + Math.round(Math.clamp(place, 0, 1) * (now.end() - now.start()));
    }

    /** The time at a place of the histogram, from 0 at the left to 1 at the right. */
    public String timeWords(double place) {
        Histogram now = histogram.get();
        if (now.bars().length == 0) {
            return "";
        }
        return clock(timeAt(now, place));
    }

    /** What there is at a place of the histogram, from 0 at the left to 1 at the right. */
    public String describe(double place) {
        Histogram now = histogram.get();
        int bars = now.bars().length;
        if (bars == 0) {
            return "";
        }
        int bar = Math.clamp((long) (place * bars), 0, bars - 1);
        long from = now.start() + bar * now.width();
        int errors = now.count(bar, LogLevel.ERROR) + now.count(bar, LogLevel.FATAL);
        StringBuilder text =
                new StringBuilder(
                        clock(from)
                                + " – "
                                + clock(from + now.width())
                                + ": "
                                + CountText.of(now.count(bar), "line")
                                + ", "
                                + CountText.of(now.count(bar, LogLevel.WARN), "warning")
                                + ", "
                                + CountText.of(errors, "error"));
        for (LogEvent event : events.get()) {
            if (Math.abs(event.millis() - from - now.width() / 2) <= now.width()) {
                text.append('\n').append(event.text());
            }
        }
        return text.toString();
    }

    private String clock(long millis) {
        return services.moments().words(millis);
    }

    @Override
    public void close() {
        counting.close();
        reading.cancel();
        looking.run(false);
    }
}
