package strongly.console.ui.logs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.pattern.PatternCounter;
import strongly.console.service.logs.pattern.PatternGroup;
import strongly.console.service.logs.pattern.PatternReport;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.task.NewestInput;
import strongly.console.ui.logs.list.Ages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines grouped by shape, counted while somebody looks. UI thread only. */
public final class LogPatternsViewModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofHours(1);
    private static final int MOST_NAMED = 12;

    private final LogServices services;
    private final Supplier<List<LogEvent>> events;
    private final ReadOnlyObjectWrapper<PatternReport> report =
            new ReadOnlyObjectWrapper<>(PatternReport.EMPTY);
    private NewestInput<List<LogSnapshot>, PatternReport> counting;
    private List<LogSnapshot> lines = List.of();
    private List<LogSource> sources = List.of();
    private boolean active;
    private boolean waiting;

    /**
     * No shapes.
     *
     * @param events what happened to the apps
     */
    LogPatternsViewModel(LogServices services, Supplier<List<LogEvent>> events) {
        this.services = services;
        this.events = events;
        this.counting = counter();
    }

    private NewestInput<List<LogSnapshot>, PatternReport> counter() {
        PatternCounter counter = new PatternCounter();
        return new NewestInput<>(
                services.tail().runner(), "group lines", counter::update, report::set);
    }

    /** The shapes: errors before warnings before all others, of each the most frequent first. */
    public ReadOnlyObjectProperty<PatternReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    void open(List<LogSource> now) {
        sources = now;
        lines = List.of();
        counting.close();
        counting = counter();
        report.set(PatternReport.EMPTY);
    }

    /** Counts lines that came, every other second at most: a table that jumps is not read. */
    void take(List<LogSnapshot> now) {
        lines = now;
        if (active && !waiting) {
            waiting = true;
            services.tail()
                    .scheduler()
                    .schedule(PAUSE, () -> services.tail().ui().dispatch(this::count));
        }
    }

    private void count() {
        waiting = false;
        if (active && !lines.isEmpty()) {
            counting.offer(lines);
        }
    }

    /** Whether anybody looks. */
    void setActive(boolean now) {
        active = now;
        count();
    }

    /** When lines of a shape were first and last seen, in how many sources, and since what. */
    public String when(PatternGroup group) {
        String times = "";
        if (group.first() <= group.last()) {
            String first = clock(group.first());
            String last = clock(group.last());
            times = first.equals(last) ? first : first + " – " + last;
        }
        return Stream.of(times, spread(group), began(group))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String spread(PatternGroup group) {
        int count = group.sources().size();
        if (count < 2) {
            return "";
        }
        long apps =
                group.sources().stream()
                        .filter(each -> each.source() < sources.size())
                        .map(each -> sources.get(each.source()).appId())
                        .distinct()
                        .count();
        return apps > 1 ? apps + " apps" : count + " containers";
    }

    /** How soon after a deployment it began; empty where it may have been there before. */
    private String began(PatternGroup group) {
        long deployed = Long.MIN_VALUE;
        for (LogEvent event : events.get()) {
            boolean before = event.deployment() && event.millis() <= group.first();
            if (before && group.first() - event.millis() <= LATE.toMillis()) {
                deployed = Math.max(deployed, event.millis());
            }
        }
        if (deployed == Long.MIN_VALUE || group.first() > group.last()) {
            return "";
        }
        for (PatternGroup.InSource each : group.sources()) {
            LogSnapshot held =
                    each.source() < lines.size() ? lines.get(each.source()) : LogSnapshot.EMPTY;
            if (held.size() == 0 || held.millis(held.first()) > deployed) {
                return ""; // nobody knows whether there were such lines before
            }
        }
        Duration after = Duration.ofMillis(group.first() - deployed);
        return "began " + Ages.of(after) + " after a deployment";
    }

    /** The sources of a shape, the earliest first, one a line; empty where there is one only. */
    public String where(PatternGroup group) {
        if (group.sources().size() < 2) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (PatternGroup.InSource each : group.sources()) {
            if (each.source() >= sources.size()) {
                continue;
            }
            text.append(sources.get(each.source()).label())
                    .append(String.format(Locale.ROOT, ": %,d×", each.count()));
            if (each.first() != Long.MAX_VALUE) {
                text.append(" from ").append(clock(each.first())).append(" on");
            }
            text.append('\n');
            if (text.length() > MOST_NAMED * 80) {
                return text.append('…').toString();
            }
        }
        return text.toString().stripTrailing();
    }

    private String clock(long millis) {
        return services.moments().words(millis);
    }

    @Override
    public void close() {
        counting.close();
    }
}
