package strongly.console.service.operations.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.fake.Errors;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.bulk.BulkEntry.Result;
import strongly.console.service.operations.bulk.BulkProgress.Phase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Waves, halts, and going on after a crash. */
class BulkRunTest {
    private static final BulkAction STOP = new BulkAction.Simple(OperationKind.STOP);

    @TempDir Path folder;
    private BulkFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new BulkFixture(folder);
    }

    private BulkRun stopRun(int apps, int waveSize) {
        BulkRun run =
                fixture.run(fixture.plan(STOP, fixture.running(apps)), waveSize, Duration.ZERO);
        run.start();
        return run;
    }

    private static List<Result> results(BulkRun run) {
        return run.progress().entries().stream().map(BulkEntry::result).toList();
    }

    private long journals() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void thePlanSaysExactlyWhatIsTouched() {
        List<App> apps = fixture.running(3);
        App stopped = fixture.holds("z", AppStatus.STOPPED);
        fixture.client.setStatus("a0", status(AppStatus.RUNNING, 3, 3));
        fixture.client.forget("a2");
        BulkPlan plan = fixture.plan(STOP, List.of(apps.get(0), apps.get(1), apps.get(2), stopped));
        assertThat(plan.summary()).isEqualTo("Stop 2 production apps, 5 ready replicas");
        assertThat(plan.items().get(2).skip()).isEqualTo("It is gone");
        assertThat(plan.items().get(3).skip()).contains("Only running apps can be stopped");
    }

    @Test
    void whatIsLeftOutIsNoPartOfTheProgress() {
        List<App> apps =
                List.of(fixture.running(1).getFirst(), fixture.holds("z", AppStatus.STOPPED));
        BulkRun run = fixture.run(fixture.plan(STOP, apps), 1, Duration.ZERO);
        run.start();
        assertThat(run.progress().share()).isZero();
        fixture.stopped("a0");
        assertThat(run.progress().share()).isEqualTo(1);
        assertThat(run.progress().message()).isEqualTo("1 of 1 done.");
    }

    @Test
    void thePlanComesFromAFreshRead() {
        List<App> apps = fixture.running(1);
        fixture.client.with(apps.getFirst().withStatus(AppStatus.STOPPED));
        fixture.client.setStatus("a0", status(AppStatus.STOPPED, 0, 0));
        assertThat(fixture.plan(STOP, apps).todo()).isEmpty();
    }

    @Test
    void aWaveWaitsForTheOneBefore() throws IOException {
        BulkRun run = stopRun(3, 2);
        assertThat(results(run)).containsExactly(Result.RUNNING, Result.RUNNING, Result.WAITING);
        fixture.stopped("a0");
        assertThat(fixture.client.calls()).doesNotContain("stop a2");
        fixture.stopped("a1");
        assertThat(fixture.client.calls()).contains("stop a2");
        fixture.stopped("a2");
        assertThat(run.progress().phase()).isEqualTo(Phase.ENDED);
        assertThat(run.progress().message()).isEqualTo("3 of 3 done.");
        assertThat(run.progress().entries()).extracting(BulkEntry::message).containsOnly("");
        assertThat(journals()).isZero();
    }

    @Test
    void aFailureHaltsFurtherWavesUntilToldToGoOn() {
        fixture.client.failNext("stop a0", Errors.forbidden());
        BulkRun run = stopRun(3, 1);
        assertThat(run.progress().phase()).isEqualTo(Phase.HALTED);
        assertThat(results(run)).containsExactly(Result.FAILED, Result.WAITING, Result.WAITING);
        run.start();
        fixture.stopped("a1");
        fixture.stopped("a2");
        assertThat(results(run)).containsExactly(Result.FAILED, Result.SUCCEEDED, Result.SUCCEEDED);
        assertThat(run.progress().phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void failuresAreRetriedAfterAFreshRead() {
        fixture.client.failNext("stop a0", Errors.forbidden());
        BulkRun run = stopRun(1, 1);
        assertThat(run.progress().phase()).isEqualTo(Phase.ENDED);
        run.retryFailures();
        fixture.stopped("a0");
        assertThat(results(run)).containsExactly(Result.SUCCEEDED);
        assertThat(fixture.client.count("stop a0")).isEqualTo(2);
    }

    @Test
    void pausingEndsTheWaveUnderWayAndBeginsNoOther() {
        BulkRun run = stopRun(2, 1);
        run.pause();
        fixture.stopped("a0");
        assertThat(run.progress().phase()).isEqualTo(Phase.PAUSED);
        assertThat(fixture.client.calls()).doesNotContain("stop a1");
        run.start();
        fixture.stopped("a1");
        assertThat(run.progress().phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void cancellingCallsOffWhatHasNotBegun() {
        BulkRun run = stopRun(2, 1);
        run.cancel();
        assertThat(run.progress().phase()).isEqualTo(Phase.CANCELLING);
        fixture.stopped("a0");
        assertThat(results(run)).containsExactly(Result.SUCCEEDED, Result.CANCELLED);
        assertThat(run.progress().phase()).isEqualTo(Phase.ENDED);
        assertThat(fixture.client.calls()).doesNotContain("stop a1");
    }

    @Test
    void theWholeRunIsHeldBackAndCanBeCalledOff() {
        BulkRun run = fixture.run(fixture.plan(STOP, fixture.running(2)), 2, Duration.ofSeconds(5));
        run.start();
        fixture.seconds(4);
        assertThat(run.progress().phase()).isEqualTo(Phase.HOLDING);
        run.cancel();
        fixture.seconds(10);
        assertThat(results(run)).containsOnly(Result.CANCELLED);
        assertThat(fixture.client.calls()).doesNotContain("stop a0");
    }

    @Test
    void anAppThatChangedSinceThePlanIsNotSent() {
        List<App> apps = fixture.running(2);
        BulkRun run = fixture.run(fixture.plan(STOP, apps), 2, Duration.ZERO);
        fixture.client.with(apps.get(0).withStatus(AppStatus.DEPLOYING));
        fixture.client.forget("a1");
        run.start();
        assertThat(results(run)).containsExactly(Result.FAILED, Result.FAILED);
        assertThat(fixture.client.calls()).doesNotContain("stop a0", "stop a1");
    }

    @Test
    void relabellingLeavesTheOtherLabelsAsTheyAreNow() {
        List<App> apps = fixture.running(1);
        BulkAction relabel = new BulkAction.Relabel(Map.of("tier", "gold"), Set.of("team"));
        BulkRun run = fixture.run(fixture.plan(relabel, apps), 1, Duration.ZERO);
        App changed =
                AppUpdate.NOTHING
                        .withLabels(Map.of("team", "x", "by", "colleague"))
                        .applyTo(apps.getFirst());
        fixture.client.with(changed);
        run.start();
        assertThat(fixture.client.getApp("a0").labels())
                .isEqualTo(Map.of("by", "colleague", "tier", "gold"));
    }

    @Test
    void aRunSaysWhatItDoesToHowMany() {
        assertThat(new BulkAction.Scale(3).label("2 apps")).isEqualTo("Scale 2 apps to 3");
        assertThat(new BulkAction.Relabel(Map.of("a", "1"), Set.of("b")).label("2 apps"))
                .isEqualTo("Relabel 2 apps: +a=1 −b");
        assertThat(new BulkAction.Deploy("web:2").label("2 apps"))
                .isEqualTo("Deploy web:2 to 2 apps");
        assertThat(stopRun(3, 2).progress().message()).isEqualTo("Stopping apps 1–2 of 3");
    }

    @Test
    void whatIsSoAlreadyIsLeftOut() {
        BulkPlan plan = fixture.plan(new BulkAction.Scale(2), fixture.running(1));
        assertThat(plan.items().getFirst().skip()).isEqualTo("It is so already");
    }

    private UnfinishedBulk afterCrash() {
        List<UnfinishedBulk> found = fixture.services.journals().unfinished();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void afterACrashItIsKnownWhatWasDoneAndWhatWasNot() {
        BulkRun crashed = stopRun(4, 1);
        fixture.stopped("a0");
        crashed.close();
        UnfinishedBulk found = afterCrash();
        assertThat(found.entries())
                .extracting(BulkEntry::result)
                .containsExactly(Result.SUCCEEDED, Result.UNKNOWN, Result.WAITING, Result.WAITING);
        assertThat(found.summary())
                .isEqualTo("Stop: 1 of 4 done, 2 not started, 1 with unknown outcome");
    }

    @Test
    void afterACrashTheRestIsDoneAndNothingTwice() throws IOException {
        stopRun(3, 1).close();
        fixture.stopped("a0");
        BulkFixture restarted = new BulkFixture(folder);
        restarted.running(3);
        BulkRun run = BulkRun.resume(afterCrash(), restarted.services);
        assertThat(run.progress().phase()).isEqualTo(Phase.PAUSED);
        run.start();
        restarted.stopped("a1");
        restarted.stopped("a2");
        assertThat(results(run))
                .containsExactly(Result.UNKNOWN, Result.SUCCEEDED, Result.SUCCEEDED);
        assertThat(restarted.client.calls()).doesNotContain("stop a0");
        run.dismiss();
        assertThat(journals()).isZero();
    }

    @Test
    void aLineCutOffByTheCrashIsAsIfItHadNotBeenWritten() throws IOException {
        stopRun(2, 1).close();
        try (Stream<Path> files = Files.list(folder)) {
            Files.writeString(
                    files.toList().getFirst(),
                    "{\"type\":\"result\",\"app\":\"a0\",\"resu",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
        }
        assertThat(afterCrash().entries())
                .extracting(BulkEntry::result)
                .containsExactly(Result.UNKNOWN, Result.WAITING);
    }

    @Test
    void aJournalOfAnotherInstanceOrOfNonsenseIsNotOffered() throws IOException {
        stopRun(2, 1).close();
        Files.writeString(folder.resolve("x.jsonl"), "garbage\n");
        assertThat(new BulkJournals(folder, "https://other.example").unfinished()).isEmpty();
        assertThat(fixture.services.journals().unfinished()).hasSize(1);
    }

    @Test
    void withoutAJournalNothingIsSent() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        BulkFixture blocked = new BulkFixture(file);
        BulkRun run = blocked.run(blocked.plan(STOP, blocked.running(2)), 1, Duration.ZERO);
        run.start();
        assertThat(run.progress().phase()).isEqualTo(Phase.HALTED);
        assertThat(run.progress().problem()).contains("journal cannot be written");
        assertThat(blocked.client.calls()).doesNotContain("stop a0");
    }

    @Test
    void everyActionSurvivesTheJournal() {
        List<BulkAction> actions =
                List.of(
                        STOP,
                        new BulkAction.Scale(4),
                        new BulkAction.Relabel(Map.of("a", "ü\n\""), Set.of("b")),
                        new BulkAction.Deploy(null),
                        new BulkAction.Deploy("x:2"));
        for (BulkAction action : actions) {
            assertThat(BulkActionJson.read(BulkActionJson.write(action))).isEqualTo(action);
        }
    }
}
