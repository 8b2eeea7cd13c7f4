package strongly.console.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import strongly.console.platform.SettingsStore;
import strongly.console.service.history.HistoryContents;
import strongly.console.service.history.HistoryLimits;
import strongly.console.service.status.StatusPolling;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How often runtimes are looked at, which is applied at once, and how much of what was seen is
 * kept, which is applied when asked to, since it deletes. UI thread only.
 */
public final class ObservationSettingsViewModel implements LimitDecision {
    private final SettingsStore settings;
    private final Consumer<StatusPolling> polling;
    private final HistoryPorts history;
    private final Figure transition;
    private final Figure selected;
    private final Figure visible;
    private final Figure days;
    private final Figure megabytes;
    private final ReadOnlyBooleanWrapper limitsChanged = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper loss = new ReadOnlyStringWrapper("");
    private final LatestWins counting;

    /**
     * What changing how much is kept needs.
     *
     * @param contents how much is kept and how much of it is from before a time; blocks
     * @param apply applies and keeps other limits
     * @param runner runs what blocks
     * @param clock what time it is
     */
    public record HistoryPorts(
            Function<Instant, HistoryContents> contents,
            Consumer<HistoryLimits> apply,
            TaskRunner runner,
            InstantSource clock) {}

    /**
     * The settings of this store.
     *
     * @param polling applies and keeps how often is looked
     * @param history changes how much is kept
     */
    public ObservationSettingsViewModel(
            SettingsStore settings, Consumer<StatusPolling> polling, HistoryPorts history) {
        this.settings = settings;
        this.polling = polling;
        this.history = history;
        this.counting = new LatestWins(history.runner());
        StatusPolling looks = polling();
        HistoryLimits limits = inForce();
        this.transition =
                new Figure(
                        "settings-poll-transition",
                        "Apps in transition, every (seconds)",
                        1,
                        60,
                        looks.transition().toSeconds());
        this.selected =
                new Figure(
                        "settings-poll-selected",
                        "The selected app, every (seconds)",
                        1,
                        300,
                        looks.selected().toSeconds());
        this.visible =
                new Figure(
                        "settings-poll-visible",
                        "Apps on screen and pinned ones, every (seconds)",
                        1,
                        3600,
                        looks.visible().toSeconds());
        this.days =
                new Figure(
                        "settings-history-days", "Keep for (days)", 1, 3650, limits.age().toDays());
        this.megabytes =
                new Figure(
                        "settings-history-megabytes",
                        "Keep at most (MB)",
                        1,
                        65_536,
                        limits.bytes() / HistoryLimits.MEBIBYTE);
        for (Figure figure : polls()) {
            figure.value().addListener((source, before, now) -> applyPolling());
        }
        for (Figure figure : limits()) {
            figure.value().addListener((source, before, now) -> weigh());
        }
    }

    private StatusPolling polling() {
        return settings.read(StatusPolling.SECTION, StatusPolling.class, StatusPolling.DEFAULT);
    }

    /** How often is looked. */
    public List<Figure> polls() {
        return List.of(transition, selected, visible);
    }

    /** How much is kept. */
    public List<Figure> limits() {
        return List.of(days, megabytes);
    }

    private void applyPolling() {
        StatusPolling before = polling();
        polling.accept(
                new StatusPolling(
                        Duration.ofSeconds(transition.current()),
                        Duration.ofSeconds(selected.current()),
                        Duration.ofSeconds(visible.current()),
                        before.mostPerSecond(),
                        before.hiddenFactor(),
                        before.longestBackOff()));
    }

    private HistoryLimits inForce() {
        return settings.read(HistoryLimits.SECTION, HistoryLimits.class, HistoryLimits.DEFAULT);
    }

    private HistoryLimits wanted() {
        return new HistoryLimits(
                Duration.ofDays(days.current()), megabytes.current() * HistoryLimits.MEBIBYTE);
    }

    @Override
    public String prefix() {
        return "settings-history";
    }

    @Override
    public ReadOnlyBooleanProperty limitsChangedProperty() {
        return limitsChanged.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty lossProperty() {
        return loss.getReadOnlyProperty();
    }

    private void weigh() {
        HistoryLimits wanted = wanted();
        boolean changed = !wanted.equals(inForce());
        limitsChanged.set(changed);
        loss.set("");
        if (!changed) {
            counting.cancel();
            return;
        }
        Instant oldest = history.clock().instant().minus(wanted.age());
        counting.run(
                BackgroundTask.of("weigh history", () -> history.contents().apply(oldest))
                        .onSuccess(contents -> loss.set(HistoryLoss.of(contents, wanted))));
    }

    @Override
    public void applyLimits() {
        history.apply().accept(wanted());
        weigh();
    }

    @Override
    public void restoreLimits() {
        HistoryLimits limits = inForce();
        days.set(limits.age().toDays());
        megabytes.set(limits.bytes() / HistoryLimits.MEBIBYTE);
    }
}
