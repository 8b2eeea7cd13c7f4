package strongly.console.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.history.HistoryLimits;
import strongly.console.service.status.StatusPolling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How often is looked and how much is kept can be set, within bounds. */
class ObservationSettingsViewModelTest {
    private final MemorySettingsStore settings = new MemorySettingsStore();
    private final List<StatusPolling> polling = new ArrayList<>();
    private final List<HistoryLimits> limits = new ArrayList<>();

    private ObservationSettingsViewModel model() {
        return new ObservationSettingsViewModel(settings, polling::add, limits::add);
    }

    @Test
    void itBeginsWithWhatIsInForce() {
        assertThat(model().polls())
                .extracting(figure -> figure.value().get())
                .containsExactly(1, 3, 15);
        assertThat(model().limits())
                .extracting(figure -> figure.value().get())
                .containsExactly(30, 256);
    }

    @Test
    void aChangeIsAppliedAtOnceAndLeavesTheRest() {
        settings.write(
                StatusPolling.SECTION,
                new StatusPolling(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        7,
                        30,
                        Duration.ofMinutes(9)));
        model().polls().get(1).value().set(8);
        assertThat(polling)
                .containsExactly(
                        new StatusPolling(
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(20),
                                7,
                                30,
                                Duration.ofMinutes(9)));
        model().limits().get(0).value().set(7);
        assertThat(limits)
                .containsExactly(
                        new HistoryLimits(Duration.ofDays(7), HistoryLimits.DEFAULT.bytes()));
    }

    @Test
    void figuresBeyondTheBoundsAreHeldWithin() {
        model().polls().get(0).value().set(0);
        model().limits().get(1).value().set(-5);
        assertThat(polling.getLast().transition()).isEqualTo(Duration.ofSeconds(1));
        assertThat(limits.getLast().bytes()).isEqualTo(HistoryLimits.MEBIBYTE);
    }
}
