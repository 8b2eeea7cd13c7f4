package strongly.console.ui.logs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.merged.LineOrder;
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
import strongly.console.ui.logs.list.LineListViewModel;

import java.util.List;
import java.util.function.LongConsumer;

/** The search over all lines held: what is looked for, how many match, and going among them. */
public final class LogSearchViewModel implements AutoCloseable {
    private static final int CORES = 2;

    private final LineListViewModel list;
    private final LineSearch search;
    private final LogMatches matches;
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
    private @Nullable LineMatcher matcher;
    private @Nullable Expression readable;
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
        this.matches = new LogMatches(services.tail().runner(), list, this::describe);
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
        return matches.orderProperty();
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
            list.pause(); // the lines shall stand still while one reads
        } else if (text.get().isEmpty()) {
            list.resume();
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
        matches.clear();
        matcher = compile();
        LineMatcher now = matcher;
        if (now != null) {
            search.start(now, lines);
        }
        list.renew();
        describe();
        onChange.run();
    }

    /** Half a text, as while somebody types, leaves what is found by the one before. */
    private @Nullable LineMatcher compile() {
        problem.set("");
        if (text.get().isBlank()) {
            readable = null;
            return null;
        }
        try {
            Expression wanted = expression();
            LineMatcher made = LineMatcher.of(LineQuery.search(wanted, filter));
            readable = wanted;
            return made;
        } catch (QueryException unreadable) {
            problem.set(String.valueOf(unreadable.getMessage()));
            return compileLast();
        }
    }

    private @Nullable LineMatcher compileLast() {
        Expression last = readable;
        try {
            return last == null ? null : LineMatcher.of(LineQuery.search(last, filter));
        } catch (QueryException impossible) {
            throw new IllegalStateException("it could be read before", impossible);
        }
    }

    private void onResult(SearchResult found) {
        matches.show(lines, found);
        if (onlyMatches.get()) {
            onChange.run();
        }
    }

    private void describe() {
        boolean silent = matcher == null || !problem.get().isEmpty();
        count.set(silent ? "" : matches.words(search.result()));
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
        long match = matches.beside(forward);
        if (match != LineId.NONE) {
            reveal.accept(match);
        }
    }

    /** Puts a text into the search and shows only lines that have it. */
    public void only(String piece) {
        boolean plain = piece.matches("[^\"()\\\\]*") && !piece.matches(".*\\b(AND|OR|NOT)\\b.*");
        regex.set(false);
        wholeWord.set(false);
        look(plain ? piece : quoted(piece));
    }

    /** Adds to the search that lines must not have this text; the search itself stays as it is. */
    public void exclude(String piece) {
        String before = text.get().strip();
        if (before.isEmpty() || !problem.get().isEmpty()) {
            before = "";
            regex.set(false);
        }
        String not = "NOT " + quoted(regex.get() ? literally(piece) : piece);
        // beside OR, the exclusion would count for the last text alone
        boolean choice = before.matches("(?s).*\\bOR\\b.*");
        look(before.isEmpty() ? not : (choice ? '(' + before + ')' : before) + " AND " + not);
    }

    /** A regular expression for a text itself. */
    private static String literally(String piece) {
        String coded = piece.replace("\\", "\\x5C"); // one backslash may not stand before a quote
        return coded.replaceAll("[.*+?^$|(){}\\[\\]]", "\\\\$0");
    }

    /** Quotes a text; a backslash before the last quote would keep it from being one. */
    private static String quoted(String piece) {
        return '"' + piece.replaceAll("\\\\+$", "").replace("\"", "\\\"") + '"';
    }

    private void look(String wanted) {
        onlyMatches.set(true);
        text.set(wanted);
    }

    @Override
    public void close() {
        search.close();
        matches.clear();
    }
}
