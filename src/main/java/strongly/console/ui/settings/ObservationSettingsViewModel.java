package strongly.console.ui.settings;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

import strongly.console.platform.SettingsStore;
import strongly.console.service.history.HistoryLimits;
import strongly.console.service.status.StatusPolling;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * How often runtimes are looked at, and how much of what was seen is kept. Each change is applied
 * at once. UI thread only.
 */
public final class ObservationSettingsViewModel {
    private final SettingsStore settings;
    private final Consumer<StatusPolling> polling;
    private final Consumer<HistoryLimits> history;
    private final Figure transition;
    private final Figure selected;
    private final Figure visible;
    private final Figure days;
    private final Figure megabytes;

    /**
     * A figure with its bounds.
     *
     * @param id the id of its control
     * @param label what it is
     * @param least the least it can be
     * @param most the most it can be
     * @param value its value
     */
    public record Figure(String id, String label, int least, int most, IntegerProperty value) {
        Figure(String id, String label, int least, int most, long now) {
            this(id, label, least, most, new SimpleIntegerProperty(Math.clamp(now, least, most)));
        }

        int current() {
            return Math.clamp(value.get(), least, most);
        }
    }

    /**
     * The settings of this store.
     *
     * @param polling applies and keeps how often is looked
     * @param history applies and keeps how much is kept
     */
    public ObservationSettingsViewModel(
            SettingsStore settings,
            Consumer<StatusPolling> polling,
            Consumer<HistoryLimits> history) {
        this.settings = settings;
        this.polling = polling;
        this.history = history;
        StatusPolling looks = polling();
        HistoryLimits limits =
                settings.read(HistoryLimits.SECTION, HistoryLimits.class, HistoryLimits.DEFAULT);
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
            figure.value().addListener((source, before, now) -> applyHistory());
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

    private void applyHistory() {
        history.accept(
                new HistoryLimits(
                        Duration.ofDays(days.current()),
                        megabytes.current() * HistoryLimits.MEBIBYTE));
    }
}
