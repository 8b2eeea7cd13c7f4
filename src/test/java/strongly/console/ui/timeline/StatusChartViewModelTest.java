package strongly.console.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;
import static strongly.console.fake.SampleApps.status;

import org.junit.jupiter.api.Test;

import strongly.console.model.AppStatus;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.StatusSample;
import strongly.console.service.history.StatusStretch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the chart shows, reads and says. */
class StatusChartViewModelTest {
    private final TimelineFixture fixture = new TimelineFixture();
    private final StatusChartViewModel model = fixture.model;
    private final Instant start = fixture.clock.instant();

    private void shown() {
        model.activate();
        model.show("a");
    }

    private ChartPicture picture() {
        ChartPicture picture = model.pictureProperty().get();
        assertThat(picture).isNotNull();
        return picture;
    }

    @Test
    void withoutAnythingSeenItSaysSo() {
        shown();
        assertThat(model.readoutProperty().get())
                .isEqualTo(
                        "Nothing was seen in these 15 minutes: the console was not looking, or"
                                + " had no answer.");
        assertThat(picture().rows()).extracting(ChartRow::what).containsExactly("Not observed");
    }

    @Test
    void exactValuesAreSaidAtAMoment() {
        fixture.sample(start.minusSeconds(300), "starting", 0);
        fixture.sample(start.minusSeconds(240), "running", 2);
        fixture.sample(start.minusSeconds(120), "running", 3);
        shown();
        model.point(start.minusSeconds(200));
        assertThat(model.readoutProperty().get())
                .isEqualTo("10:26:40 · Running · 2 of 3 ready · for 2 min");
        model.point(start.minusSeconds(700));
        assertThat(model.readoutProperty().get()).isEqualTo("10:18:20 · not observed");
        model.point(null);
        assertThat(model.readoutProperty().get())
                .isEqualTo("Fewest ready: 0. Seen in these 15 minutes: no failure, no restart.");
    }

    @Test
    void failuresAndRestartsAreCounted() {
        fixture.sample(start.minusSeconds(300), "running", 3);
        fixture.sample(start.minusSeconds(240), "failed", 0);
        fixture.sample(start.minusSeconds(200), "restarting", 1);
        fixture.sample(start.minusSeconds(100), "running", 3);
        fixture.sample(start.minusSeconds(50), "restarting", 2);
        shown();
        assertThat(model.readoutProperty().get()).contains("1 failure, 2 restarts");
    }

    @Test
    void whatWasDoneIsMarked() {
        fixture.sample(start.minusSeconds(300), "running", 3);
        fixture.history.recordDeployment(
                new DeploymentRecord(
                        "a",
                        start.minusSeconds(100),
                        "deploy_1",
                        "nginx:2",
                        3,
                        List.of("LOG_LEVEL"),
                        "ann",
                        "succeeded",
                        false));
        fixture.activity("1", start.minusSeconds(100), "Deploy", ActivityEntry.Outcome.SUCCEEDED);
        fixture.activity("2", start.minusSeconds(60), "Restart", ActivityEntry.Outcome.FAILED);
        fixture.activity("3", start.minusSeconds(9000), "Stop", ActivityEntry.Outcome.SUCCEEDED);
        shown();
        assertThat(picture().marks())
                .as("a deployment once, and only what is within the span")
                .extracting(ChartMark::text)
                .containsExactly(
                        "Deploy nginx:2, replicas 3, by ann: succeeded", "Restart, by me: failed");
        assertThat(picture().marks()).extracting(ChartMark::bad).containsExactly(false, true);
        model.point(start.minusSeconds(98));
        assertThat(model.readoutProperty().get()).contains("Deploy nginx:2");
    }

    @Test
    void theTableSaysTheSameNewestFirst() {
        fixture.sample(start.minusSeconds(600), "running", 3);
        fixture.sample(start.minusSeconds(590), StatusSample.BLIND, -1);
        fixture.sample(start.minusSeconds(300), "failed", 0);
        fixture.activity("2", start.minusSeconds(310), "Restart", ActivityEntry.Outcome.FAILED);
        shown();
        assertThat(picture().rows())
                .containsExactly(
                        new ChartRow("10:25:00", "5 min", "Not observed", ""),
                        new ChartRow("10:25:00", "0 s", "Failed", "0 of 3"),
                        new ChartRow("10:24:50", "", "Restart, by me: failed", ""),
                        new ChartRow("10:20:10", "4 min", "Not observed", ""),
                        new ChartRow("10:20:00", "10 s", "Running", "3 of 3"),
                        new ChartRow("10:15:00", "5 min", "Not observed", ""));
    }

    @Test
    void aChangeThatIsSeenIsReadAtOnceAndSilenceNowAndThen() {
        fixture.client.with(app("a", AppStatus.RUNNING));
        shown();
        fixture.monitor.setSelected("a");
        int before = fixture.history.reads;
        fixture.client.setStatus("a", status(AppStatus.RUNNING, 1, 3));
        fixture.clock.advance(Duration.ofSeconds(4));
        assertThat(fixture.history.reads).isGreaterThan(before);
        int after = fixture.history.reads;
        fixture.clock.advance(Duration.ofSeconds(60));
        assertThat(fixture.history.reads - after).isBetween(3, 5);
    }

    @Test
    void offScreenNothingIsRead() {
        shown();
        model.deactivate();
        int before = fixture.history.reads;
        fixture.clock.advance(Duration.ofMinutes(5));
        model.spanProperty().set(ChartSpan.WEEK);
        assertThat(fixture.history.reads).isEqualTo(before);
    }

    @Test
    void keysMoveThroughTimeWithinTheSpan() {
        shown();
        model.step(-1);
        assertThat(model.pointedProperty().get()).isEqualTo(start.minusSeconds(15));
        model.step(-1000);
        assertThat(model.pointedProperty().get()).isEqualTo(start.minusSeconds(900));
        model.step(5000);
        assertThat(model.pointedProperty().get()).isEqualTo(start);
    }

    @Test
    void anotherSpanIsReadAndAnotherAppForgetsTheMoment() {
        shown();
        model.spanProperty().set(ChartSpan.WEEK);
        assertThat(picture().timeline().from()).isEqualTo(start.minus(Duration.ofDays(7)));
        model.step(-1);
        model.show("b");
        assertThat(model.pointedProperty().get()).isNull();
    }

    @Test
    void aClockSetBackShowsTheTimeThereIsNow() {
        fixture.sample(start.minusSeconds(7_500), "failed", 0);
        fixture.sample(start.minusSeconds(300), "running", 3);
        fixture.activity("1", start.minusSeconds(100), "Restart", ActivityEntry.Outcome.FAILED);
        shown();
        model.point(start.minusSeconds(10));
        fixture.clock.shiftWallClock(Duration.ofHours(-2));
        fixture.clock.advance(Duration.ofSeconds(20));
        assertThat(picture().timeline().to())
                .isEqualTo(start.minus(Duration.ofHours(2)).plusSeconds(15));
        assertThat(picture().timeline().stretches())
                .extracting(StatusStretch::state)
                .containsExactly("failed");
        assertThat(picture().marks()).as("of a time that is yet to come").isEmpty();
        assertThat(model.pointedProperty().get()).isNull();
        assertThat(model.readoutProperty().get()).contains("Fewest ready: 0");
    }

    @Test
    void withoutHistoryTheReasonIsSaid() {
        fixture.history.problem = "History is not kept: the disk is full.";
        shown();
        assertThat(model.readoutProperty().get()).contains("the disk is full");
    }
}
