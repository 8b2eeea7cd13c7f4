package strongly.console.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.fake.RecordingNavigator;
import strongly.console.platform.DesktopNotifier.Answer;
import strongly.console.service.notifications.Notification;
import strongly.console.service.notifications.NotificationRule.Kind;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Said in the window always, on the desktop while nobody looks at the window. */
class NotificationAnnouncerTest {
    private static final Instant FIRST = Instant.parse("2026-01-15T10:42:00Z");

    private final ManualScheduler clock = new ManualScheduler(FIRST.plusSeconds(60));
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final List<Toast> toasts = new ArrayList<>();
    private final List<String> desktop = new ArrayList<>();
    private boolean wanted = true;
    private boolean inFront;
    private Answer answer = Answer.SHOWN;
    private int raised;
    private boolean onScreen;
    private final NotificationAnnouncer announcer =
            new NotificationAnnouncer(
                    new NotificationAnnouncer.Ports(
                            screen(),
                            (title, text, urgent) -> {
                                desktop.add(title);
                                return answer;
                            },
                            () -> wanted,
                            () -> inFront,
                            () -> raised++),
                    navigator,
                    new SynchronousTaskRunner(),
                    clock,
                    () -> ZoneOffset.UTC);

    private static Notification.Event event(String id, String title, String text, boolean bad) {
        return new Notification.Event(id, id, title, text, FIRST, bad);
    }

    private static Notification failed(int apps) {
        return new Notification(
                Kind.FAILED,
                IntStream.range(0, apps)
                        .mapToObj(i -> event("app_" + i, "shop failed", "It was running.", true))
                        .toList());
    }

    private Toasts screen() {
        return new Toasts() {
            @Override
            public void show(Toast toast) {
                toasts.add(toast);
            }

            @Override
            public boolean isShown(String topic) {
                return onScreen && toasts.stream().anyMatch(toast -> topic.equals(toast.topic()));
            }
        };
    }

    private void clickShow() {
        Command action = Objects.requireNonNull(toasts.getLast().action());
        action.run();
    }

    @Test
    void manyAtOnceSayHowManyAndSinceWhen() {
        announcer.announce(failed(14));
        assertThat(toasts.getFirst().title()).isEqualTo("14 apps failed, first at 10:42");
        assertThat(toasts.getFirst().tone()).isEqualTo(Tone.DANGER);
        assertThat(desktop).containsExactly("14 apps failed, first at 10:42");
    }

    @Test
    void whatIsStillOnScreenIsToldTogetherWithWhatFollows() {
        onScreen = true;
        announcer.announce(failed(1));
        announcer.announce(failed(3));
        assertThat(toasts.getLast().title()).isEqualTo("3 apps failed, first at 10:42");
        assertThat(toasts.getLast().text()).isEqualTo("app_0, app_1, app_2");
        assertThat(toasts.getLast().topic()).isEqualTo(toasts.getFirst().topic());
        assertThat(desktop).as("each is news").hasSize(2);
        announcer.announce(Notification.of(Kind.READY, event("app_0", "shop is ready", "", false)));
        assertThat(toasts.getLast().title()).isEqualTo("shop is ready");
        onScreen = false;
        announcer.announce(failed(1));
        assertThat(toasts.getLast().title()).as("the user closed it").isEqualTo("shop failed");
    }

    @Test
    void showLeadsToTheApps() {
        announcer.announce(failed(1));
        clickShow();
        announcer.announce(failed(2));
        clickShow();
        announcer.announce(failed(500));
        clickShow();
        assertThat(navigator.visits())
                .containsExactly(
                        "show app_0", "filter id:app_0,app_1", "filter status:failed,error");
    }

    @Test
    void theDesktopIsLeftAloneWhileTheWindowIsInFrontOrItIsSwitchedOff() {
        inFront = true;
        announcer.announce(failed(1));
        inFront = false;
        wanted = false;
        announcer.announce(failed(1));
        assertThat(desktop).isEmpty();
        assertThat(toasts).hasSize(2);
    }

    @Test
    void theEndOfAnOperationIsSaidOnTheDesktopOnly() {
        announcer.announce(
                Notification.of(Kind.OPERATION_ENDED, event("a", "Stop shop: done", "", false)));
        assertThat(desktop).containsExactly("Stop shop: done");
        assertThat(toasts).isEmpty();
    }

    @Test
    void aClickOnTheDesktopsNotificationLeadsToTheApp() {
        announcer.announce(failed(1));
        assertThat(raised).isZero();
        answer = Answer.CHOSEN;
        announcer.announce(failed(2));
        assertThat(raised).isEqualTo(1);
        assertThat(navigator.visits()).containsExactly("filter id:app_0,app_1");
    }

    @Test
    void textOfTheServerCannotReorderOrBreakLines() {
        announcer.announce(
                Notification.of(Kind.FAILED, event("a", "a\u202eb failed", "x\ny", true)));
        assertThat(toasts.getFirst().title()).isEqualTo("a\\u202eb failed");
        assertThat(toasts.getFirst().text()).isEqualTo("x\\ny");
    }

    @Test
    void theTestSaysWhereTheDesktopShowsNone() {
        announcer.test();
        assertThat(toasts).hasSize(1);
        answer = Answer.REFUSED;
        announcer.test();
        assertThat(toasts.getLast().title()).isEqualTo("This desktop took no notification");
    }
}
