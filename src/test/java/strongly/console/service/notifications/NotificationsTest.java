package strongly.console.service.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import strongly.console.fake.AppBuilder;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.notifications.NotificationRule.Kind;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The console speaks up once, about what the rules name, and not about what it finds at first. */
class NotificationsTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<Notification> said = new ArrayList<>();
    private final Notifications notifications =
            notifications(
                    NotificationRule.of(Kind.FAILED, "production"),
                    NotificationRule.of(Kind.READY, null),
                    NotificationRule.of(Kind.NOT_READY, null));

    private static NotificationSettings settings(NotificationRule... rules) {
        return new NotificationSettings(List.of(rules), Map.of("muted", "name-muted"), true, null);
    }

    private Notifications notifications(NotificationRule... rules) {
        return new Notifications(
                settings(rules), scheduler, new ImmediateUiDispatcher(), said::add);
    }

    private static App app(String id, AppStatus status, @Nullable AppEnvironment environment) {
        return AppBuilder.bare(id)
                .name("name-" + id)
                .status(status)
                .replicas(3)
                .environment(environment)
                .build();
    }

    private CatalogChange change(App... apps) {
        CatalogSnapshot snapshot =
                new CatalogSnapshot(
                        1,
                        List.of(apps),
                        (int) Stream.of(apps).filter(app -> app.status().isFailure()).count(),
                        CatalogSnapshot.Phase.COMPLETE,
                        apps.length,
                        scheduler.instant(),
                        0,
                        null);
        return new CatalogChange(snapshot, List.of(apps), Set.of());
    }

    private void catalog(App... apps) {
        notifications.onCatalog(change(apps));
    }

    private void status(String id, int ready) {
        observed(new RuntimeStatus(AppStatus.RUNNING, null, 3, ready, null), id);
    }

    private void observed(RuntimeStatus status, String id) {
        notifications.onStatus(
                new ObservedStatus(id, status, scheduler.instant(), Duration.ZERO, null, null));
    }

    private void collect() {
        scheduler.advance(Notifications.COLLECTING);
    }

    @Test
    void whatIsFailedAtFirstIsNoNews() {
        catalog(app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        collect();
        assertThat(said).isEmpty();
    }

    @Test
    void aFailureInAWatchedEnvironmentIsSaidOnce() {
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.PRODUCTION));
        catalog(app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        catalog(app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        collect();
        assertThat(said).extracting(Notification::title).containsExactly("name-a failed");
        assertThat(said.getFirst().bad()).isTrue();
    }

    @Test
    void otherEnvironmentsAndMutedAppsAreNotSpokenOf() {
        catalog(
                app("a", AppStatus.RUNNING, AppEnvironment.STAGING),
                app("muted", AppStatus.RUNNING, AppEnvironment.PRODUCTION));
        catalog(
                app("a", AppStatus.FAILED, AppEnvironment.STAGING),
                app("muted", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        collect();
        assertThat(said).isEmpty();
    }

    @Test
    void manyFailuresAtOnceAreOneNotification() {
        App[] before = new App[14];
        App[] after = new App[14];
        for (int i = 0; i < 14; i++) {
            before[i] = app("a" + i, AppStatus.RUNNING, AppEnvironment.PRODUCTION);
            after[i] = app("a" + i, AppStatus.FAILED, AppEnvironment.PRODUCTION);
        }
        catalog(before);
        catalog(after);
        collect();
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().title()).isEqualTo("14 apps failed");
        assertThat(said.getFirst().appIds()).hasSize(14);
    }

    @Test
    void readyIsSaidWhenTheLastReplicaComes() {
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.STAGING));
        status("a", 2);
        status("a", 3);
        status("a", 3);
        collect();
        assertThat(said).extracting(Notification::title).containsExactly("name-a is ready");
    }

    @Test
    void notReadyIsSaidOnlyAfterItsPatience() {
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.STAGING));
        status("a", 2);
        scheduler.advance(Duration.ofMinutes(4));
        status("a", 2);
        assertThat(said).isEmpty();
        scheduler.advance(Duration.ofMinutes(2));
        assertThat(said)
                .extracting(Notification::title)
                .containsExactly("name-a is not fully ready");
    }

    @Test
    void countsNobodyKnowsAreNotMissed() {
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.STAGING));
        observed(new RuntimeStatus(AppStatus.RUNNING, null, null, null, null), "a");
        scheduler.advance(Duration.ofMinutes(10));
        assertThat(said).isEmpty();
    }

    @Test
    void recoveringInTimeSaysNothingOfTheGap() {
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.STAGING));
        status("a", 3);
        status("a", 2);
        scheduler.advance(Duration.ofMinutes(4));
        status("a", 3);
        scheduler.advance(Duration.ofMinutes(10));
        assertThat(said).extracting(Notification::kind).containsExactly(Kind.READY);
    }

    @Test
    void mutedForAnHourSaysNothingUntilThen() {
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.PRODUCTION));
        NotificationSettings before = settings(NotificationRule.of(Kind.FAILED, "production"));
        Instant later = scheduler.instant().plus(Duration.ofHours(1));
        notifications.apply(before.withMutedUntil(later));
        catalog(app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        collect();
        assertThat(said).isEmpty();
        scheduler.advance(Duration.ofHours(1));
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.PRODUCTION));
        catalog(app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        collect();
        assertThat(said).hasSize(1);
    }

    @Test
    void aClockSetBackDoesNotMuteForever() {
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.PRODUCTION));
        Instant later = scheduler.instant().plus(Duration.ofHours(1));
        notifications.apply(settings(NotificationRule.of(Kind.FAILED, null)).withMutedUntil(later));
        scheduler.shiftWallClock(Duration.ofDays(-30));
        catalog(app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        collect();
        assertThat(said).hasSize(1);
    }

    @Test
    void aFailureTheRuntimeSeesFirstIsSaidOnceWithItsMessage() {
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.PRODUCTION));
        status("a", 3);
        observed(new RuntimeStatus(AppStatus.FAILED, "CrashLoopBackOff", 3, 0, null), "a");
        collect();
        catalog(app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        collect();
        assertThat(said).extracting(Notification::text).containsExactly("CrashLoopBackOff");
        status("a", 3);
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.PRODUCTION));
        catalog(app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        collect();
        assertThat(said).filteredOn(one -> one.kind() == Kind.FAILED).hasSize(2);
    }

    @Test
    void otherTiersHaveARuleOfTheirOwn() {
        Notifications others =
                notifications(NotificationRule.of(Kind.FAILED, NotificationRule.OTHER_TIERS));
        for (AppStatus status : List.of(AppStatus.RUNNING, AppStatus.FAILED)) {
            CatalogChange change =
                    change(
                            app("a", status, AppEnvironment.PRODUCTION),
                            app("b", status, AppEnvironment.of("qa")),
                            app("c", status, null));
            others.onCatalog(change);
        }
        collect();
        assertThat(said).extracting(Notification::appIds).containsExactly(List.of("b", "c"));
    }

    @Test
    void switchingARuleOffLetsGoOfWhatWaits() {
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.STAGING));
        status("a", 2);
        notifications.apply(settings());
        scheduler.advance(Duration.ofMinutes(10));
        assertThat(said).isEmpty();
    }

    @Test
    void operationsThatEndTogetherAreToldTogether() {
        Notifications ended = notifications(NotificationRule.of(Kind.OPERATION_ENDED, null));
        ended.onOperation(operation("1", OperationState.Phase.FOLLOWING));
        collect();
        assertThat(said).isEmpty();
        ended.onOperation(operation("1", OperationState.Phase.SUCCEEDED));
        ended.onOperation(operation("2", OperationState.Phase.FAILED));
        ended.onOperation(operation("3", OperationState.Phase.CANCELLED));
        collect();
        assertThat(said)
                .extracting(Notification::title)
                .containsExactly("2 operations ended, 1 not done");
        assertThat(said.getFirst().bad()).isTrue();
    }

    @Test
    void aFloodIsBoundedAndToldOnce() {
        App[] before = new App[10_000];
        App[] after = new App[10_000];
        for (int i = 0; i < before.length; i++) {
            before[i] = app("a" + i, AppStatus.RUNNING, AppEnvironment.PRODUCTION);
            after[i] = app("a" + i, AppStatus.FAILED, AppEnvironment.PRODUCTION);
        }
        catalog(before);
        catalog(after);
        collect();
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().text()).hasSizeLessThan(200).endsWith(" and more");
    }

    private OperationState operation(String id, OperationState.Phase phase) {
        return new OperationState(
                id,
                OperationKind.RESTART,
                "app-" + id,
                "shop",
                phase,
                "message",
                scheduler.instant(),
                phase.isEnd() ? scheduler.instant() : null,
                -1,
                -1,
                null,
                null,
                null,
                null,
                "",
                null);
    }
}
