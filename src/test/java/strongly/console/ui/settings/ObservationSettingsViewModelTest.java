package strongly.console.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.history.HistoryContents;
import strongly.console.service.history.HistoryLimits;
import strongly.console.service.status.StatusPolling;
import strongly.console.task.SynchronousTaskRunner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How often is looked and how much is kept can be set, within bounds. */
class ObservationSettingsViewModelTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    private final MemorySettingsStore settings = new MemorySettingsStore();
    private final List<StatusPolling> polling = new ArrayList<>();
    private final List<HistoryLimits> limits = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private HistoryContents contents = HistoryContents.NOTHING;

    private ObservationSettingsViewModel model() {
        return new ObservationSettingsViewModel(
                settings,
                polling::add,
                new ObservationSettingsViewModel.HistoryPorts(
                        before -> {
                            asked.add(before);
                            return contents;
                        },
                        now -> {
                            settings.write(HistoryLimits.SECTION, now);
                            limits.add(now);
                        },
                        new SynchronousTaskRunner(),
                        () -> NOW));
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
    }

    @Test
    void whatDeletesWaitsUntilItIsApplied() {
        contents = new HistoryContents(300 * HistoryLimits.MEBIBYTE, 1_200, 1, 9);
        ObservationSettingsViewModel model = model();
        assertThat(model.limitsChangedProperty().get()).isFalse();
        model.limits().get(0).value().set(7);
        model.limits().get(1).value().set(100);
        assertThat(limits).as("nothing is deleted yet").isEmpty();
        assertThat(asked).containsOnly(NOW.minus(Duration.ofDays(7)));
        assertThat(model.limitsChangedProperty().get()).isTrue();
        assertThat(model.lossProperty().get())
                .isEqualTo(
                        "Applying deletes what is older than 7 days: 1,200 entries of the activity,"
                            + " 1 deployment and the status seen before. The history takes 300 MB"
                            + " now; the oldest is deleted until it takes at most 100 MB, status"
                            + " first, activity last.");
        model.applyLimits();
        assertThat(limits)
                .containsExactly(
                        new HistoryLimits(Duration.ofDays(7), 100 * HistoryLimits.MEBIBYTE));
        assertThat(model.limitsChangedProperty().get()).isFalse();
    }

    @Test
    void whatWasSetCanBeTakenBack() {
        ObservationSettingsViewModel model = model();
        model.limits().get(0).value().set(1);
        assertThat(model.lossProperty().get())
                .isEqualTo("Nothing that is kept now is deleted by this.");
        model.restoreLimits();
        assertThat(model.limits().get(0).value().get()).isEqualTo(30);
        assertThat(model.limitsChangedProperty().get()).isFalse();
        assertThat(limits).isEmpty();
    }

    @Test
    void figuresBeyondTheBoundsAreHeldWithin() {
        model().polls().get(0).value().set(0);
        ObservationSettingsViewModel model = model();
        model.limits().get(1).value().set(-5);
        model.applyLimits();
        assertThat(polling.getLast().transition()).isEqualTo(Duration.ofSeconds(1));
        assertThat(limits.getLast().bytes()).isEqualTo(HistoryLimits.MEBIBYTE);
    }
}
