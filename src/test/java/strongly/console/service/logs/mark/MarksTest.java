package strongly.console.service.logs.mark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.logs.search.LineText;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.SampleStores;

import java.util.List;

/** Highlighters colour what they find; bookmarks find their lines again. */
class MarksTest {
    private static HighlightRule rule(String text, HighlightColour colour, boolean line) {
        return new HighlightRule(LineText.plain(text), colour, line, true);
    }

    @Test
    void theFirstRuleWinsWhereTwoOverlap() {
        Highlighter highlighter =
                Highlighter.of(
                        new HighlightSettings(
                                List.of(
                                        rule("time", HighlightColour.RED, false),
                                        rule("timeout", HighlightColour.BLUE, false),
                                        rule("out of", HighlightColour.GREEN, false),
                                        rule("memory", HighlightColour.GREY, true))));
        Highlighter.Marks marks = highlighter.marks("timeout, out of memory");
        assertThat(marks.line()).isEqualTo(HighlightColour.GREY);
        assertThat(marks.marks())
                .containsExactly(
                        new Highlighter.Mark(0, 4, HighlightColour.RED),
                        new Highlighter.Mark(9, 15, HighlightColour.GREEN));
        assertThat(highlighter.marks("nothing")).isEqualTo(Highlighter.Marks.NONE);
    }

    @Test
    void whatCannotBeReadIsLeftOutAndSaid() {
        HighlightRule broken =
                new HighlightRule(LineText.regex("a("), HighlightColour.RED, false, true);
        assertThat(Highlighter.of(new HighlightSettings(List.of(broken))).marks("a("))
                .isEqualTo(Highlighter.Marks.NONE);
        assertThat(Highlighter.problem(broken)).isNotNull();
        assertThat(Highlighter.problem(rule("a", HighlightColour.RED, false))).isNull();
    }

    @Test
    void bookmarksFindTheirLinesInAnotherStore() {
        LogStore store =
                SampleStores.of(
                        SampleStores.line(0, "tick"),
                        SampleStores.line(0, "tick"),
                        SampleStores.line(0, "tock"),
                        SampleStores.line(9, "tick"));
        LogSnapshot lines = store.snapshot();
        Bookmark second = Bookmarks.of("app", null, lines, 1, "here it began");
        assertThat(second.repeat()).isEqualTo(1);
        LogStore later =
                SampleStores.of(
                        "something before",
                        SampleStores.line(0, "tick"),
                        SampleStores.line(0, "tick"),
                        SampleStores.line(9, "tick"));
        Bookmarks.Found found = Bookmarks.find(List.of(second), later.snapshot());
        assertThat(found.byNumber()).containsOnlyKeys(2L).containsValue(second);
        assertThat(found.lines().contains(2)).isTrue();
    }

    @Test
    void bookmarksAreKeptWithTheirNotes() {
        MemorySettingsStore settings = new MemorySettingsStore();
        LogSnapshot lines = SampleStores.of(SampleStores.line(0, "tick"), "tock").snapshot();
        Bookmarks bookmarks = new Bookmarks(settings);
        bookmarks.put(Bookmarks.of("app", null, lines, 0, "first"));
        bookmarks.put(Bookmarks.of("app", "web", lines, 1, "of a container"));
        bookmarks.put(Bookmarks.of("app", null, lines, 0, "changed"));
        Bookmarks later = new Bookmarks(settings);
        assertThat(later.of("app", null)).extracting(Bookmark::note).containsExactly("changed");
        assertThat(later.of("other", null)).isEmpty();
        later.remove(later.of("app", null).getFirst());
        assertThat(later.of("app", null)).isEmpty();
        assertThat(later.of("app", "web")).hasSize(1);
    }
}
