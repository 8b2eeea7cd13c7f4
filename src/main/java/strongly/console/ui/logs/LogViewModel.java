package strongly.console.ui.logs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.export.LogReference;
import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.search.LineFilter;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.logs.list.LineListViewModel;
import strongly.console.ui.logs.list.LineLook;
import strongly.console.ui.logs.list.LineTimes;
import strongly.console.ui.mvvm.Command;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The logs of an app, or of several: followed, filtered, searched. UI thread only. */
public final class LogViewModel implements AutoCloseable {
    /** Forty apps that answer one by one are drawn some times a second, not forty times. */
    private static final Duration NEWS = Duration.ofMillis(250);

    private final LogServices services;
    private final LineListViewModel list;
    private final LogSourcesViewModel sources;
    private final LogFilterViewModel filter;
    private final LogSearchViewModel search;
    private final LogPassing passing;
    private final LogFolding folding;
    private final LogRows rows;
    private final LogMarks marks;
    private final LogPanels panels;
    private final LogExportViewModel export;
    private final LogHistogramViewModel histogram;
    private final LogPatternsViewModel patterns;
    private final Command copyReference =
            new Command("Copy reference to these lines", this::copyReference);
    private final LogNotices notices;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Command resume;
    private final Pace lines;
    private final Ticker ages;
    private boolean active;
    private final Command retry = new Command("Try again", this::retry);
    private final Command showAll = new Command("Show all lines", this::everythingShown);

    /** A viewer that shows nothing yet. */
    public LogViewModel(LogServices services) {
        this.services = services;
        this.list = new LineListViewModel(services.list());
        this.notices = new LogNotices(services.tail());
        this.lines =
                new Pace(services.tail().scheduler(), services.tail().ui(), NEWS, this::onLines);
        this.sources =
                new LogSourcesViewModel(services, lines::ask, this::onOpened, this::onSwitched);
        this.folding = new LogFolding(list, this::showRows);
        this.rows = new LogRows(services.tail().runner(), this::onContent);
        this.filter = new LogFilterViewModel(services.moments());
        this.search = new LogSearchViewModel(services, list, folding::reveal, this::onPassing);
        this.passing = new LogPassing(services, filter, search, this::onPassing);
        this.marks = new LogMarks(services, list, search);
        this.panels = new LogPanels(marks);
        this.export = new LogExportViewModel(services, list);
        this.histogram = new LogHistogramViewModel(services, filter);
        this.patterns = new LogPatternsViewModel(services, histogram.eventsProperty()::get);
        this.resume = new Command("Resume", () -> list.followProperty().set(true));
        this.ages =
                new Ticker(
                        services.tail().scheduler(),
                        services.tail().ui(),
                        Duration.ofSeconds(1),
                        list::tick);
        rememberLook();
        list.lookProperty().addListener((source, before, now) -> tellAges());
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

    /** Where the lines are from. */
    public LogSourcesViewModel sources() {
        return sources;
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

    /** What is open below the lines. */
    public LogPanels panels() {
        return panels;
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

    /** What else can be done with the lines, for the menu. */
    public List<Command> menuCommands() {
        return List.of(copyReference);
    }

    /** Whether lines that continue others are hidden. */
    public BooleanProperty foldedProperty() {
        return folding.foldedProperty();
    }

    /** What is to be said in place of the lines, or above them. */
    public ReadOnlyObjectProperty<LogNotice> noticeProperty() {
        return notices.noticeProperty();
    }

    /** How much is held and shown. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Follows again. */
    public Command resume() {
        return resume;
    }

    /** Lets every line of every source into the list. */
    public Command showAll() {
        return showAll;
    }

    /** The instance asks to wait for so long before anything is read; zero where it does not. */
    public void limited(Duration left) {
        notices.limited(left);
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
        sources.open(wanted);
    }

    private void onOpened() {
        lines.hurry();
        List<LogSource> now = sources.sourcesProperty().get();
        folding.clear();
        list.reset();
        list.show(LineContent.EMPTY);
        list.sourcesProperty().set(now.stream().map(LogSource::label).toList());
        marks.open(now);
        histogram.open(now);
        patterns.open(now);
        LineFilter kept = filter.filterProperty().get();
        filter.set(new LineFilter(kept.levels(), Long.MIN_VALUE, Long.MAX_VALUE, Set.of()));
        restart();
    }

    private void onSwitched() {
        histogram.open(sources.sourcesProperty().get());
        patterns.open(sources.sourcesProperty().get());
        restart();
    }

    /** Brings a line into sight, unfolding what hides it. */
    public void reveal(long id) {
        folding.reveal(id);
    }

    /** Searches and filters the open sources as a reference says. */
    public void apply(LogReference reference) {
        LogReferences.apply(reference, this);
    }

    /** Opens what a reference on the clipboard points to; whether there is one. */
    public boolean pasteReference() {
        return services.references().open(services.clipboard().text());
    }

    private void copyReference() {
        new LogReferenceCopier(services).copy(this);
    }

    /** Other sources, or other lines count. */
    private void restart() {
        List<LogSnapshot> now = sources.lines();
        rows.restart();
        passing.restart(now);
        search.restart(now, filter.filterProperty().get());
        showLines(now);
    }

    private void onLines() {
        List<LogSnapshot> now = sources.lines();
        passing.take(now);
        search.take(now);
        showLines(now);
    }

    private void showLines(List<LogSnapshot> now) {
        list.setClockOffset(sources.clockOffset());
        marks.take(now);
        sources.containers().take(now);
        histogram.take(now, passing.counted());
        patterns.take(now);
        showRows();
        describe();
    }

    private void onPassing() {
        histogram.take(sources.lines(), passing.counted());
        showRows();
    }

    private void showRows() {
        List<LogSnapshot> now = sources.lines();
        if (passing.isPending(now.size())) {
            return; // what was shown stays until something else is known
        }
        rows.show(
                new LogRows.Wanted(
                        now,
                        passing.shown(now),
                        folding.foldedProperty().get(),
                        folding.exceptions()));
    }

    private void onContent(LineContent content) {
        list.show(content);
        describe();
    }

    private void describe() {
        List<LogFeed> used = sources.feeds();
        notices.show(used, hiddenOf(used));
        status.set(LogSummary.of(used, list.content().size(), isLimited()));
    }

    private boolean isLimited() {
        return passing.isLimited() || !sources.limits().isEmpty();
    }

    private LogNotice hiddenOf(List<LogFeed> used) {
        long held = used.stream().mapToLong(feed -> feed.store().snapshot().size()).sum();
        boolean hidden =
                held > 0
                        && list.content().size() == 0
                        && !rows.isUnderWay()
                        && !passing.isPending(sources.lines().size());
        if (!hidden) {
            return LogNotice.NONE;
        }
        List<String> limits = passing.limits();
        return LogNotice.hidden(held, limits.isEmpty() ? sources.limits() : limits);
    }

    private void everythingShown() {
        search.onlyMatchesProperty().set(false);
        filter.clear();
        sources.showAll();
    }

    private void retry() {
        lines.hurry();
        sources.retry();
        describe();
    }

    /** Whether the logs are on screen; while they are not, nothing is asked. */
    public void setActive(boolean active) {
        this.active = active;
        sources.setActive(active);
        list.setActive(active);
        histogram.setActive(active);
        notices.setActive(active);
        tellAges();
        if (active) {
            onLines();
        }
    }

    /** How long ago lines were written changes by itself, while somebody looks. */
    private void tellAges() {
        ages.run(active && list.lookProperty().get().times() == LineTimes.RELATIVE);
    }

    @Override
    public void close() {
        ages.run(false);
        notices.setActive(false);
        lines.close();
        rows.close();
        passing.close();
        search.close();
        marks.close();
        export.close();
        histogram.close();
        patterns.close();
        sources.close();
    }
}
