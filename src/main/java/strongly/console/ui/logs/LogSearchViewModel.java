package strongly.console.ui.logs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.merged.LineOrder;
import strongly.console.service.logs.merged.SourceLines;
import strongly.console.service.logs.search.Expression;
import strongly.console.service.logs.search.ExpressionParser;
import strongly.console.service.logs.search.LineFilter;
import strongly.console.service.logs.search.LineMatcher;
import strongly.console.service.logs.search.LineQuery;
import strongly.console.service.logs.search.LineSearch;
import strongly.console.service.logs.search.LineText;
import strongly.console.service.logs.search.MatchRange;
import strongly.console.service.logs.search.QueryException;
import strongly.console.service.logs.search.SearchResult;
import strongly.console.service.logs.store.LineId;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.logs.list.LineListViewModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/** The search over all lines held: what is looked for, how many match, and going among them. */
public final class LogSearchViewModel implements AutoCloseable {
    private static final int CORES = 2;

    private final LineListViewModel list;
    private final LineSearch search;
    private final LatestWins ordering;
    private final LongConsumer reveal;
    private final Runnable onChange;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty matchCase = new SimpleBooleanProperty();
    private final BooleanProperty wholeWord = new SimpleBooleanProperty();
    private final BooleanProperty regex = new SimpleBooleanProperty();
    private final BooleanProperty onlyMatches = new SimpleBooleanProperty();
    private final IntegerProperty context = new SimpleIntegerProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<LineOrder> matches =
            new ReadOnlyObjectWrapper<>(LineOrder.EMPTY);
    private @Nullable LineMatcher matcher;
    private LineFilter filter = LineFilter.NONE;
    private List<LogSnapshot> lines = List.of();

    /**
     * A search for nothing.
     *
     * @param list where matches are shown
     * @param reveal brings a line into sight
     * @param onChange told when other lines match
     */
    LogSearchViewModel(
            LogServices services, LineListViewModel list, LongConsumer reveal, Runnable onChange) {
        this.list = list;
        this.reveal = reveal;
        this.onChange = onChange;
        this.ordering = new LatestWins(services.tail().runner());
        this.search =
                new LineSearch(
                        services.tail().runner(), services.tail().ui(), CORES, this::onResult);
        text.addListener((source, before, now) -> onText(before));
        matchCase.addListener((source, before, now) -> restart());
        wholeWord.addListener((source, before, now) -> restart());
        regex.addListener((source, before, now) -> restart());
        onlyMatches.addListener((source, before, now) -> onChange.run());
        context.addListener((source, before, now) -> onChange.run());
        list.selectionProperty().addListener((source, before, now) -> describe());
    }

    /** What is looked for; empty for nothing. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether upper and lower case differ. */
    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    /** Whether only whole words match. */
    public BooleanProperty wholeWordProperty() {
        return wholeWord;
    }

    /** Whether the text is a regular expression. */
    public BooleanProperty regexProperty() {
        return regex;
    }

    /** Whether only matching lines are in the list. */
    public BooleanProperty onlyMatchesProperty() {
        return onlyMatches;
    }

    /** How many lines around each match are in the list with it. */
    public IntegerProperty contextProperty() {
        return context;
    }

    /** What is wrong with the text, empty where nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many lines match, and which of them is selected. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The matching lines in the order of the list. */
    public ReadOnlyObjectProperty<LineOrder> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /** Whether anything is looked for. */
    public boolean isSearching() {
        return matcher != null;
    }

    SearchResult result() {
        return search.result();
    }

    List<MatchRange> ranges(String shown) {
        LineMatcher now = matcher;
        return now == null ? List.of() : now.ranges(shown);
    }

    private void onText(String before) {
        if (before.isEmpty() && !text.get().isEmpty()) {
            list.followProperty().set(false); // the lines shall stand still while one reads
        }
        restart();
    }

    /** Searches lines of other sources, or with another filter. */
    void restart(List<LogSnapshot> now, LineFilter counts) {
        lines = now;
        filter = counts;
        restart();
    }

    /** Goes on with lines that came. */
    void take(List<LogSnapshot> now) {
        lines = now;
        search.update(now);
    }

    /** What the text says, in the way it is to be looked for. */
    Expression expression() throws QueryException {
        LineText way = new LineText("", regex.get(), matchCase.get(), wholeWord.get());
        return ExpressionParser.parse(text.get(), way);
    }

    private void restart() {
        search.stop();
        ordering.cancel();
        matches.set(LineOrder.EMPTY);
        matcher = compile();
        LineMatcher now = matcher;
        if (now != null) {
            search.start(now, lines);
        }
        list.renew();
        describe();
        onChange.run();
    }

    private @Nullable LineMatcher compile() {
        problem.set("");
        if (text.get().isBlank()) {
            return null;
        }
        try {
            return LineMatcher.of(LineQuery.search(expression(), filter));
        } catch (QueryException unreadable) {
            problem.set(String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private void onResult(SearchResult found) {
        List<SourceLines> sources = new ArrayList<>();
        for (int source = 0; source < lines.size(); source++) {
            sources.add(new SourceLines(lines.get(source), found.of(source)));
        }
        LineOrder before = matches.get();
        if (sources.size() <= 1) {
            matches.set(before.next(sources));
        } else {
            ordering.run(
                    BackgroundTask.of("order matches", () -> before.next(sources))
                            .onSuccess(this::ordered));
        }
        describe();
        if (onlyMatches.get()) {
            onChange.run();
        }
    }

    private void ordered(LineOrder now) {
        matches.set(now);
        describe();
    }

    private void describe() {
        SearchResult found = search.result();
        if (matcher == null) {
            count.set("");
            return;
        }
        long caret = list.selectionProperty().get().caret();
        int index = caret < 0 ? -1 : matches.get().indexOf(caret);
        String all = String.format(Locale.ROOT, "%,d", found.count());
        if (!found.isComplete()) {
            all += "…";
        }
        if (found.isComplete() && found.count() == 0) {
            count.set("No matches");
        } else {
            count.set(index < 0 ? all : String.format(Locale.ROOT, "%,d of ", index + 1) + all);
        }
    }

    /** Goes to the next match after the selected line, after the last one to the first. */
    public void next() {
        go(true);
    }

    /** Goes to the match before the selected line, before the first one to the last. */
    public void previous() {
        go(false);
    }

    private void go(boolean forward) {
        LineOrder found = matches.get();
        int size = found.size();
        if (size == 0) {
            return;
        }
        long caret = list.selectionProperty().get().caret();
        int target;
        if (caret < 0) {
            target = size - 1; // nothing is selected yet: the newest first
        } else {
            int at = position(found, caret);
            boolean on = at < size && found.line(at) == caret;
            target = forward ? (on ? at + 1 : at) : at - 1;
        }
        reveal.accept(found.line(Math.floorMod(target, size)));
    }

    /** How many matches stand above a line. */
    private int position(LineOrder found, long id) {
        LineContent content = list.content();
        if (found.sources().size() <= 1) {
            return found.indexAtOrAfter(LineId.of(0, LineId.number(id)));
        }
        int row = content.nearestRow(id);
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (content.nearestRow(found.line(middle)) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public void close() {
        search.close();
        ordering.cancel();
    }
}
