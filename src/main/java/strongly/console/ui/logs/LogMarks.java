package strongly.console.ui.logs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.mark.Bookmark;
import strongly.console.service.logs.mark.Bookmarks;
import strongly.console.service.logs.mark.HighlightColour;
import strongly.console.service.logs.mark.HighlightRule;
import strongly.console.service.logs.mark.HighlightSettings;
import strongly.console.service.logs.mark.Highlighter;
import strongly.console.service.logs.search.LineText;
import strongly.console.service.logs.search.MatchRange;
import strongly.console.service.logs.store.LineId;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.ui.logs.list.LineListViewModel;
import strongly.console.ui.logs.list.LineMark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands out in the lines: matches, what highlighters find, bookmarks. UI thread only. */
public final class LogMarks implements AutoCloseable {
    private final LogServices services;
    private final LineListViewModel list;
    private final LogSearchViewModel search;
    private final Bookmarks bookmarks;
    private final LatestWins finding;
    private final ObjectProperty<HighlightSettings> highlighters;
    private final ReadOnlyObjectWrapper<Map<Long, Bookmark>> marked =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Highlighter highlighter;
    private List<LogSource> sources = List.of();
    private List<LogSnapshot> lines = List.of();
    private boolean looked;

    LogMarks(LogServices services, LineListViewModel list, LogSearchViewModel search) {
        this.services = services;
        this.list = list;
        this.search = search;
        this.bookmarks = new Bookmarks(services.settings());
        this.finding = new LatestWins(services.tail().runner());
        HighlightSettings kept =
                services.settings()
                        .read(
                                HighlightSettings.SECTION,
                                HighlightSettings.class,
                                HighlightSettings.DEFAULT);
        this.highlighters = new SimpleObjectProperty<>(kept);
        this.highlighter = Highlighter.of(kept);
        highlighters.addListener((source, before, now) -> take(now));
        list.mark(this::marks);
        list.bookmark(id -> marked.get().containsKey(id), this::toggle);
    }

    /** The highlighters; remembered. */
    public ObjectProperty<HighlightSettings> highlightersProperty() {
        return highlighters;
    }

    private void take(HighlightSettings now) {
        services.settings().write(HighlightSettings.SECTION, now);
        highlighter = Highlighter.of(now);
        list.renew();
    }

    /** Adds a highlighter for a text; one that is there already changes its colour. */
    public void highlight(String text, HighlightColour colour) {
        List<HighlightRule> rules = new ArrayList<>(highlighters.get().rules());
        LineText wanted = new LineText(text, false, true, false);
        rules.removeIf(rule -> rule.text().equals(wanted));
        rules.add(new HighlightRule(wanted, colour, false, true));
        highlighters.set(new HighlightSettings(rules));
    }

    private List<LineMark> marks(long id, String text) {
        List<LineMark> all = new ArrayList<>();
        Highlighter.Marks coloured = highlighter.marks(text);
        if (coloured.line() != null) {
            all.add(new LineMark(0, text.length(), colour(coloured.line())));
        }
        for (Highlighter.Mark mark : coloured.marks()) {
            all.add(new LineMark(mark.from(), mark.to(), colour(mark.colour())));
        }
        for (MatchRange range : search.ranges(text)) {
            all.add(new LineMark(range.from(), range.to(), LineMark.MATCH));
        }
        return all;
    }

    private static int colour(HighlightColour colour) {
        return switch (colour) {
            case BLUE -> 0;
            case GREEN -> 1;
            case YELLOW -> 2;
            case RED -> 3;
            case PURPLE -> 4;
            case ORANGE -> 6;
            case GREY -> 7;
        };
    }

    /** The bookmarks of lines that are held, by the lines' ids, in order. */
    public ReadOnlyObjectProperty<Map<Long, Bookmark>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    void open(List<LogSource> now) {
        sources = now;
        looked = false;
        marked.set(Map.of());
    }

    /** Looks for bookmarked lines when the first lines are there. */
    void take(List<LogSnapshot> now) {
        lines = now;
        boolean there = now.stream().anyMatch(held -> held.size() > 0);
        if (there && !looked) {
            looked = true;
            find();
        }
    }

    private void find() {
        List<LogSnapshot> held = lines;
        List<List<Bookmark>> wanted = new ArrayList<>();
        for (LogSource source : sources) {
            wanted.add(bookmarks.of(source.appId(), source.container()));
        }
        finding.run(
                BackgroundTask.of("find bookmarks", () -> find(wanted, held))
                        .onSuccess(this::found));
    }

    private static Map<Long, Bookmark> find(List<List<Bookmark>> wanted, List<LogSnapshot> held) {
        Map<Long, Bookmark> all = new TreeMap<>();
        for (int source = 0; source < held.size() && source < wanted.size(); source++) {
            int of = source;
            Bookmarks.find(wanted.get(source), held.get(source))
                    .byNumber()
                    .forEach((number, mark) -> all.put(LineId.of(of, number), mark));
        }
        return all;
    }

    private void found(Map<Long, Bookmark> now) {
        marked.set(now);
        list.renew();
    }

    /** Bookmarks a line, or takes its bookmark away. */
    public void toggle(long id) {
        Bookmark already = marked.get().get(id);
        if (already != null) {
            remove(already);
        } else {
            note(id, "");
        }
    }

    /** Takes a bookmark away. */
    public void remove(Bookmark bookmark) {
        bookmarks.remove(bookmark);
        find();
    }

    /** Bookmarks a line with a note, or replaces the note. */
    public void note(long id, String note) {
        Bookmark mark = bookmarkOf(id, note);
        if (mark != null) {
            bookmarks.put(mark);
            find();
        }
    }

    private @Nullable Bookmark bookmarkOf(long id, String note) {
        Bookmark already = marked.get().get(id);
        if (already != null) {
            return already.withNote(note);
        }
        int source = LineId.source(id);
        if (!list.content().holds(id) || list.content().isGap(id) || source >= lines.size()) {
            return null;
        }
        LogSource of = sources.get(source);
        LogSnapshot held = list.content().order().sources().get(source).lines();
        return Bookmarks.of(of.appId(), of.container(), held, LineId.number(id), note);
    }

    @Override
    public void close() {
        finding.cancel();
    }
}
