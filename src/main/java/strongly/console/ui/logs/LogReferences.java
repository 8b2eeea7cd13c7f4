package strongly.console.ui.logs;

import strongly.console.service.logs.export.LogReference;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.search.LineFilter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a viewer shows as a reference, and back. */
final class LogReferences {
    private static final String REGEX = "regex";
    private static final String CASE = "case";
    private static final String WORD = "word";
    private static final String MATCHES = "matches";

    private LogReferences() {}

    /**
     * A reference to what a viewer shows.
     *
     * @param time whose time range it carries, as a filter
     */
    static LogReference of(String instance, LogViewModel model, LineFilter time) {
        List<LogSource> sources = model.sources().sourcesProperty().get();
        LineFilter filter = model.filter().filterProperty().get();
        LogSearchViewModel search = model.search();
        List<String> options = new ArrayList<>();
        add(options, REGEX, search.regexProperty().get());
        add(options, CASE, search.matchCaseProperty().get());
        add(options, WORD, search.wholeWordProperty().get());
        add(options, MATCHES, search.onlyMatchesProperty().get());
        List<String> levels = new ArrayList<>();
        add(levels, LogReference.NO_LEVEL, showsNone(model.filter()));
        for (LogLevel level : LogLevel.values()) {
            add(
                    levels,
                    level.name().toLowerCase(Locale.ROOT),
                    filter.limitsLevels() && model.filter().shows(level));
        }
        return new LogReference(
                instance,
                IntStream.range(0, sources.size())
                        .mapToObj(
                                index ->
                                        new LogReference.Source(
                                                sources.get(index).appId(),
                                                sources.get(index).container(),
                                                model.sources().isShown(index)))
                        .toList(),
                filter.containers().stream().sorted().toList(),
                time.from() == Long.MIN_VALUE ? null : Instant.ofEpochMilli(time.from()),
                time.to() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(time.to()),
                search.textProperty().get(),
                options,
                search.contextProperty().get(),
                levels);
    }

    private static boolean showsNone(LogFilterViewModel filter) {
        return Stream.of(LogLevel.values()).noneMatch(filter::shows);
    }

    private static void add(List<String> into, String name, boolean wanted) {
        if (wanted) {
            into.add(name);
        }
    }

    /** Searches and filters as a reference says; its sources are open already. */
    static void apply(LogReference reference, LogViewModel model) {
        LogSearchViewModel search = model.search();
        search.regexProperty().set(reference.options().contains(REGEX));
        search.matchCaseProperty().set(reference.options().contains(CASE));
        search.wholeWordProperty().set(reference.options().contains(WORD));
        search.onlyMatchesProperty().set(reference.options().contains(MATCHES));
        search.contextProperty().set(reference.context());
        search.textProperty().set(reference.query());
        int mask = 0;
        for (LogLevel level : LogLevel.values()) {
            if (reference.levels().contains(level.name().toLowerCase(Locale.ROOT))) {
                mask |= level.bit();
            }
        }
        Instant from = reference.from();
        Instant to = reference.to();
        LineFilter filter =
                LineFilter.NONE
                        .within(
                                from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                                to == null ? Long.MAX_VALUE : to.toEpochMilli())
                        .of(Set.copyOf(reference.containers()));
        boolean limited = mask != 0 || reference.levels().contains(LogReference.NO_LEVEL);
        model.filter().set(limited ? filter.withLevels(mask) : filter);
        List<LogReference.Source> sources = reference.sources();
        model.sources().show(index -> index >= sources.size() || sources.get(index).shown());
    }
}
