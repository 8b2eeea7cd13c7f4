package strongly.console.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import strongly.console.platform.SettingsStore;
import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;

/**
 * How many log lines are held in memory and kept on disk; applied when asked to, since it deletes.
 * UI thread only.
 */
public final class LogSettingsViewModel implements LimitDecision {
    private static final int MEBIBYTE = 1 << 20;

    private final SettingsStore settings;
    private final Ports ports;
    private final Figure lines;
    private final Figure memory;
    private final Figure diskPerApp;
    private final Figure diskInAll;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper loss = new ReadOnlyStringWrapper("");
    private final LatestWins weighing;

    /**
     * What changing the limits needs.
     *
     * @param beyond how many bytes on disk are beyond limits; blocks
     * @param apply applies and keeps other limits
     * @param runner runs what blocks
     */
    public record Ports(
            ToLongFunction<DiskLimits> beyond,
            BiConsumer<StoreLimits, DiskLimits> apply,
            TaskRunner runner) {}

    /** The limits in this store. */
    public LogSettingsViewModel(SettingsStore settings, Ports ports) {
        this.settings = settings;
        this.ports = ports;
        this.weighing = new LatestWins(ports.runner());
        StoreLimits held = held();
        DiskLimits kept = kept();
        this.lines =
                new Figure(
                        "settings-log-lines",
                        "In memory of an app or container at most (lines)",
                        1_000,
                        StoreLimits.MOST_LINES,
                        held.lines());
        this.memory =
                new Figure(
                        "settings-log-memory",
                        "In memory of an app or container at most (MB)",
                        8,
                        (int) (StoreLimits.MOST_BYTES / MEBIBYTE),
                        held.bytes() / MEBIBYTE);
        this.diskPerApp =
                new Figure(
                        "settings-log-disk-app",
                        "On disk of an app or container at most (MB)",
                        1,
                        16_384,
                        kept.bytesPerApp() / MEBIBYTE);
        this.diskInAll =
                new Figure(
                        "settings-log-disk-all",
                        "On disk of all apps of an instance at most (MB)",
                        1,
                        1_048_576,
                        kept.bytesInAll() / MEBIBYTE);
        for (Figure figure : figures()) {
            figure.value().addListener((source, before, now) -> weigh());
        }
    }

    private StoreLimits held() {
        return settings.read(StoreLimits.SECTION, StoreLimits.class, StoreLimits.DEFAULT);
    }

    private DiskLimits kept() {
        return settings.read(DiskLimits.SECTION, DiskLimits.class, DiskLimits.DEFAULT);
    }

    /** The limits that can be set. */
    public List<Figure> figures() {
        return List.of(lines, memory, diskPerApp, diskInAll);
    }

    private StoreLimits wantedHeld() {
        return new StoreLimits(lines.current(), (long) memory.current() * MEBIBYTE);
    }

    private DiskLimits wantedKept() {
        return new DiskLimits(
                (long) diskPerApp.current() * MEBIBYTE, (long) diskInAll.current() * MEBIBYTE);
    }

    @Override
    public String prefix() {
        return "settings-log";
    }

    @Override
    public ReadOnlyBooleanProperty limitsChangedProperty() {
        return changed.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty lossProperty() {
        return loss.getReadOnlyProperty();
    }

    private void weigh() {
        DiskLimits wanted = wantedKept();
        changed.set(!wanted.equals(kept()) || !wantedHeld().equals(held()));
        loss.set("");
        if (!changed.get()) {
            weighing.cancel();
            return;
        }
        weighing.run(
                BackgroundTask.of("weigh log files", () -> ports.beyond().applyAsLong(wanted))
                        .onSuccess(bytes -> loss.set(words(bytes))));
    }

    private static String words(long beyond) {
        return beyond == 0
                ? "Nothing that is kept on disk now is deleted by this."
                : String.format(
                        Locale.ENGLISH,
                        "Applying deletes %,.1f MB of the oldest lines kept on disk.",
                        (double) beyond / MEBIBYTE);
    }

    @Override
    public void applyLimits() {
        ports.apply().accept(wantedHeld(), wantedKept());
        weigh();
    }

    @Override
    public void restoreLimits() {
        StoreLimits held = held();
        DiskLimits kept = kept();
        lines.set(held.lines());
        memory.set(held.bytes() / MEBIBYTE);
        diskPerApp.set(kept.bytesPerApp() / MEBIBYTE);
        diskInAll.set(kept.bytesInAll() / MEBIBYTE);
    }
}
