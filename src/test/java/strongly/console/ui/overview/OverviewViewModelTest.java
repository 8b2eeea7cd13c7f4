package strongly.console.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.fake.SampleApps;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.ActivityEntry.Outcome;
import strongly.console.service.history.History;
import strongly.console.service.history.StatusSample;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.task.QueuedTaskRunner;
import strongly.console.ui.overview.Glance.Line;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The overview follows the instance while it is on screen, and every number leads somewhere. */
class OverviewViewModelTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    @TempDir Path folder;

    private OverviewFixture fixture() {
        return new OverviewFixture(
                folder,
                history -> {},
                SampleApps.app("a", AppStatus.RUNNING),
                SampleApps.app("b", AppStatus.FAILED),
                SampleApps.app("c", AppStatus.RUNNING, null, 1));
    }

    @Test
    void whatRunsWithoutAllReplicasNeedsALookUntilTheyAreThere() {
        try (OverviewFixture fixture = fixture()) {
            fixture.model.activate();
            fixture.statuses.answer("a", AppStatus.RUNNING, 2, 1);
            assertThat(fixture.model.glanceProperty().get().attention())
                    .extracting(Line::id)
                    .containsExactly("b", "a");
            fixture.statuses.answer("a", AppStatus.RUNNING, 2, 2);
            assertThat(fixture.model.glanceProperty().get().attention())
                    .extracting(Line::id)
                    .containsExactly("b");
        }
    }

    @Test
    void countsNobodyKnowsAreNoReasonToLook() {
        try (OverviewFixture fixture = fixture()) {
            fixture.model.activate();
            // below zero is unknown
            fixture.statuses.answer("a", AppStatus.RUNNING, -1, -1);
            assertThat(fixture.model.glanceProperty().get().attention())
                    .extracting(Line::id)
                    .containsExactly("b");
        }
    }

    @Test
    void nothingIsCountedOffScreen() {
        try (OverviewFixture fixture = fixture()) {
            fixture.model.activate();
            fixture.model.deactivate();
            fixture.catalog.put(SampleApps.app("a", AppStatus.FAILED));
            fixture.statuses.answer("c", AppStatus.RUNNING, 2, 1);
            assertThat(fixture.model.glanceProperty().get().failed()).isEqualTo(1);
            assertThat(fixture.clock.pending()).isZero();
        }
    }

    @Test
    void countingIsBackgroundWorkAndOneAtATime() {
        QueuedTaskRunner runner = new QueuedTaskRunner();
        try (OverviewFixture fixture =
                new OverviewFixture(
                        folder, history -> {}, runner, SampleApps.app("a", AppStatus.FAILED))) {
            fixture.model.activate();
            for (int i = 0; i < 50; i++) {
                fixture.catalog.put(SampleApps.app("n" + i, AppStatus.RUNNING));
            }
            assertThat(fixture.model.glanceProperty().get().total()).isZero();
            runner.runAll();
            assertThat(fixture.model.glanceProperty().get().total()).isEqualTo(51);
        }
    }

    @Test
    void everythingLeadsIntoTheTableByAQuery() {
        try (OverviewFixture fixture = fixture()) {
            OverviewViewModel model = fixture.model;
            model.activate();
            model.showStatus(AppStatus.FAILED);
            model.showTier(new Glance.Tier("my team", 1, Map.of()));
            model.showTier(new Glance.Tier(null, 1, Map.of()));
            model.showAttention();
            fixture.statuses.answer("a", AppStatus.RUNNING, 2, 1);
            model.showAttention();
            model.showRecent();
            model.showAll();
            model.open("a");
            assertThat(fixture.navigator.visits())
                    .containsExactly(
                            "filter status:failed",
                            "filter env:\"my team\"",
                            "filter env!=staging",
                            "filter status:failed,error",
                            "filter status:failed,error OR (status:running ready<replicas)",
                            "filter updated<1h",
                            "filter ",
                            "show a");
        }
    }

    @Test
    void theSlowestDeploymentsOfTheLastWeekComeFromTheJournal() {
        try (OverviewFixture fixture =
                new OverviewFixture(
                        folder,
                        history -> {
                            for (int i = 1; i <= 7; i++) {
                                history.recordActivity(
                                        OverviewFixture.deployment(
                                                "app" + i,
                                                Duration.ofSeconds(i),
                                                Outcome.SUCCEEDED,
                                                NOW.minusSeconds(i)));
                            }
                            history.recordActivity(
                                    OverviewFixture.deployment(
                                            "failed", Duration.ofHours(1), Outcome.FAILED, NOW));
                            history.recordActivity(
                                    OverviewFixture.deployment(
                                            "old",
                                            Duration.ofHours(1),
                                            Outcome.SUCCEEDED,
                                            NOW.minus(Duration.ofDays(8))));
                        })) {
            fixture.model.activate();
            assertThat(fixture.model.slowestProperty().get())
                    .extracting(ActivityEntry::appName)
                    .containsExactly("app7", "app6", "app5", "app4", "app3");
        }
    }

    @Test
    void operationsUnderWayAreListedUntilTheyEnd() {
        try (OverviewFixture fixture = fixture()) {
            fixture.model.activate();
            fixture.operations.step(
                    SampleApps.app("a", AppStatus.RUNNING),
                    OperationKind.RESTART,
                    OperationState.Phase.FOLLOWING);
            assertThat(fixture.model.operationsProperty().get()).hasSize(1);
            fixture.operations.step(
                    SampleApps.app("a", AppStatus.RUNNING),
                    OperationKind.RESTART,
                    OperationState.Phase.SUCCEEDED);
            assertThat(fixture.model.operationsProperty().get()).isEmpty();
        }
    }

    @Test
    void agesGoOnWithTheClock() {
        try (OverviewFixture fixture = fixture()) {
            fixture.model.activate();
            Instant before = fixture.model.glanceProperty().get().minute();
            fixture.clock.advance(Duration.ofMinutes(2));
            assertThat(fixture.model.glanceProperty().get().minute())
                    .isEqualTo(before.plus(Duration.ofMinutes(2)));
        }
    }

    @Test
    void anUnknownTierIsShownAsItCame() {
        try (OverviewFixture fixture = fixture()) {
            fixture.catalog.put(
                    SampleApps.app("q", AppStatus.RUNNING, AppEnvironment.of("qa (eu)"), 1));
            fixture.model.activate();
            assertThat(fixture.model.glanceProperty().get().tierNames()).contains("qa (eu)");
        }
    }

    @Test
    void whatIsSeenToChangeIsRecentThoughItsRecordKeepsItsTime() {
        try (OverviewFixture fixture = fixture()) {
            OverviewViewModel model = fixture.model;
            model.activate();
            int before = model.glanceProperty().get().changed();
            fixture.statuses.answer("a", AppStatus.RUNNING, 2, 2, NOW);
            assertThat(model.glanceProperty().get().changed()).isEqualTo(before);
            fixture.statuses.answer("a", AppStatus.FAILED, 2, 0, NOW);
            assertThat(model.glanceProperty().get().observed()).containsExactly("a");
            model.showRecent();
            assertThat(fixture.navigator.visits().getLast()).isEqualTo("filter updated<1h OR id:a");
            fixture.clock.advance(Duration.ofMinutes(61));
            assertThat(model.glanceProperty().get().observed()).isEmpty();
        }
    }

    @Test
    void whatChangedWhileTheOverviewWasClosedComesFromTheJournal() {
        try (OverviewFixture fixture =
                new OverviewFixture(
                        folder,
                        history -> {
                            seen(history, "a", "running", 10);
                            seen(history, "a", "stopped", 5);
                            history.recordActivity(
                                    OverviewFixture.deployment(
                                            "b", Duration.ZERO, Outcome.SUCCEEDED, NOW));
                        },
                        SampleApps.app("a", AppStatus.RUNNING),
                        SampleApps.app("id-b", AppStatus.RUNNING))) {
            fixture.model.activate();
            assertThat(fixture.model.glanceProperty().get().recent())
                    .extracting(Line::id)
                    .containsExactly("id-b", "a");
        }
    }

    private static void seen(History history, String app, String state, int minutesAgo) {
        history.recordSample(
                app, new StatusSample(NOW.minus(Duration.ofMinutes(minutesAgo)), state, 1, 1));
    }
}
