package strongly.console.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.task.SynchronousTaskRunner;

import java.util.ArrayList;
import java.util.List;

/** How many log lines are held and kept can be set; what deletes waits for a word. */
class LogSettingsViewModelTest {
    private final MemorySettingsStore settings = new MemorySettingsStore();
    private final List<StoreLimits> held = new ArrayList<>();
    private final List<DiskLimits> kept = new ArrayList<>();
    private final List<DiskLimits> asked = new ArrayList<>();
    private long beyond;
    private final LogSettingsViewModel model =
            new LogSettingsViewModel(
                    settings,
                    new LogSettingsViewModel.Ports(
                            limits -> {
                                asked.add(limits);
                                return beyond;
                            },
                            (store, disk) -> {
                                settings.write(StoreLimits.SECTION, store);
                                settings.write(DiskLimits.SECTION, disk);
                                held.add(store);
                                kept.add(disk);
                            },
                            new SynchronousTaskRunner()));

    private void set(String id, int value) {
        model.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value()
                .set(value);
    }

    private List<Integer> values() {
        return model.figures().stream().map(figure -> figure.value().get()).toList();
    }

    @Test
    void itBeginsWithWhatIsInForce() {
        assertThat(values()).containsExactly(1_000_000, 256, 64, 1_024);
        assertThat(model.limitsChangedProperty().get()).isFalse();
    }

    @Test
    void whatDeletesWaitsUntilItIsApplied() {
        beyond = 3 << 20;
        set("settings-log-disk-app", 16);
        assertThat(model.limitsChangedProperty().get()).isTrue();
        assertThat(asked).containsExactly(new DiskLimits(16L << 20, 1L << 30));
        assertThat(model.lossProperty().get())
                .isEqualTo("Applying deletes 3.0 MB of the oldest lines kept on disk.");
        assertThat(kept).isEmpty();
        model.applyLimits();
        assertThat(kept).containsExactly(new DiskLimits(16L << 20, 1L << 30));
        assertThat(held).containsExactly(StoreLimits.DEFAULT);
        assertThat(model.limitsChangedProperty().get()).isFalse();
        assertThat(model.lossProperty().get()).isEmpty();
    }

    @Test
    void memoryIsBoundedByLinesAndBytes() {
        set("settings-log-lines", 50_000);
        set("settings-log-memory", 32);
        assertThat(model.lossProperty().get())
                .isEqualTo("Nothing that is kept on disk now is deleted by this.");
        model.applyLimits();
        assertThat(held).containsExactly(new StoreLimits(50_000, 32L << 20));
        assertThat(kept).containsExactly(DiskLimits.DEFAULT);
    }

    @Test
    void leavingItAsItWasBringsTheOldFiguresBack() {
        set("settings-log-lines", 50_000);
        set("settings-log-disk-all", 1);
        model.restoreLimits();
        assertThat(values()).containsExactly(1_000_000, 256, 64, 1_024);
        assertThat(model.limitsChangedProperty().get()).isFalse();
        assertThat(held).isEmpty();
    }
}
