package strongly.console.ui.logs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.search.LineFilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which lines count at all: by level, by time, by the container they name. */
public final class LogFilterViewModel {
    private final ReadOnlyObjectWrapper<LineFilter> filter =
            new ReadOnlyObjectWrapper<>(LineFilter.NONE);
    private final Moments moments;

    LogFilterViewModel(Moments moments) {
        this.moments = moments;
    }

    /** Which lines count. */
    public ReadOnlyObjectProperty<LineFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** Whether lines of a level count. */
    public boolean shows(LogLevel level) {
        return (filter.get().levels() & level.bit()) != 0;
    }

    /** Lets lines of a level count or not. */
    public void show(LogLevel level, boolean shown) {
        int mask = filter.get().levels();
        int now = shown ? mask | level.bit() : mask & ~level.bit();
        LineFilter next = filter.get().withLevels(now);
        filter.set(next.limitsLevels() ? next : next.atLeast(LogLevel.NONE));
    }

    /** Lets only lines count that are at least this serious; {@link LogLevel#NONE} for all. */
    public void atLeast(LogLevel least) {
        filter.set(filter.get().atLeast(least));
    }

    /** Lets only lines of {@code [from, to)} count, in ms since 1970. */
    public void within(long from, long to) {
        filter.set(filter.get().within(from, to));
    }

    /** Lets only lines count that were not written before, in ms since 1970. */
    public void from(long millis) {
        within(millis, Math.max(millis + 1, filter.get().to()));
    }

    /** Lets only lines count that were written before, in ms since 1970. */
    public void to(long millis) {
        within(Math.min(millis - 1, filter.get().from()), millis);
    }

    /** Lets lines of all times count. */
    public void anyTime() {
        filter.set(filter.get().within(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** Lets only lines count that name one of these containers, or all where there is none. */
    public void containers(Set<String> names) {
        filter.set(filter.get().of(names));
    }

    /** Lets lines of a container count beside those of others chosen, or no longer. */
    public void showContainer(String name, boolean shown) {
        Set<String> names = new TreeSet<>(filter.get().containers());
        if (shown) {
            names.add(name);
        } else {
            names.remove(name);
        }
        containers(names);
    }

    /** The containers whose lines count, in few words. */
    public String containerWords() {
        Set<String> names = filter.get().containers();
        return switch (names.size()) {
            case 0 -> "All containers";
            case 1 -> names.iterator().next();
            default -> names.size() + " containers";
        };
    }

    /** Lets every line count. */
    public void clear() {
        filter.set(LineFilter.NONE);
    }

    void set(LineFilter now) {
        filter.set(now);
    }

    /** The levels that count, in few words. */
    public String levelWords() {
        if (!filter.get().limitsLevels()) {
            return "All levels";
        }
        List<LogLevel> shown = new ArrayList<>();
        for (LogLevel level : LogLevel.values()) {
            if (shows(level)) {
                shown.add(level);
            }
        }
        if (shown.isEmpty()) {
            return "No level";
        }
        LogLevel least = shown.getFirst();
        boolean allFromThere = shown.size() == LogLevel.values().length - least.rank();
        if (shown.size() == 1) {
            return least.label();
        }
        return allFromThere ? least.label() + "+" : shown.size() + " levels";
    }

    /** The span of time that counts, empty where all does. */
    public String timeWords() {
        LineFilter now = filter.get();
        if (!now.limitsTime()) {
            return "";
        }
        String from = now.from() == Long.MIN_VALUE ? "…" : moments.words(now.from());
        String to = now.to() == Long.MAX_VALUE ? "…" : moments.words(now.to());
        return from + " – " + to;
    }
}
