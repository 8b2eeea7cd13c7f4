package strongly.console.ui.overview;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.service.history.History;
import strongly.console.service.history.StatusSample;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.LatestWins;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An app's ready and desired replicas over time, from what this console saw. UI thread only. */
public final class StatusHistoryViewModel {
    private static final int MOST_POINTS = 300;
    private static final Duration RENEWAL = Duration.ofSeconds(15);

    /** The spans to choose from. */
    public enum Span {
        QUARTER("15 min", Duration.ofMinutes(15)),
        SIX_HOURS("6 h", Duration.ofHours(6)),
        WEEK("7 days", Duration.ofDays(7));

        private final String label;
        private final Duration length;

        Span(String label, Duration length) {
            this.label = label;
            this.length = length;
        }

        /** The span for people. */
        public String label() {
            return label;
        }

        /** How long it is. */
        public Duration length() {
            return length;
        }
    }

    /**
     * What is shown.
     *
     * @param from where it begins
     * @param to where it ends
     * @param samples in the order of time
     */
    public record Picture(Instant from, Instant to, List<StatusSample> samples) {
        /** How long may lie between two looks before it is a gap. */
        public Duration gap() {
            Duration stretch = Duration.between(from, to).dividedBy(MOST_POINTS);
            Duration least = Duration.ofMinutes(2).plusSeconds(10);
            return stretch.multipliedBy(3).compareTo(least) > 0 ? stretch.multipliedBy(3) : least;
        }
    }

    private final History history;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final LatestWins reading;
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.QUARTER);
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private @Nullable String appId;
    private Cancellable timer = Cancellable.NONE;
    private boolean active;

    /** The history of a connection's apps. */
    public StatusHistoryViewModel(
            History history, TaskRunner runner, Scheduler scheduler, UiDispatcher ui) {
        this.history = history;
        this.scheduler = scheduler;
        this.ui = ui;
        this.reading = new LatestWins(runner);
        span.addListener((source, before, now) -> read());
    }

    /** The span that is shown. */
    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** What is shown, null before it was read. */
    public ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Shows an app, null for none. */
    public void show(@Nullable String id) {
        appId = id;
        picture.set(null);
        read();
    }

    /** Whether it is on screen; while it is not, nothing is read. */
    public void setActive(boolean nowActive) {
        active = nowActive;
        read();
    }

    private void read() {
        timer.cancel();
        String id = appId;
        if (!active || id == null) {
            reading.cancel();
            return;
        }
        Instant to = scheduler.instant();
        Instant from = to.minus(span.get().length());
        reading.run(
                BackgroundTask.of(
                                "read status history",
                                () ->
                                        new Picture(
                                                from,
                                                to,
                                                history.samples(id, from, to, MOST_POINTS)))
                        .onSuccess(picture::set));
        timer = scheduler.schedule(RENEWAL, () -> ui.dispatch(this::read));
    }
}
