package strongly.console.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.notifications.NotificationPreferences;
import strongly.console.service.notifications.NotificationRule;
import strongly.console.service.notifications.NotificationRule.Kind;
import strongly.console.task.ManualScheduler;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What is chosen holds at once, is kept, and follows what is changed elsewhere. */
class NotificationSettingsViewModelTest {
    private final ManualScheduler clock = new ManualScheduler();
    private final MemorySettingsStore store = new MemorySettingsStore();
    private final NotificationPreferences preferences = new NotificationPreferences(store, clock);
    private final List<String> tests = new ArrayList<>();
    private final NotificationSettingsViewModel model =
            new NotificationSettingsViewModel(
                    preferences, () -> tests.add("test"), clock, () -> ZoneOffset.UTC);

    private NotificationPreferences kept() {
        return new NotificationPreferences(store, clock);
    }

    @Test
    void itStartsWithWhatOperatorsOfProductionWant() {
        assertThat(model.onProperty(Kind.FAILED, "production").get()).isTrue();
        assertThat(model.onProperty(Kind.FAILED, "staging").get()).isFalse();
        assertThat(model.operationEndedProperty().get()).isTrue();
        assertThat(model.minutesProperty().get()).isEqualTo(5);
    }

    @Test
    void choicesAreKeptForEachTier() {
        model.onProperty(Kind.FAILED, "staging").set(true);
        model.onProperty(Kind.NOT_READY, "production").set(false);
        model.onProperty(Kind.READY, NotificationRule.OTHER_TIERS).set(true);
        model.minutesProperty().set(12);
        model.desktopProperty().set(false);
        assertThat(kept().settings().isOn(Kind.FAILED, "staging")).isTrue();
        assertThat(kept().settings().isOn(Kind.FAILED, "production")).isTrue();
        assertThat(kept().settings().isOn(Kind.NOT_READY, "production")).isFalse();
        assertThat(kept().settings().isOn(Kind.READY, "")).isTrue();
        assertThat(kept().settings().isOn(Kind.READY, "production")).isFalse();
        assertThat(kept().settings().patience()).isEqualTo(Duration.ofMinutes(12));
        assertThat(kept().settings().desktop()).isFalse();
    }

    @Test
    void anHourOfSilenceIsSaidAndCanBeEnded() {
        model.activate();
        model.mute().run();
        assertThat(model.muteTextProperty().get()).isEqualTo("Nothing is said until 11:30");
        assertThat(kept().mutedUntil()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        model.unmute().run();
        assertThat(model.muteTextProperty().get()).isEmpty();
        assertThat(kept().mutedUntil()).isNull();
    }

    @Test
    void appsMutedElsewhereAreListedAndCanBeUnmuted() {
        model.activate();
        preferences.mute("app_1", "shop");
        assertThat(model.mutedApps())
                .containsExactly(new NotificationSettingsViewModel.MutedApp("app_1", "shop"));
        model.unmute(model.mutedApps().getFirst());
        assertThat(model.mutedApps()).isEmpty();
        assertThat(kept().isMuted("app_1")).isFalse();
        model.deactivate();
        preferences.mute("app_1", "shop");
        assertThat(model.mutedApps()).isEmpty();
    }

    @Test
    void nonsenseInTheFileIsBounded() {
        NotificationRule rule =
                new NotificationRule(Kind.NOT_READY, null, null, Duration.ofDays(-3), true);
        assertThat(rule.patience()).isEqualTo(Duration.ofMinutes(1));
        for (int i = 0; i < 1100; i++) {
            preferences.mute("app" + i, "n");
        }
        assertThat(preferences.settings().mutedApps()).hasSize(1000).containsKey("app1099");
    }

    @Test
    void theTestButtonTests() {
        model.test().run();
        assertThat(tests).containsExactly("test");
    }
}
