package strongly.console.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.fake.Errors;
import strongly.console.service.logs.export.LogReference;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.histogram.Histogram;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.mark.Bookmark;
import strongly.console.service.logs.pattern.PatternGroup;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.QueuedTaskRunner;
import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.logs.list.LineLook;
import strongly.console.ui.logs.list.LineSelection;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The log viewer without a screen. */
class LogViewModelTest {
    private final LogFixture fixture = new LogFixture();
    private final LogViewModel model = fixture.model;

    private long line(int row) {
        return model.list().content().at(row);
    }

    private String selected() {
        LineContent content = model.list().content();
        return new String(
                content.bytes(model.list().selectionProperty().get().caret()),
                StandardCharsets.UTF_8);
    }

    @Test
    void linesComeAndGoOnComing() {
        fixture.writesNumbered(0, 3);
        fixture.open("a");
        assertThat(fixture.lines()).hasSize(3);
        fixture.writesNumbered(3, 5);
        fixture.seconds(6);
        assertThat(fixture.lines()).hasSize(5).last().asString().endsWith("line 4");
        assertThat(model.statusProperty().get()).startsWith("5 lines");
    }

    @Test
    void nothingIsAskedWhileNobodyLooks() {
        model.show("a", "a");
        fixture.seconds(60);
        assertThat(fixture.client.count("logs a")).isZero();
        model.setActive(true);
        fixture.seconds(10);
        long asked = fixture.client.count("logs a");
        assertThat(asked).isPositive();
        model.setActive(false);
        fixture.seconds(60);
        assertThat(fixture.client.count("logs a")).isEqualTo(asked);
    }

    @Test
    void anotherAppShowsOnlyItsOwnLines() {
        fixture.client.setLogs("a", "2026-01-15T10:00:00Z of a\n");
        fixture.client.setLogs("b", "2026-01-15T10:00:00Z of b\n");
        fixture.open("a");
        model.show("b", "b");
        assertThat(fixture.lines()).containsExactly("2026-01-15T10:00:00Z of b");
        long asked = fixture.client.count("logs a");
        fixture.seconds(30);
        assertThat(fixture.client.count("logs a")).isEqualTo(asked);
        model.show("a", "a");
        assertThat(fixture.lines()).containsExactly("2026-01-15T10:00:00Z of a");
    }

    @Test
    void severalAppsAreMergedByTime() {
        fixture.client.setLogs("a", "2026-01-15T10:00:00Z a1\n2026-01-15T10:00:02Z a2\n");
        fixture.client.setLogs("b", "2026-01-15T10:00:01Z b1\n2026-01-15T10:00:03Z b2\n");
        model.setActive(true);
        model.open(List.of(LogSource.of("a", "app-a"), LogSource.of("b", "app-b")));
        assertThat(fixture.lines())
                .extracting(text -> text.substring(21))
                .containsExactly("a1", "b1", "a2", "b2");
        assertThat(model.list().sourcesProperty().get()).containsExactly("app-a", "app-b");
        model.search().textProperty().set("b");
        assertThat(model.search().countProperty().get()).isEqualTo("2");
        model.search().next();
        assertThat(selected()).endsWith("b2");
        model.search().previous();
        assertThat(selected()).endsWith("b1");
        assertThat(model.search().countProperty().get()).isEqualTo("1 of 2");
    }

    @Test
    void newLinesAreCountedWhileTheListStandsStill() {
        fixture.writesNumbered(0, 10);
        fixture.open("a");
        model.list().followProperty().set(false);
        fixture.writesNumbered(10, 14);
        fixture.seconds(6);
        assertThat(model.list().unseenProperty().get()).isEqualTo(4);
        model.resume().run();
        assertThat(model.list().unseenProperty().get()).isZero();
        assertThat(model.list().followProperty().get()).isTrue();
    }

    @Test
    void newLinesThatDoNotPassAreNotCounted() {
        fixture.writesNumbered(0, 10);
        fixture.open("a");
        model.filter().atLeast(LogLevel.ERROR);
        model.list().followProperty().set(false);
        fixture.writesNumbered(10, 15);
        fixture.seconds(6);
        assertThat(model.list().unseenProperty().get()).isEqualTo(1);
        model.filter().clear();
        assertThat(model.list().unseenProperty().get()).isEqualTo(5);
    }

    @Test
    void halfATextLeavesWhatIsFound() {
        fixture.writesNumbered(0, 20);
        fixture.open("a");
        model.search().onlyMatchesProperty().set(true);
        model.search().regexProperty().set(true);
        model.search().textProperty().set("line 1\\d");
        model.search().textProperty().set("line 1(");
        assertThat(model.search().problemProperty().get()).isEqualTo("Missing closing )");
        assertThat(model.search().countProperty().get()).isEmpty();
        assertThat(fixture.lines()).hasSize(10);
        model.filter().atLeast(LogLevel.WARN);
        assertThat(fixture.lines()).hasSize(2);
        model.search().textProperty().set("");
        assertThat(fixture.lines()).hasSize(4);
    }

    @Test
    void whatHidesEveryLineIsSaidAndTakenAway() {
        fixture.writesNumbered(0, 10);
        fixture.open("a");
        model.search().textProperty().set("line 3");
        model.search().onlyMatchesProperty().set(true);
        model.filter().atLeast(LogLevel.FATAL);
        LogNotice notice = model.noticeProperty().get();
        assertThat(notice.next()).isEqualTo(LogNotice.Next.SHOW_ALL);
        assertThat(notice.text())
                .startsWith(
                        "All 10 lines held are hidden by “Show only lines that match”, the level"
                                + " (Fatal).");
        model.showAll().run();
        assertThat(fixture.lines()).hasSize(10);
        assertThat(model.noticeProperty().get()).isEqualTo(LogNotice.NONE);
        model.sources().show(0, false);
        assertThat(model.noticeProperty().get().text()).contains("sources being switched off");
        model.showAll().run();
        assertThat(fixture.lines()).hasSize(10);
    }

    @Test
    void whatIsShownStaysUntilSomethingElseIsFound() {
        QueuedTaskRunner tasks = new QueuedTaskRunner();
        LogFixture busy = new LogFixture(tasks, new ImmediateUiDispatcher());
        busy.writesNumbered(0, 10);
        busy.open("a");
        tasks.runAll();
        busy.model.filter().atLeast(LogLevel.ERROR);
        assertThat(busy.lines()).hasSize(10);
        assertThat(busy.model.noticeProperty().get()).isEqualTo(LogNotice.NONE);
        tasks.runAll();
        assertThat(busy.lines()).hasSize(1);
        busy.model.filter().atLeast(LogLevel.FATAL);
        tasks.runAll();
        assertThat(busy.lines()).isEmpty();
        assertThat(busy.model.noticeProperty().get().title()).isEqualTo("Nothing passes");
    }

    @Test
    void linesAreFilteredFromOrUpToOne() {
        fixture.writesNumbered(0, 50);
        fixture.open("a");
        model.filter().from(model.list().content().millis(line(40)));
        assertThat(fixture.lines()).hasSize(10).first().asString().endsWith("line 40");
        model.filter().to(model.list().content().millis(line(5)) + 1);
        assertThat(fixture.lines()).hasSize(6).last().asString().endsWith("line 45");
        model.filter().from(model.list().content().millis(line(3)));
        assertThat(fixture.lines()).hasSize(3);
    }

    @Test
    void aSearchStopsFollowingCountsAllAndWraps() {
        fixture.writesNumbered(0, 100);
        fixture.open("a");
        model.search().textProperty().set("LINE 1");
        assertThat(model.list().followProperty().get()).isFalse();
        assertThat(model.search().countProperty().get()).isEqualTo("11");
        model.search().next();
        assertThat(selected()).endsWith("line 19");
        assertThat(model.search().countProperty().get()).isEqualTo("11 of 11");
        model.search().next();
        assertThat(selected()).endsWith("line 1");
        model.search().previous();
        assertThat(selected()).endsWith("line 19");
        fixture.writesNumbered(100, 120);
        fixture.seconds(6);
        assertThat(model.search().countProperty().get()).isEqualTo("11 of 31");
    }

    @Test
    void waysToSearchMakeADifference() {
        fixture.writes("Error one", "error two", "errors three");
        fixture.open("a");
        LogSearchViewModel search = model.search();
        search.textProperty().set("error");
        assertThat(search.countProperty().get()).isEqualTo("3");
        search.wholeWordProperty().set(true);
        assertThat(search.countProperty().get()).isEqualTo("2");
        search.matchCaseProperty().set(true);
        assertThat(search.countProperty().get()).isEqualTo("1");
        search.wholeWordProperty().set(false);
        search.regexProperty().set(true);
        search.textProperty().set("^error.*(two|three)$");
        assertThat(search.countProperty().get()).isEqualTo("2");
        search.textProperty().set("(broken");
        assertThat(search.problemProperty().get()).isNotEmpty();
        assertThat(search.countProperty().get()).isEmpty();
        search.textProperty().set("nowhere");
        assertThat(search.countProperty().get()).isEqualTo("No matches");
        assertThat(search.problemProperty().get()).isEmpty();
    }

    @Test
    void textsAreCombined() {
        fixture.writes("get /a slow", "get /b fast", "put /a fast");
        fixture.open("a");
        model.search().onlyMatchesProperty().set(true);
        model.search().textProperty().set("get AND NOT slow OR put");
        assertThat(fixture.lines()).containsExactly("get /b fast", "put /a fast");
    }

    @Test
    void onlyMatchesAreShownWithLinesAround() {
        fixture.writesNumbered(0, 50);
        fixture.open("a");
        model.search().onlyMatchesProperty().set(true);
        assertThat(fixture.lines()).hasSize(50);
        model.search().textProperty().set("line 25");
        assertThat(fixture.lines()).hasSize(1);
        model.search().contextProperty().set(3);
        assertThat(fixture.lines()).hasSize(7).first().asString().endsWith("line 22");
        model.search().textProperty().set("");
        assertThat(fixture.lines()).hasSize(50);
    }

    @Test
    void linesAreFilteredByLevelAndGoOnBeingSo() {
        fixture.writesNumbered(0, 50);
        fixture.open("a");
        model.filter().atLeast(LogLevel.ERROR);
        assertThat(fixture.lines()).hasSize(5).allMatch(text -> text.contains("ERROR"));
        assertThat(model.filter().levelWords()).isEqualTo("Error+");
        fixture.writesNumbered(50, 100);
        fixture.seconds(6);
        assertThat(fixture.lines()).hasSize(10);
        assertThat(model.statusProperty().get()).startsWith("10 of 100 lines");
        model.filter().show(LogLevel.WARN, true);
        assertThat(fixture.lines()).hasSize(20);
        model.search().textProperty().set("line 1");
        assertThat(model.search().countProperty().get()).isEqualTo("2");
        model.filter().clear();
        assertThat(model.search().countProperty().get()).isEqualTo("11");
    }

    @Test
    void linesAreFilteredByTime() {
        fixture.writesNumbered(0, 50);
        fixture.open("a");
        long start = model.list().content().millis(line(0));
        model.filter().within(start + 10_000, start + 20_000);
        assertThat(fixture.lines()).hasSize(10).first().asString().endsWith("line 10");
        assertThat(model.filter().timeWords()).isEqualTo("09:30:10 – 09:30:20");
        model.filter().anyTime();
        assertThat(fixture.lines()).hasSize(50);
    }

    @Test
    void stackTracesAreFolded() {
        fixture.writes(
                "2026-01-15T10:00:00Z [ERROR] boom",
                "java.lang.IllegalStateException: boom",
                "\tat a.B.c(B.java:1)",
                "2026-01-15T10:00:01Z [INFO] on",
                "2026-01-15T10:00:02Z [ERROR] bang",
                "\tat d.E.f(E.java:2)");
        fixture.open("a");
        assertThat(fixture.lines()).hasSize(6);
        model.foldedProperty().set(true);
        assertThat(fixture.lines()).hasSize(3);
        model.list().fold(line(0));
        assertThat(fixture.lines()).hasSize(5);
        model.search().textProperty().set("E.java");
        model.search().next();
        assertThat(selected()).isEqualTo("\tat d.E.f(E.java:2)");
        assertThat(fixture.lines()).hasSize(6);
        model.foldedProperty().set(false);
        model.list().fold(line(0));
        assertThat(fixture.lines()).hasSize(4);
    }

    @Test
    void aPieceBecomesAFilterAndAnother() {
        fixture.writes("one (a)", "two (a)", "two (b)");
        fixture.open("a");
        model.search().only("two");
        assertThat(fixture.lines()).containsExactly("two (a)", "two (b)");
        model.search().exclude("(b)");
        assertThat(fixture.lines()).containsExactly("two (a)");
        model.search().only("(a)");
        assertThat(fixture.lines()).containsExactly("one (a)", "two (a)");
    }

    @Test
    void whyThereAreNoLinesIsSaid() {
        fixture.open("a");
        assertThat(model.noticeProperty().get().title()).isEqualTo("No logs yet");
        fixture.client.failNext("logs b", Errors.forbidden());
        model.show("b", "b");
        assertThat(model.noticeProperty().get().title()).contains("may not be read");
        assertThat(model.noticeProperty().get().next()).isEqualTo(LogNotice.Next.RETRY);
        fixture.writes("back");
        model.retryCommand().run();
        assertThat(fixture.lines()).containsExactly("back");
        assertThat(model.noticeProperty().get()).isEqualTo(LogNotice.NONE);
        model.show(null, "");
        assertThat(model.noticeProperty().get()).isEqualTo(LogNotice.NOTHING);
        assertThat(fixture.lines()).isEmpty();
    }

    @Test
    void linesOfADeletedAppStay() {
        fixture.writes("last words");
        fixture.open("a");
        fixture.client.failNext("logs a", Errors.notFound());
        fixture.seconds(6);
        assertThat(fixture.lines()).containsExactly("last words");
        assertThat(model.noticeProperty().get().title()).contains("no longer exists");
        assertThat(model.noticeProperty().get().tone()).isEqualTo(Tone.WARNING);
    }

    @Test
    void aLimitedInstanceIsWaitedFor() {
        fixture.writes("one");
        fixture.open("a");
        fixture.client.failNext("logs a", Errors.limited(Duration.ofSeconds(20)));
        fixture.seconds(5);
        assertThat(model.noticeProperty().get().text()).contains("in 16 s"); // asked 4 s ago
        long asked = fixture.client.count("logs a");
        fixture.seconds(15);
        assertThat(fixture.client.count("logs a")).isEqualTo(asked);
        fixture.seconds(10);
        assertThat(model.noticeProperty().get()).isEqualTo(LogNotice.NONE);
    }

    @Test
    void whatIsLetGoIsSaid() {
        LogFixture small = new LogFixture(new StoreLimits(10, 1 << 20));
        small.writesNumbered(0, 30);
        small.open("a");
        assertThat(small.lines()).hasSize(10);
        assertThat(small.model.statusProperty().get()).contains("20 older let go");
    }

    @Test
    void bookmarksAreKeptWithTheirNotes() {
        fixture.writesNumbered(0, 5);
        fixture.open("a");
        model.marks().note(line(2), "it began here");
        assertThat(model.marks().markedProperty().get().values())
                .extracting(Bookmark::note)
                .containsExactly("it began here");
        LogViewModel later = new LogViewModel(fixture.services(StoreLimits.DEFAULT));
        later.setActive(true);
        later.show("a", "a");
        assertThat(later.marks().markedProperty().get()).containsOnlyKeys(line(2));
        later.marks().toggle(line(2));
        assertThat(later.marks().markedProperty().get()).isEmpty();
    }

    @Test
    void theLookIsRemembered() {
        model.list().lookProperty().set(LineLook.DEFAULT.withWrap(true).zoomed(3));
        LogViewModel later = new LogViewModel(fixture.services(StoreLimits.DEFAULT));
        assertThat(later.list().lookProperty().get())
                .isEqualTo(LineLook.DEFAULT.withWrap(true).zoomed(3));
    }

    @Test
    void whatIsShownOrEverythingIsExported(@TempDir Path folder) throws Exception {
        fixture.writesNumbered(0, 50);
        fixture.open("a");
        model.filter().atLeast(LogLevel.ERROR);
        fixture.chosen = folder.resolve("some.log");
        model.export().save().run();
        assertThat(Files.readAllLines(folder.resolve("some.log"))).isEqualTo(fixture.lines());
        fixture.chosen = folder.resolve("all.log");
        model.export().everythingProperty().set(true);
        model.export().withSourceProperty().set(true);
        model.export().save().run();
        assertThat(Files.readAllLines(folder.resolve("all.log")))
                .hasSize(50)
                .first()
                .asString()
                .startsWith("2026-01-15T09:30:00.000Z\ta\t2026-01-15T09:30:00Z");
        assertThat(fixture.toasts).last().extracting("title").isEqualTo("Exported 50 lines");
        assertThat(model.export().runningProperty().get()).isFalse();
    }

    @Test
    void whyNothingIsExportedIsSaid(@TempDir Path folder) {
        fixture.writes("one");
        fixture.open("a");
        assertThat(model.export().wordsProperty().get()).isEqualTo("1 line");
        fixture.chosen = folder.resolve("nowhere").resolve("out.log");
        model.export().save().run();
        assertThat(fixture.toasts)
                .singleElement()
                .extracting(Toast::text)
                .asString()
                .startsWith("The reason: there is no folder for " + fixture.chosen);
        assertThat(model.export().save().isEnabled()).isTrue();
    }

    @Test
    void theHistogramSaysWhatItSpansAndHolds() {
        fixture.writesNumbered(0, 100);
        fixture.open("a");
        LogHistogramViewModel histogram = model.histogram();
        assertThat(histogram.timeWords(0)).isEqualTo("09:30:00");
        assertThat(histogram.timeWords(1)).startsWith("09:31:");
        assertThat(histogram.describe(0)).endsWith(": 1 line, 0 warnings, 1 error");
        fixture.clock.advance(Duration.ofDays(1));
        assertThat(histogram.timeWords(0)).isEqualTo("01-15 09:30:00");
    }

    @Test
    void draggingOverTheHistogramZoomsToThatTime() {
        fixture.events.add(
                new LogEvent(
                        Instant.parse("2026-01-15T09:30:30Z").toEpochMilli(),
                        "Deployed shop:2",
                        Tone.ACCENT,
                        true));
        fixture.writesNumbered(0, 60);
        fixture.open("a");
        LogHistogramViewModel histogram = model.histogram();
        assertThat(histogram.histogramProperty().get().bars().length).isGreaterThan(50);
        assertThat(histogram.describe(0.5)).contains("Deployed shop:2");
        histogram.zoom(0.75, 0.25);
        assertThat(fixture.lines()).hasSizeBetween(28, 32).allMatch(text -> text.contains("09:30"));
        assertThat(histogram.histogramProperty().get().start())
                .isGreaterThanOrEqualTo(Instant.parse("2026-01-15T09:30:10Z").toEpochMilli());
        model.filter().anyTime();
        assertThat(fixture.lines()).hasSize(60);
    }

    @Test
    void sourcesAreSwitchedOffAndOn() {
        fixture.client.setLogs("a", "2026-01-15T10:00:00Z a1\n2026-01-15T10:00:02Z a2\n");
        fixture.client.setLogs("b", "2026-01-15T10:00:01Z b1\n");
        model.setActive(true);
        model.open(List.of(LogSource.of("a", "a"), LogSource.of("b", "b")));
        model.search().textProperty().set("2026");
        model.sources().show(0, false);
        assertThat(fixture.lines()).containsExactly("2026-01-15T10:00:01Z b1");
        assertThat(model.search().countProperty().get()).isEqualTo("1");
        model.sources().show(0, true);
        assertThat(fixture.lines()).hasSize(3);
    }

    @Test
    void containersAreTypedAndRemembered() {
        fixture.writes("one");
        fixture.open("a");
        model.sources().showContainer(LogSource.of("a", "a"), "sidecar", true);
        assertThat(model.sources().sourcesProperty().get())
                .extracting(LogSource::label)
                .containsExactly("a", "a/sidecar");
        model.sources().showContainer(LogSource.of("a", "a"), "web", false);
        assertThat(model.sources().sourcesProperty().get())
                .extracting(LogSource::label)
                .containsExactly("a/web");
        assertThat(model.sources().containers().of("a")).containsExactly("web", "sidecar");
        model.sources().remove(0);
        assertThat(model.sources().sourcesProperty().get()).containsExactly(LogSource.of("a", "a"));
    }

    @Test
    void linesOfOneShapeAreCountedTogether() {
        fixture.writes(
                "2026-01-15T10:00:00Z [ERROR] order 17 failed",
                "2026-01-15T10:00:05Z [ERROR] order 4211 failed",
                "2026-01-15T10:00:06Z [INFO] up");
        fixture.open("a");
        model.patterns().setActive(true);
        PatternGroup first = model.patterns().reportProperty().get().groups().getFirst();
        assertThat(first.count()).isEqualTo(2);
        assertThat(first.level()).isEqualTo(LogLevel.ERROR);
        assertThat(model.patterns().when(first)).isEqualTo("10:00:00 – 10:00:05");
        fixture.writes("2026-01-15T10:00:07Z [ERROR] order 5 failed");
        fixture.seconds(10);
        assertThat(model.patterns().reportProperty().get().groups().getFirst().count())
                .isEqualTo(3);
    }

    @Test
    void aReferenceOpensWhatWasShown() {
        fixture.writesNumbered(0, 60);
        fixture.open("a");
        model.filter().atLeast(LogLevel.WARN);
        long start = Instant.parse("2026-01-15T09:30:10Z").toEpochMilli();
        model.filter().within(start, start + 30_000);
        model.search().wholeWordProperty().set(true);
        model.search().textProperty().set("line");
        model.menuCommands().getFirst().run();
        LogReference reference = LogReference.parse(fixture.text()).orElseThrow();
        assertThat(reference.sources()).containsExactly(new LogReference.Source("a", null));
        LogViewModel other = new LogViewModel(fixture.services(StoreLimits.DEFAULT));
        other.setActive(true);
        other.show("a", "a");
        other.apply(reference);
        assertThat(other.filter().levelWords()).isEqualTo("Warning+");
        assertThat(other.filter().timeWords()).isEqualTo("09:30:10 – 09:30:40");
        assertThat(other.search().countProperty().get()).isEqualTo("6");
    }

    @Test
    void momentsOfAnotherDaySayWhichDayItIs() {
        fixture.writes(
                "2026-01-09T22:49:34Z [FATAL] order 1 failed",
                "2026-01-15T10:00:01Z [FATAL] order 2 failed");
        fixture.open("a");
        model.patterns().setActive(true);
        PatternGroup group = model.patterns().reportProperty().get().groups().getFirst();
        assertThat(model.patterns().when(group)).isEqualTo("01-09 22:49:34 – 10:00:01");
        assertThat(model.histogram().describe(0)).startsWith("01-09 2");
        long start = Instant.parse("2026-01-09T22:49:00Z").toEpochMilli();
        model.filter().within(start, start + 60_000);
        assertThat(model.filter().timeWords()).isEqualTo("01-09 22:49:00 – 01-09 22:50:00");
    }

    @Test
    void linesOfSourcesThatAreSwitchedOffAreNotCountedAsShown() {
        fixture.writesNumbered(0, 5);
        model.setActive(true);
        model.open(List.of(LogSource.of("a", "a"), LogSource.of("b", "b")));
        assertThat(model.statusProperty().get()).startsWith("10 lines");
        model.sources().show(index -> index == 0);
        assertThat(model.statusProperty().get()).startsWith("5 of 10 lines");
    }

    private LogReference copiedWith(LineSelection selection) {
        model.list().select(selection);
        model.menuCommands().getFirst().run();
        return LogReference.parse(fixture.text()).orElseThrow();
    }

    @Test
    void aReferenceToSelectedLinesCarriesTheirTimesAndElseThoseOfTheFilter() {
        fixture.writesNumbered(0, 20);
        fixture.writes("2026-01-15T09:29:00Z [INFO] late", "\tat a.B");
        fixture.open("a");
        Instant start = Instant.parse("2026-01-15T09:00:00Z");
        model.filter().from(start.toEpochMilli());
        model.search().textProperty().set("line");
        LogReference two = copiedWith(LineSelection.lines(line(7), line(5)));
        assertThat(two.from()).isEqualTo("2026-01-15T09:30:05Z");
        assertThat(two.to()).isEqualTo("2026-01-15T09:30:07.001Z");
        assertThat(two.query()).isEqualTo("line");
        assertThat(fixture.toasts.getLast().title())
                .isEqualTo("Copied a reference to the selected lines");
        LogReference backwards = copiedWith(LineSelection.lines(line(18), line(21)));
        assertThat(backwards.from()).isEqualTo("2026-01-15T09:29:00Z");
        assertThat(backwards.to()).isEqualTo("2026-01-15T09:30:19.001Z");
        LogReference one = copiedWith(LineSelection.line(line(5)));
        assertThat(one.from()).isEqualTo(start);
        assertThat(one.to()).isNull();
        assertThat(fixture.toasts.getLast().title()).isEqualTo("Copied a reference to these lines");
    }

    @Test
    void whileTheInstanceAsksToWaitThatIsSaidInPlaceOfReading() {
        QueuedTaskRunner tasks = new QueuedTaskRunner();
        LogFixture waiting = new LogFixture(tasks, new ImmediateUiDispatcher());
        waiting.writes("2026-01-15T10:00:00Z [INFO] up");
        waiting.open("a");
        assertThat(waiting.model.noticeProperty().get().title()).isEqualTo("Reading logs…");
        waiting.model.limited(Duration.ofMillis(6_100));
        LogNotice said = waiting.model.noticeProperty().get();
        assertThat(said.title()).isEqualTo("The instance asks for fewer requests");
        assertThat(said.text()).startsWith("Reading resumes by itself in 7 s;");
        waiting.model.limited(Duration.ZERO);
        assertThat(waiting.model.noticeProperty().get().title()).isEqualTo("Reading logs…");
    }

    @Test
    void aWaitThatIsOverAtOnceDoesNotMoveTheLines() {
        fixture.writesNumbered(0, 3);
        fixture.open("a");
        model.limited(Duration.ofSeconds(1));
        assertThat(model.noticeProperty().get()).isEqualTo(LogNotice.NONE);
        model.limited(Duration.ofSeconds(3));
        assertThat(model.noticeProperty().get().text()).contains("in 3 s");
        model.limited(Duration.ofSeconds(1));
        assertThat(model.noticeProperty().get().text()).contains("in 1 s");
        model.limited(Duration.ZERO);
        assertThat(model.noticeProperty().get()).isEqualTo(LogNotice.NONE);
    }

    @Test
    void theTimeUntilTheNextTryCountsDownWhileSomebodyLooks() {
        fixture.client.failNext("logs a", Errors.limited(Duration.ofSeconds(30)));
        fixture.open("a");
        assertThat(model.noticeProperty().get().text()).contains("in 30 s");
        fixture.seconds(5);
        assertThat(model.noticeProperty().get().text()).contains("in 25 s");
        fixture.seconds(25);
        assertThat(model.noticeProperty().get().title()).isEqualTo("No logs yet");
    }

    @Test
    void aFailureThatMayPassSaysWhenItIsTriedAgain() {
        fixture.client.failNext("logs a", Errors.lost());
        fixture.open("a");
        assertThat(model.noticeProperty().get().title())
                .isEqualTo("Logs could not be read; trying again in 2 s");
        fixture.seconds(1);
        assertThat(model.noticeProperty().get().title()).endsWith("in 1 s");
    }

    @Test
    void aSearchThatIsClearedFollowsAgainUnlessTheLinesWereMoved() {
        fixture.writesNumbered(0, 100);
        fixture.open("a");
        model.search().textProperty().set("line 1");
        assertThat(model.list().followProperty().get()).isFalse();
        model.search().textProperty().set("");
        assertThat(model.list().followProperty().get()).isTrue();
        model.search().textProperty().set("line 1");
        model.search().next();
        model.search().textProperty().set("");
        assertThat(model.list().followProperty().get()).isFalse();
    }

    @Test
    void containersThatLinesNameAreOfferedAndFilteredBy() {
        fixture.writes(
                "2026-01-15T10:00:00Z [ERROR] container=web boom",
                "\tat a.B.c(B.java:1)",
                "2026-01-15T10:00:01Z [INFO] container=db up",
                "2026-01-15T10:00:02Z [INFO] of nobody");
        fixture.open("a");
        assertThat(model.sources().containers().namesProperty().get()).containsExactly("db", "web");
        assertThat(model.filter().containerWords()).isEqualTo("All containers");
        model.filter().showContainer("web", true);
        assertThat(fixture.lines())
                .containsExactly(
                        "2026-01-15T10:00:00Z [ERROR] container=web boom", "\tat a.B.c(B.java:1)");
        assertThat(model.filter().containerWords()).isEqualTo("web");
        assertThat(model.statusProperty().get()).startsWith("2 of 4 lines");
        fixture.writes("2026-01-15T10:00:03Z [INFO] container=cache up");
        fixture.seconds(6);
        assertThat(model.sources().containers().namesProperty().get())
                .containsExactly("cache", "db", "web");
        assertThat(fixture.lines()).hasSize(2);
        model.filter().showContainer("cache", true);
        assertThat(fixture.lines()).hasSize(3);
        assertThat(model.filter().containerWords()).isEqualTo("2 containers");
        model.filter().clear();
        assertThat(fixture.lines()).hasSize(5);
        model.show("b", "b");
        assertThat(model.sources().containers().of("a")).isEmpty();
    }

    @Test
    void typedAndLearnedContainersAreOfferedTogether() {
        fixture.writes("container=web one");
        fixture.open("a");
        model.sources().showContainer(LogSource.of("a", "a"), "sidecar", true);
        assertThat(model.sources().containers().of("a")).containsExactly("sidecar", "web");
        fixture.client.failNext("logs a", Errors.invalid("container"));
        model.sources().showContainer(LogSource.of("a", "a"), "typo", false);
        assertThat(model.noticeProperty().get().text()).contains("no container named “typo”");
        model.sources().remove(0);
        assertThat(model.sources().containers().of("a")).containsExactly("sidecar", "web");
    }

    @Test
    void theBarsOfTheHistogramShowWhatPasses() {
        fixture.writesNumbered(0, 60);
        fixture.open("a");
        assertThat(counted()).isEqualTo(60);
        model.filter().atLeast(LogLevel.ERROR);
        assertThat(counted()).isEqualTo(6);
        model.search().textProperty().set("line 1");
        assertThat(counted()).isEqualTo(6);
        model.search().onlyMatchesProperty().set(true);
        assertThat(counted()).isEqualTo(1);
        fixture.writesNumbered(100, 121);
        fixture.seconds(6);
        assertThat(counted()).isEqualTo(4);
        model.search().textProperty().set("");
        model.filter().clear();
        assertThat(counted()).isEqualTo(81);
    }

    private int counted() {
        Histogram bars = model.histogram().histogramProperty().get();
        return IntStream.range(0, bars.bars().length).map(bars::count).sum();
    }

    @Test
    void whatHappensMeanwhileIsMarkedToo() {
        fixture.writesNumbered(0, 60);
        fixture.open("a");
        assertThat(model.histogram().eventsProperty().get()).isEmpty();
        fixture.events.add(new LogEvent(1, "Deployed shop:2", Tone.ACCENT, true));
        fixture.seconds(11);
        assertThat(model.histogram().eventsProperty().get()).hasSize(1);
        model.setActive(false);
        fixture.events.add(new LogEvent(2, "Status running to failed", Tone.DANGER, false));
        fixture.seconds(60);
        assertThat(model.histogram().eventsProperty().get()).hasSize(1);
    }

    @Test
    void aReferenceKeepsTheLinesAroundMatchesAndTheSourcesSwitchedOff() {
        model.setActive(true);
        model.open(List.of(LogSource.of("a", "a"), LogSource.of("b", "b")));
        model.search().textProperty().set("x");
        model.search().onlyMatchesProperty().set(true);
        model.search().contextProperty().set(3);
        model.sources().show(1, false);
        for (LogLevel level : LogLevel.values()) {
            model.filter().show(level, false);
        }
        model.menuCommands().getFirst().run();
        assertThat(fixture.toasts).extracting(Toast::tone).containsExactly(Tone.SUCCESS);
        model.search().contextProperty().set(0);
        model.sources().show(0, false);
        model.sources().show(1, true);
        model.filter().clear();
        fixture.opener.openCopied();
        assertThat(model.search().contextProperty().get()).isEqualTo(3);
        assertThat(model.sources().isShown(0)).isTrue();
        assertThat(model.sources().isShown(1)).isFalse();
        assertThat(model.filter().levelWords()).isEqualTo("No level");
    }

    @Test
    void whatIsTooLongForAReferenceIsSaidAndNotCopied() {
        fixture.open("a");
        model.search().textProperty().set("x".repeat(LogReference.LONGEST));
        model.menuCommands().getFirst().run();
        assertThat(fixture.text()).isEmpty();
        assertThat(fixture.toasts)
                .extracting(Toast::title)
                .containsExactly("The reference would be too long");
    }

    @Test
    void noMoreSourcesAreAddedThanAReferenceMayHave() {
        model.setActive(true);
        model.open(List.of(LogSource.of("a", "a")));
        for (int i = 1; i <= LogReference.MOST_SOURCES; i++) {
            model.sources().showContainer(LogSource.of("a", "a"), "c" + i, true);
        }
        assertThat(model.sources().sourcesProperty().get()).hasSize(LogReference.MOST_SOURCES);
        assertThat(model.sources().hasRoom()).isFalse();
    }

    @Test
    void hidingLinesKeepsTheSearchAsItIs() {
        fixture.writes("one", "two", "one.two", "onextwo", "three \\ (4)");
        fixture.open("a");
        model.search().textProperty().set("one OR three");
        model.search().exclude("two");
        assertThat(fixture.lines()).containsExactly("one", "three \\ (4)");
        model.search().regexProperty().set(true);
        model.search().textProperty().set("o[a-z]e|three");
        model.search().exclude("e.t");
        assertThat(fixture.lines()).containsExactly("one", "onextwo", "three \\ (4)");
        model.search().exclude("\\ (4)");
        assertThat(fixture.lines()).containsExactly("one", "onextwo");
    }

    @Test
    void aReferenceKeepsContainers() {
        model.setActive(true);
        model.open(List.of(new LogSource("a", "a", "web"), LogSource.of("b", "b")));
        model.filter().containers(Set.of("x", "y"));
        model.menuCommands().getFirst().run();
        LogReference reference = LogReference.parse(fixture.text()).orElseThrow();
        assertThat(reference.sources())
                .containsExactly(
                        new LogReference.Source("a", "web"), new LogReference.Source("b", null));
        assertThat(reference.containers()).containsExactly("x", "y");
        model.filter().clear();
        model.apply(reference);
        assertThat(model.filter().containerWords()).isEqualTo("2 containers");
    }

    @Test
    void aShapeThatBeganAfterADeploymentSaysSo() {
        fixture.client.setLogs(
                "a",
                """
                2026-01-15T10:00:00Z [INFO] up
                2026-01-15T10:01:40Z [ERROR] order 17 failed
                """);
        fixture.client.setLogs(
                "b",
                """
                2026-01-15T10:00:00Z [INFO] up
                2026-01-15T10:02:00Z [ERROR] order 4211 failed
                """);
        fixture.events.add(
                new LogEvent(
                        Instant.parse("2026-01-15T10:01:00Z").toEpochMilli(),
                        "Deployed shop:2",
                        Tone.ACCENT,
                        true));
        model.setActive(true);
        model.open(List.of(LogSource.of("a", "shop"), LogSource.of("b", "cart")));
        model.patterns().setActive(true);
        List<PatternGroup> groups = model.patterns().reportProperty().get().groups();
        PatternGroup failed =
                groups.stream().filter(g -> g.level() == LogLevel.ERROR).findFirst().orElseThrow();
        assertThat(model.patterns().when(failed))
                .isEqualTo("10:01:40 – 10:02:00 · 2 apps · began 40 s after a deployment");
        PatternGroup up =
                groups.stream().filter(g -> g.level() == LogLevel.INFO).findFirst().orElseThrow();
        assertThat(model.patterns().when(up)).isEqualTo("10:00:00 · 2 apps");
    }
}
