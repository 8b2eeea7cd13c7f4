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
    private final NotificationAnnouncer announcer =
            new NotificationAnnouncer(
                    new NotificationAnnouncer.Ports(
                            toasts::add,
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

    private static Notification failed(int apps) {
        List<String> ids = IntStream.range(0, apps).mapToObj(i -> "app_" + i).toList();
        String title = apps == 1 ? "shop failed" : apps + " apps failed";
        return new Notification(Kind.FAILED, title, "a, b", ids, apps, FIRST, true);
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
                new Notification(
                        Kind.OPERATION_ENDED,
                        "Stop shop: done",
                        "",
                        List.of("a"),
                        1,
                        FIRST,
                        false));
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
                new Notification(
                        Kind.FAILED, "a\u202eb failed", "x\ny", List.of("a"), 1, FIRST, true));
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
