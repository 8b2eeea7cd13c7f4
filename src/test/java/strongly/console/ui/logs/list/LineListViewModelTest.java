package strongly.console.ui.logs.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.service.logs.line.ShownLine;
import strongly.console.service.logs.merged.LineOrder;
import strongly.console.service.logs.merged.SourceLines;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Toast;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The list of lines without a screen: words of rows, selection, copying. */
class LineListViewModelTest implements Clipboard {
    private final ManualScheduler clock =
            new ManualScheduler(Instant.parse("2026-01-15T12:00:00Z"));
    private final LogStore store = new LogStore(StoreLimits.DEFAULT, clock);
    private final List<Toast> toasts = new ArrayList<>();
    private final LineListViewModel model =
            new LineListViewModel(
                    new LineListViewModel.Services(
                            this,
                            toasts::add,
                            new SynchronousTaskRunner(),
                            clock,
                            () -> ZoneId.of("Europe/Berlin")));
    private String copied = "";

    @Override
    public void copy(String text) {
        copied = text;
    }

    @Override
    public String text() {
        return copied;
    }

    @BeforeEach
    void showNothing() {
        show();
    }

    private void show() {
        model.show(new LineContent(LineOrder.of(List.of(SourceLines.all(store.snapshot())))));
    }

    private void append(String text) {
        store.append(text.getBytes(StandardCharsets.UTF_8));
        show();
    }

    private RowText row(int row) {
        return model.texts().of(model.content(), model.content().at(row), model.isExpanded(row));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T10:00:01Z,10:00:01",
        "2026-01-15T10:00:01.250Z,10:00:01.250",
        "2026-01-14T10:00:01Z,01-14 10:00:01",
        "2026-01-14T10:00:01.250Z,01-14 10:00:01.250",
    })
    void timesAreAsFineAsTheyWereSent(String sent, String shown) {
        append(sent + " [INFO] up\n");
        model.lookProperty().set(LineLook.DEFAULT.withTimes(LineTimes.UTC));
        assertThat(row(0).time()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "SENT,'','2026-01-15T10:00:01Z [INFO] up'",
        "UTC,10:00:01,'[INFO] up'",
        "LOCAL,11:00:01,'[INFO] up'",
        "RELATIVE,1 h ago,'[INFO] up'",
    })
    void timesAreShownAsWished(LineTimes times, String time, String text) {
        append("2026-01-15T10:00:01Z [INFO] up\n");
        model.lookProperty().set(LineLook.DEFAULT.withTimes(times));
        assertThat(row(0).time()).isEqualTo(time);
        assertThat(row(0).line().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "3600,2 h ago,11:00:01",
        "-7190,9 s ago,11:00:01",
        "-7202,0 s ago,11:00:01",
        "-7219,in 20 s,11:00:01",
        "4,1 h ago,11:00:01",
        "-4,1 h ago,11:00:01",
    })
    void agesCountByTheClockThatWroteTheLinesAndTimesStay(int ahead, String age, String time) {
        append("2026-01-15T10:00:01Z [INFO] up\n");
        model.setClockOffset(Duration.ofSeconds(ahead));
        model.lookProperty().set(LineLook.DEFAULT.withTimes(LineTimes.RELATIVE));
        assertThat(row(0).time()).isEqualTo(age);
        model.lookProperty().set(LineLook.DEFAULT.withTimes(LineTimes.LOCAL));
        assertThat(row(0).time()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-14T10:00:01.204Z,01-14 10:00:01.204",
        "2026-01-14T10:00:01Z,01-14 10:00:01",
        "2026-01-15T10:00:01.204Z,10:00:01.204",
    })
    void timesOfAnotherDayAreAsFineAsThoseOfToday(String sent, String time) {
        append(sent + " [INFO] up\n");
        model.lookProperty().set(LineLook.DEFAULT.withTimes(LineTimes.UTC));
        assertThat(row(0).time()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "2026-01-15T10:00:01Z x|x",
                "2026-01-15T10:00:01.123456+01:00 x|x",
                "2026-01-15 10:00:01,123 ERROR x|ERROR x",
                "2026-01-15 10:00:01 +0000 x|x",
                "[2026-01-15T10:00:01Z] x|x",
                "[2026-01-15T10:00:01Z INFO] x|[2026-01-15T10:00:01Z INFO] x",
                "2026/01/15 10:00:01 [error] 7#7: x|[error] 7#7: x",
                "I0115 10:00:01.123456 1 main.go:5] x|1 main.go:5] x",
                "time=2026-01-15T10:00:01.123Z level=info|level=info",
                "ts=2026-01-15T10:00:01Z level=info|level=info",
                "time=soon level=info|time=soon level=info",
                "2026-01-15|2026-01-15",
                "2026-01-15T10:00:01Zx|2026-01-15T10:00:01Zx",
                "plain|plain",
            })
    void aLeadingTimeIsTakenOff(String sent, String shown) {
        assertThat(sent.substring(RowText.leadingTime(sent))).isEqualTo(shown);
    }

    @Test
    void coloursMoveWithTheText() {
        append("2026-01-15T10:00:01Z \u001b[31mred\u001b[0m plain\n");
        RowText row = row(0);
        assertThat(row.line().text()).isEqualTo("red plain");
        ShownLine.Span span = row.line().spans().getFirst();
        assertThat(row.line().text().substring(span.from(), span.to())).isEqualTo("red");
    }

    @Test
    void jsonIsBrokenIntoLinesOnDemand() {
        append("{\"a\":1,\"b\":{\"c\":[1,2],\"d\":{}},\"e\":\"x,{\\\"y\"}\n");
        assertThat(model.isExpandable(0)).isTrue();
        model.toggleExpanded(0);
        assertThat(row(0).line().text())
                .isEqualTo(
                        """
                        {
                          "a": 1,
                          "b": {
                            "c": [
                              1,
                              2
                            ],
                            "d": {}
                          },
                          "e": "x,{\\"y"
                        }\
                        """);
        model.toggleExpanded(0);
        assertThat(row(0).line().text()).startsWith("{\"a\":1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"ts\":\"2026-01-15T10:00:01Z\",\"level\":\"info\",\"msg\":\"up\"}|{\"msg\":\"up\"}",
                "{\"level\": \"info\", \"time\": 1768471201000, \"a\":1}|{\"a\":1}",
                "{\"ts\":\"2026-01-15T10:00:01Z\",\"level\":\"notice\",\"a\":1}"
                        + "|{\"level\":\"notice\",\"a\":1}",
                "{\"msg\":\"up\",\"ts\":\"2026-01-15T10:00:01Z\"}"
                        + "|{\"msg\":\"up\",\"ts\":\"2026-01-15T10:00:01Z\"}",
                "{\"ts\":\"2026-01-15T10:00:01Z\"}|{\"ts\":\"2026-01-15T10:00:01Z\"}",
                "{\"ts\":\"2026-01-15T10:00:01Z\",|{\"ts\":\"2026-01-15T10:00:01Z\",",
            })
    void whatTheRowTellsBesideJsonIsLeftOut(String sent, String shown) {
        append(sent + "\n");
        assertThat(row(0).line().text()).isEqualTo(shown);
        model.lookProperty().set(LineLook.DEFAULT.withTimes(LineTimes.SENT));
        assertThat(row(0).line().text()).isEqualTo(sent);
    }

    @Test
    void aLineOfMegabytesIsCut() {
        append("x".repeat(10_000_000) + "\n");
        RowText row = row(0);
        assertThat(row.line().text()).hasSize(LineTexts.USUAL_BYTES);
        assertThat(row.more()).isEqualTo("… show 10.0 MB more");
        model.toggleExpanded(0);
        assertThat(row(0).line().text()).hasSize(LineTexts.MOST_BYTES);
        assertThat(row(0).more()).contains("copy to get it");
    }

    @Test
    void nastyBytesAreHarmless() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a\0b\u202Ec \u001b[2J\u001b[10;10Hd".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        bytes.writeBytes("\n10%\r50%\r100%\r\n".getBytes(StandardCharsets.UTF_8));
        store.append(bytes.toByteArray());
        show();
        assertThat(row(0).line().text()).isEqualTo("a<NUL>b<U+202E>c d\ufffd");
        assertThat(row(1).line().text()).isEqualTo("100%");
        model.selectAll();
        model.copy();
        assertThat(copied).startsWith("a\0b\u202Ec \u001b[2J").contains("10%\r50%\r100%\r\n");
    }

    @Test
    void linesAreCopiedExactlyAsSent() {
        append("one \u001b[1mbold\u001b[0m\n\ttwo  \nthree\n");
        model.select(LineSelection.lines(1, 0));
        model.copy();
        assertThat(copied).isEqualTo("one \u001b[1mbold\u001b[0m\n\ttwo  \n");
        model.select(LineSelection.line(2));
        model.copy();
        assertThat(copied).isEqualTo("three");
        model.select(LineSelection.piece(0, 8, 4));
        model.copy();
        assertThat(copied).isEqualTo("bold");
    }

    @Test
    void tooMuchIsNotCopied() {
        append("x\n".repeat(300_000));
        model.selectAll();
        model.copy();
        assertThat(copied).isEmpty();
        assertThat(toasts).singleElement().extracting(Toast::title).isEqualTo("Too much to copy");
    }

    @ParameterizedTest
    @CsvSource({
        "2,GET",
        "5,/api/v1/apps/app_abc-123",
        "27,/api/v1/apps/app_abc-123",
        "40,10.0.0.1:8080",
        "52,ms",
    })
    void aDoubleClickTakesAWord(int at, String word) {
        String text = "GET /api/v1/apps/app_abc-123 from 10.0.0.1:8080, 12 ms.";
        LineSelection piece = LineTokens.at(0, text, at);
        assertThat(text.substring(piece.from(), piece.to())).isEqualTo(word);
    }

    @Test
    void theSelectionMovesAndGrows() {
        append("a\nb\nc\nd\n");
        model.move(-1, false);
        assertThat(model.selectionProperty().get()).isEqualTo(LineSelection.line(3));
        model.move(-1, true);
        model.move(-1, true);
        assertThat(model.selectionProperty().get()).isEqualTo(LineSelection.lines(3, 1));
        assertThat(model.followProperty().get()).isFalse();
        model.copy();
        assertThat(copied).isEqualTo("b\nc\nd\n");
        model.move(-100, false);
        assertThat(model.selectionProperty().get()).isEqualTo(LineSelection.line(0));
    }

    @Test
    void onlyWhatCameSinceIsUnseen() {
        append("a\n");
        model.followProperty().set(false);
        append("b\nc\n");
        assertThat(model.unseenProperty().get()).isEqualTo(2);
        model.followProperty().set(true);
        append("d\n");
        assertThat(model.unseenProperty().get()).isZero();
    }
}
