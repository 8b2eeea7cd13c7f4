package strongly.console.ui.logs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.export.LogReference;
import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.search.Expression;
import strongly.console.service.logs.search.LineFilter;
import strongly.console.service.logs.search.LineMatcher;
import strongly.console.service.logs.search.LineQuery;
import strongly.console.service.logs.search.LineSearch;
import strongly.console.service.logs.search.QueryException;
import strongly.console.service.logs.store.LineId;
import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.logs.list.LineListViewModel;
import strongly.console.ui.logs.list.LineLook;
import strongly.console.ui.logs.list.Sizes;
import strongly.console.ui.mvvm.Command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The logs of an app, or of several: followed, filtered, searched. UI thread only. */
public final class LogViewModel implements AutoCloseable {
    private static final int CORES = 2;

    private final LogServices services;
    private final LogFeeds feeds;
    private final LogRows rows;
    private final LineListViewModel list;
    private final LogFilterViewModel filter;
    private final LogSearchViewModel search;
    private final LogMarks marks;
    private final LineSearch passing;
    private final LogExportViewModel export;
    private final LogHistogramViewModel histogram;
    private final LogPatternsViewModel patterns;
    private final Command copyReference =
            new Command("Copy reference to these lines", this::copyReference);
    private final Set<Integer> hidden = new HashSet<>();
    private final ObjectProperty<@Nullable LogPanel> panel = new SimpleObjectProperty<>();
    private final BooleanProperty wide = new SimpleBooleanProperty();
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<LogNotice> notice =
            new ReadOnlyObjectWrapper<>(LogNotice.NOTHING);
    private final ReadOnlyObjectWrapper<List<LogSource>> sources =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Command resume;
    private final Command retry = new Command("Try again", this::retry);
    private final Set<Long> foldExceptions = new HashSet<>();
    private long noteWish = LineId.NONE;

    /** A viewer that shows nothing yet. */
    public LogViewModel(LogServices services) {
        this.services = services;
        this.feeds = new LogFeeds(services, this::onLines);
        this.list = new LineListViewModel(services.list());
        this.rows = new LogRows(services.tail().runner(), this::onContent);
        this.filter = new LogFilterViewModel(services.zone());
        this.search = new LogSearchViewModel(services, list, this::reveal, this::showRows);
        this.marks = new LogMarks(services, list, search);
        this.export = new LogExportViewModel(services, list);
        this.histogram = new LogHistogramViewModel(services, filter);
        this.patterns = new LogPatternsViewModel(services);
        this.passing =
                new LineSearch(
                        services.tail().runner(), services.tail().ui(), CORES, found -> showRows());
        this.resume = new Command("Resume", () -> list.followProperty().set(true));
        rememberLook();
        list.onFold(this::toggleFold);
        folded.addListener(
                (source, before, now) -> {
                    foldExceptions.clear();
                    showRows();
                });
        filter.filterProperty().addListener((source, before, now) -> restart());
    }

    private void rememberLook() {
        list.lookProperty()
                .set(services.settings().read(LineLook.SECTION, LineLook.class, LineLook.DEFAULT));
        list.lookProperty()
                .addListener(
                        (source, before, now) -> services.settings().write(LineLook.SECTION, now));
    }

    /** The list of lines. */
    public LineListViewModel list() {
        return list;
    }

    /** Which lines count at all. */
    public LogFilterViewModel filter() {
        return filter;
    }

    /** The search. */
    public LogSearchViewModel search() {
        return search;
    }

    /** Highlighters and bookmarks. */
    public LogMarks marks() {
        return marks;
    }

    /** Writing lines to a file. */
    public LogExportViewModel export() {
        return export;
    }

    /** Lines per time. */
    public LogHistogramViewModel histogram() {
        return histogram;
    }

    /** Lines by shape. */
    public LogPatternsViewModel patterns() {
        return patterns;
    }

    /** The panel below the lines, null for none. */
    public ObjectProperty<@Nullable LogPanel> panelProperty() {
        return panel;
    }

    /** Whether the logs take the whole window. */
    public BooleanProperty wideProperty() {
        return wide;
    }

    /** What else can be done with the lines, for the menu. */
    public List<Command> menuCommands() {
        return List.of(copyReference);
    }

    /** Opens the bookmarks with the note of this line to be written. */
    public void editNote(long id) {
        noteWish = id;
        if (!marks.markedProperty().get().containsKey(id)) {
            marks.toggle(id);
        }
        panel.set(null);
        panel.set(LogPanel.BOOKMARKS);
    }

    /** The line whose note somebody wants to write, told once; {@link LineId#NONE} for none. */
    long takeNoteWish() {
        long wish = noteWish;
        if (marks.markedProperty().get().containsKey(wish)) {
            noteWish = LineId.NONE;
        }
        return wish;
    }

    /** Whether lines that continue others are hidden. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** Where the lines are from. */
    public ReadOnlyObjectProperty<List<LogSource>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** What is to be said in place of the lines, or above them. */
    public ReadOnlyObjectProperty<LogNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** How much is held and shown. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Follows again. */
    public Command resume() {
        return resume;
    }

    /** Asks again after a failure. */
    public Command retryCommand() {
        return retry;
    }

    /** Shows the logs of one app, null for none. */
    public void show(@Nullable String appId, String name) {
        open(appId == null ? List.of() : List.of(LogSource.of(appId, name)));
    }

    /** Shows the logs of these sources, merged. */
    public void open(List<LogSource> wanted) {
        if (wanted.equals(sources.get())) {
            return;
        }
        sources.set(List.copyOf(wanted));
        feeds.use(wanted);
        foldExceptions.clear();
        list.reset();
        list.show(LineContent.EMPTY);
        list.sourcesProperty().set(wanted.stream().map(LogSource::label).toList());
        hidden.clear();
        marks.open(wanted);
        histogram.open(wanted);
        patterns.open(wanted);
        LineFilter kept = filter.filterProperty().get();
        filter.set(new LineFilter(kept.levels(), Long.MIN_VALUE, Long.MAX_VALUE, Set.of()));
        restart();
    }

    /** What is held of each source; of those switched off, nothing. */
    private List<LogSnapshot> lines() {
        List<LogSnapshot> lines = new ArrayList<>();
        for (LogFeed feed : feeds.used()) {
            boolean off = hidden.contains(lines.size());
            lines.add(off ? LogSnapshot.EMPTY : feed.store().snapshot());
        }
        return lines;
    }

    /** Whether lines of a source are in the list. */
    public boolean isShown(int source) {
        return !hidden.contains(source);
    }

    /** Puts lines of a source into the list or leaves them out. */
    public void showSource(int source, boolean shown) {
        boolean changed = shown ? hidden.remove(source) : hidden.add(source);
        if (changed) {
            histogram.open(sources.get());
            patterns.open(sources.get());
            restart();
        }
    }

    /** Leaves a source out for good. */
    public void removeSource(int source) {
        List<LogSource> left = new ArrayList<>(sources.get());
        LogSource gone = left.remove(source);
        LogSource whole = LogSource.of(gone.appId(), gone.appName());
        open(left.isEmpty() ? List.of(whole) : left);
    }

    /** The names of containers that were typed for the first app. */
    public List<String> knownContainers() {
        List<LogSource> now = sources.get();
        return now.isEmpty() ? List.of() : containers().of(now.getFirst().appId());
    }

    private LogContainers containers() {
        return services.settings()
                .read(LogContainers.SECTION, LogContainers.class, LogContainers.NONE);
    }

    /**
     * Shows a container of the first app.
     *
     * @param besides whether what is shown already stays
     */
    public void showContainer(String name, boolean besides) {
        List<LogSource> now = sources.get();
        if (name.isBlank() || now.isEmpty()) {
            return;
        }
        LogSource first = now.getFirst();
        services.settings().write(LogContainers.SECTION, containers().with(first.appId(), name));
        LogSource wanted = new LogSource(first.appId(), first.appName(), name);
        List<LogSource> next = new ArrayList<>(besides ? now : List.of());
        if (!next.contains(wanted)) {
            next.add(wanted);
        }
        open(next);
    }

    /** Searches and filters the open sources as a reference says. */
    public void apply(LogReference reference) {
        LogReferences.apply(reference, this);
    }

    private void copyReference() {
        if (!sources.get().isEmpty()) {
            services.clipboard().copy(LogReferences.of(services.instance(), this).text());
        }
    }

    /** Other sources, or other lines count. */
    private void restart() {
        List<LogSnapshot> now = lines();
        LineFilter counts = filter.filterProperty().get();
        rows.restart();
        passing.stop();
        if (!counts.isNone()) {
            try {
                LineQuery query = LineQuery.show(Expression.everything(), counts);
                passing.start(LineMatcher.of(query), now);
            } catch (QueryException impossible) {
                throw new IllegalStateException("it has no text that could be wrong", impossible);
            }
        }
        search.restart(now, counts);
        marks.take(now);
        histogram.take(now);
        patterns.take(now);
        showRows();
        describe();
    }

    private void onLines() {
        List<LogSnapshot> now = lines();
        passing.update(now);
        search.take(now);
        marks.take(now);
        histogram.take(now);
        patterns.take(now);
        showRows();
        describe();
    }

    /** The lines of each source that pass, null where all do. */
    private @Nullable LineSet passing(int source, LogSnapshot held) {
        boolean filtered = !filter.filterProperty().get().isNone();
        if (search.onlyMatchesProperty().get() && search.isSearching()) {
            LineSet found = search.result().of(source);
            int around = search.contextProperty().get();
            return around == 0 ? found : found.around(around, held.first(), held.end());
        }
        return filtered ? passing.result().of(source) : null;
    }

    private void showRows() {
        List<LogSnapshot> now = lines();
        List<@Nullable LineSet> shown = new ArrayList<>();
        for (int source = 0; source < now.size(); source++) {
            shown.add(passing(source, now.get(source)));
        }
        rows.show(new LogRows.Wanted(now, shown, folded.get(), Set.copyOf(foldExceptions)));
    }

    private void onContent(LineContent content) {
        list.show(content);
        describe();
    }

    private void toggleFold(long head) {
        if (!foldExceptions.remove(head)) {
            foldExceptions.add(head);
        }
        showRows();
    }

    /** Brings a line into sight, unfolding what hides it. */
    public void reveal(long id) {
        LineContent content = list.content();
        if (content.holds(id) && content.order().indexOf(id) < 0 && content.isContinuation(id)) {
            long head = id;
            while (content.holds(head - 1) && content.isContinuation(head)) {
                head--;
            }
            if (folded.get() != foldExceptions.contains(head)) {
                toggleFold(head);
            }
        }
        list.reveal(id);
    }

    private void describe() {
        List<LogFeed> used = feeds.used();
        notice.set(used.isEmpty() ? LogNotice.NOTHING : LogNotice.of(used));
        long held = 0;
        long bytes = 0;
        long dropped = 0;
        for (LogFeed feed : used) {
            held += feed.store().snapshot().size();
            bytes += feed.store().snapshot().bytes();
            dropped += feed.store().dropped();
        }
        int shown = list.content().size();
        String text = String.format(Locale.ROOT, "%,d lines · %s", held, Sizes.of(bytes));
        boolean some =
                !filter.filterProperty().get().isNone() || search.onlyMatchesProperty().get();
        if (some && shown != held) {
            text = String.format(Locale.ROOT, "%,d of ", shown) + text;
        }
        if (dropped > 0) {
            text += String.format(Locale.ROOT, " · %,d older let go", dropped);
        }
        status.set(held == 0 ? "" : text);
    }

    private void retry() {
        feeds.used().forEach(LogFeed::retry);
        describe();
    }

    /** Puts a text into the search and shows only lines that have it. */
    public void filterBy(String piece) {
        boolean plain = piece.matches("[^\"()\\\\]*") && !piece.matches(".*\\b(AND|OR|NOT)\\b.*");
        search.regexProperty().set(false);
        search.onlyMatchesProperty().set(true);
        search.textProperty().set(plain ? piece : '"' + piece.replace("\"", "\\\"") + '"');
    }

    /** Adds to the search that lines must not have this text. */
    public void exclude(String piece) {
        String before = search.textProperty().get().strip();
        String not = "NOT \"" + piece.replace("\"", "\\\"") + '"';
        search.regexProperty().set(false);
        search.onlyMatchesProperty().set(true);
        search.textProperty().set(before.isEmpty() ? not : before + " AND " + not);
    }

    /** The source of a line. */
    public LogSource sourceOf(long id) {
        return sources.get().get(LineId.source(id));
    }

    /** Whether the logs are on screen; while they are not, nothing is asked. */
    public void setActive(boolean active) {
        feeds.setActive(active);
        list.setActive(active);
        if (active) {
            onLines();
        }
    }

    @Override
    public void close() {
        rows.close();
        passing.close();
        search.close();
        marks.close();
        export.close();
        histogram.close();
        patterns.close();
        feeds.close();
    }
}
