package strongly.console.service.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Resources;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.notifications.NotificationRule.Kind;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The console speaks up once, about what the rules name, and not about what it finds at first. */
class NotificationsTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<Notification> said = new ArrayList<>();
    private final Notifications notifications =
            notifications(
                    NotificationRule.of(Kind.FAILED, "production"),
                    NotificationRule.of(Kind.READY, null),
                    NotificationRule.of(Kind.NOT_READY, null));

    private Notifications notifications(NotificationRule... rules) {
        return new Notifications(
                new NotificationSettings(List.of(rules), Set.of("muted"), true),
                scheduler,
                new ImmediateUiDispatcher(),
                said::add);
    }

    private static App app(String id, AppStatus status, AppEnvironment environment) {
        return new App(
                id,
                "name-" + id,
                null,
                status,
                null,
                null,
                3,
                environment,
                Resources.NONE,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null);
    }

    private void catalog(App... apps) {
        CatalogSnapshot snapshot =
                new CatalogSnapshot(
                        1,
                        List.of(apps),
                        CatalogSnapshot.Phase.COMPLETE,
                        apps.length,
                        scheduler.instant(),
                        0,
                        null);
        notifications.onCatalog(new CatalogChange(snapshot, List.of(apps), Set.of()));
    }

    private void status(String id, int ready) {
        Instant now = scheduler.instant();
        notifications.onStatus(
                new ObservedStatus(
                        id,
                        new RuntimeStatus(AppStatus.RUNNING, null, 3, ready, null),
                        now,
                        Duration.ZERO,
                        null,
                        null));
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
        notifications.muteFor(Duration.ofHours(1));
        catalog(app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        collect();
        assertThat(said).isEmpty();
        scheduler.advance(Duration.ofHours(1));
        catalog(app("a", AppStatus.RUNNING, AppEnvironment.PRODUCTION));
        catalog(app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION));
        collect();
        assertThat(said).hasSize(1);
    }
}
