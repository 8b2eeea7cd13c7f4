package strongly.console.ui.logs.list;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.task.TaskRunner;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Toasts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/** The list of lines: what is in it, how it looks, what is selected, whether it follows. */
public final class LineListViewModel {
    /** So much two clocks may differ by and count as one. */
    static final Duration CLOCKS_AGREE = Duration.ofSeconds(5);

    private static final int MOST_EXPANDED = 1_000;

    /**
     * What the list stands on.
     *
     * @param zone the zone of local times
     * @param clock what relative times count from
     */
    public record Services(
            Clipboard clipboard,
            Toasts toasts,
            TaskRunner runner,
            InstantSource clock,
            Supplier<ZoneId> zone) {}

    /**
     * A line to bring into sight.
     *
     * @param id the line
     * @param count rises with every wish, so that the same line can be wished for again
     */
    record Reveal(long id, int count) {}

    private final Services services;
    private final ReadOnlyObjectWrapper<LineContent> content =
            new ReadOnlyObjectWrapper<>(LineContent.EMPTY);
    private final LineCursor cursor = new LineCursor();
    private final ReadOnlyObjectWrapper<@Nullable Reveal> reveal = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<LineLook> look = new SimpleObjectProperty<>(LineLook.DEFAULT);
    private final ObjectProperty<List<String>> sources = new SimpleObjectProperty<>(List.of());
    private final LineFollowing following = new LineFollowing();
    private final LineCopy copy;
    private final ReadOnlyIntegerWrapper ticks = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper edition = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final Set<Long> expanded = new HashSet<>();
    private LineMark.Finder marks = LineMark.Finder.NONE;
    private LongConsumer onFold = head -> {};
    private LongConsumer onBookmark = id -> {};
    private LongPredicate bookmarked = id -> false;
    private Duration clockOffset = Duration.ZERO;
    private int reveals;

    /** An empty list. */
    public LineListViewModel(Services services) {
        this.services = services;
        this.copy = new LineCopy(services);
        look.addListener((source, before, now) -> renew());
    }

    /** What is in the list. */
    public ReadOnlyObjectProperty<LineContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** What is in the list. */
    public LineContent content() {
        return content.get();
    }

    /** What is selected. */
    public ReadOnlyObjectProperty<LineSelection> selectionProperty() {
        return cursor.selectionProperty();
    }

    /** How lines look. */
    public ObjectProperty<LineLook> lookProperty() {
        return look;
    }

    /** The names of the sources; with one or none, lines do not say theirs. */
    public ObjectProperty<List<String>> sourcesProperty() {
        return sources;
    }

    /** Whether the newest line is kept in sight. */
    public BooleanProperty followProperty() {
        return following.followProperty();
    }

    /** How many of the lines in the list came since it stopped to follow. */
    public ReadOnlyLongProperty unseenProperty() {
        return following.unseenProperty();
    }

    /** Stands still until {@link #resume}. */
    public void pause() {
        following.pause();
    }

    /** Goes on to follow where it was paused and nobody moved the lines since. */
    public void resume() {
        following.resume();
    }

    /** Somebody moves the lines: they stay where they are put. */
    void moved() {
        following.moved();
    }

    /** Time passed: words that tell how long ago something was may be others. */
    public void tick() {
        ticks.set(ticks.get() + 1);
    }

    /** Rises as time passes. */
    ReadOnlyIntegerProperty ticksProperty() {
        return ticks.getReadOnlyProperty();
    }

    /** Rises when the words of rows in sight must be made again. */
    ReadOnlyIntegerProperty editionProperty() {
        return edition.getReadOnlyProperty();
    }

    /** The line to bring into sight. */
    ReadOnlyObjectProperty<@Nullable Reveal> revealProperty() {
        return reveal.getReadOnlyProperty();
    }

    /** Whether anybody sees the list. */
    ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Says whether anybody sees the list. */
    public void setActive(boolean now) {
        active.set(now);
    }

    /** Shows these lines; the selection stays where its lines are still held. */
    public void show(LineContent now) {
        content.set(now);
        following.received(now);
    }

    /** Forgets what was selected and expanded, and follows: other lines come. */
    public void reset() {
        cursor.select(LineSelection.NONE);
        expanded.clear();
        following.restart();
        renew();
    }

    /** Marks pieces of lines from now on. */
    public void mark(LineMark.Finder finder) {
        marks = finder;
        renew();
    }

    /** Makes the words of rows in sight again. */
    public void renew() {
        edition.set(edition.get() + 1);
    }

    /** What happens when somebody folds or unfolds the lines that continue a line. */
    public void onFold(LongConsumer action) {
        onFold = action;
    }

    /** Folds or unfolds the lines that continue a line. */
    public void fold(long head) {
        toggleFold(head);
    }

    void toggleFold(long head) {
        if (content.get().isHead(head)) {
            cursor.select(LineSelection.line(head)); // what is selected keeps its place
            onFold.accept(head);
        }
    }

    /**
     * Tells which lines are bookmarked.
     *
     * @param action what happens when somebody asks to bookmark a line or no longer to
     */
    public void bookmark(LongPredicate isBookmarked, LongConsumer action) {
        bookmarked = isBookmarked;
        onBookmark = action;
        renew();
    }

    boolean isBookmarked(long id) {
        return bookmarked.test(id);
    }

    void toggleBookmark(long id) {
        onBookmark.accept(id);
    }

    /** Brings a line into sight and selects it. */
    public void reveal(long id) {
        moved();
        cursor.select(LineSelection.line(id));
        reveal.set(new Reveal(id, ++reveals));
    }

    /** Brings a line into sight. */
    public void scrollTo(long id) {
        moved();
        reveal.set(new Reveal(id, ++reveals));
    }

    /** Whether a whole line is selected. */
    boolean isSelected(long id) {
        return cursor.isSelected(content.get(), id);
    }

    /** Selects lines, a piece of one, or nothing. */
    public void select(LineSelection now) {
        cursor.select(now);
    }

    /** Selects every line in the list. */
    public void selectAll() {
        cursor.selectAll(content.get());
    }

    /**
     * Moves the selection by rows.
     *
     * @param extend whether what is selected already stays so
     */
    void move(int rowsDown, boolean extend) {
        LineContent rows = content.get();
        if (rows.size() == 0) {
            return;
        }
        long caret = cursor.move(rows, rowsDown, extend);
        boolean atEnd = caret == rows.at(rows.size() - 1) && rowsDown > 0;
        if (!(atEnd && followProperty().get())) {
            scrollTo(caret);
        }
    }

    /** Shows a line in full, JSON on several lines, or as usual again. */
    public void toggleExpanded(long id) {
        boolean already = expanded.remove(id);
        if (!already && expanded.size() < MOST_EXPANDED) {
            expanded.add(id);
        }
        if (!already) {
            moved();
        }
        renew();
    }

    /** Whether a line is shown in full. */
    public boolean isExpanded(long id) {
        return expanded.contains(id);
    }

    /** Whether there is more of a line to see: it is long, or JSON. */
    public boolean isExpandable(long id) {
        return content.get().holds(id) && LineTexts.isExpandable(content.get(), id);
    }

    /**
     * The clock that wrote the lines is so far ahead of ours: what was just written is not "in 59
     * min". Some seconds make no difference, since servers tell theirs in whole ones.
     */
    public void setClockOffset(Duration ahead) {
        Duration told = ahead.abs().compareTo(CLOCKS_AGREE) < 0 ? Duration.ZERO : ahead;
        if (told.minus(clockOffset).abs().compareTo(CLOCKS_AGREE) >= 0) {
            clockOffset = told;
            tick();
        }
    }

    /** The maker of the words of rows, as things are now. */
    LineTexts texts() {
        Instant now = services.clock().instant();
        boolean relative = look.get().times() == LineTimes.RELATIVE;
        return new LineTexts(
                look.get(), services.zone().get(), relative ? now.plus(clockOffset) : now);
    }

    List<LineMark> marksOf(RowText text) {
        return text.gap() ? List.of() : marks.find(text.id(), text.line().text());
    }

    /** The selected piece of text, empty where whole lines are selected. */
    public String selectedPiece() {
        LineSelection now = selectionProperty().get();
        LineContent shown = content.get();
        if (!now.isPiece() || !shown.holds(now.caret())) {
            return "";
        }
        String text = texts().of(shown, now.caret(), isExpanded(now.caret())).line().text();
        return text.substring(
                Math.min(now.from(), text.length()), Math.min(now.to(), text.length()));
    }

    /** Copies the selected lines exactly as the server sent them, or the selected piece. */
    public void copy() {
        LineSelection now = selectionProperty().get();
        if (now.isEmpty()) {
            return;
        }
        if (now.isPiece()) {
            copy.piece(selectedPiece());
        } else {
            copy.lines(content.get(), now);
        }
    }

    /** Copies one line exactly as the server sent it. */
    public void copyLine(long id) {
        copy.line(content.get(), id);
    }
}
