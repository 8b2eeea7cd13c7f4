package strongly.console.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.model.RuntimeStatus;
import strongly.console.service.history.StatusTimeline;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.LatestWins;
import strongly.console.ui.mvvm.Subscriptions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An app's replicas and state over time, from what this console saw, with what was done to it. Read
 * anew when something changes and now and then. UI thread only; the journal is read elsewhere.
 */
public final class StatusChartViewModel {
    private static final int MOST_POINTS = 900;
    private static final int STEPS = 60;
    private static final Duration RENEWAL = Duration.ofSeconds(15);
    // the writer of the journal needs a moment to take up what was just seen
    private static final Duration TAKEN_UP = Duration.ofMillis(300);

    private final TimelineServices services;
    private final LatestWins reading;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObjectProperty<ChartSpan> span = new SimpleObjectProperty<>(ChartSpan.QUARTER);
    private final BooleanProperty table = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable ChartPicture> picture =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> pointed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
    private @Nullable String appId;
    private @Nullable RuntimeStatus seen;
    private Cancellable timer = Cancellable.NONE;
    private boolean active;

    /** The history of a connection's apps. */
    public StatusChartViewModel(TimelineServices services) {
        this.services = services;
        this.reading = new LatestWins(services.runner());
        span.addListener((source, before, now) -> read());
    }

    /** The span that is shown. */
    public ObjectProperty<ChartSpan> spanProperty() {
        return span;
    }

    /** Whether the table is shown in place of the chart. */
    public BooleanProperty tableProperty() {
        return table;
    }

    /** What is shown, null before it was read. */
    public ReadOnlyObjectProperty<@Nullable ChartPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The moment that is pointed at, null where none is. */
    public ReadOnlyObjectProperty<@Nullable Instant> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** The exact values at the moment pointed at, else what there is to say of the whole span. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /** Shows an app, null for none. */
    public void show(@Nullable String id) {
        if (!Objects.equals(id, appId)) {
            appId = id;
            seen = null;
            pointed.set(null);
            picture.set(null);
            readout.set("");
            read();
        }
    }

    /** Takes up the looks and operations, which are read from the journal a moment later. */
    public void activate() {
        active = true;
        subscriptions.add(services.monitor().observe(this::onStatus));
        subscriptions.add(
                services.operations()
                        .observe(
                                step -> {
                                    if (Objects.equals(step.appId(), appId)) {
                                        readIn(TAKEN_UP);
                                    }
                                }));
        read();
    }

    /** Reads nothing more. */
    public void deactivate() {
        active = false;
        subscriptions.release();
        timer.cancel();
        reading.cancel();
    }

    private void onStatus(ObservedStatus observed) {
        if (observed.appId().equals(appId) && !Objects.equals(observed.status(), seen)) {
            seen = observed.status();
            readIn(TAKEN_UP);
        }
    }

    private void readIn(Duration delay) {
        timer.cancel();
        timer = services.scheduler().schedule(delay, () -> services.ui().dispatch(this::read));
    }

    private void read() {
        timer.cancel();
        String id = appId;
        if (!active || id == null) {
            reading.cancel();
            return;
        }
        ChartSpan wanted = span.get();
        Instant to = services.scheduler().instant();
        ChartWords words = new ChartWords(wanted, services.zone().get());
        reading.run(
                BackgroundTask.of("read status history", () -> read(id, wanted, to, words))
                        .onSuccess(this::take));
        readIn(RENEWAL);
    }

    private ChartPicture read(String id, ChartSpan wanted, Instant to, ChartWords words) {
        Instant from = to.minus(wanted.length());
        StatusTimeline timeline = services.history().timeline(id, from, to, MOST_POINTS);
        List<ChartMark> marks = new ChartMarks(services.history()).read(id, from, to);
        return new ChartPicture(wanted, timeline, marks, words.rows(timeline, marks), words);
    }

    private void take(ChartPicture now) {
        picture.set(now);
        Instant moment = pointed.get();
        boolean outside =
                moment != null
                        && (moment.isBefore(now.timeline().from())
                                || moment.isAfter(now.timeline().to()));
        if (outside) {
            // time went on past it, or the clock was set back before it
            pointed.set(null);
        }
        say();
    }

    /** Points at a moment, null for none. */
    public void point(@Nullable Instant moment) {
        pointed.set(moment);
        say();
    }

    /** Moves what is pointed at by steps of a sixtieth of the span; from nowhere, from its end. */
    public void step(int steps) {
        ChartPicture shown = picture.get();
        if (shown == null) {
            return;
        }
        Instant from = shown.timeline().from();
        Instant to = shown.timeline().to();
        Instant start = pointed.get() == null ? to : pointed.get();
        Instant next = start.plus(shown.span().length().dividedBy(STEPS).multipliedBy(steps));
        point(next.isBefore(from) ? from : next.isAfter(to) ? to : next);
    }

    private void say() {
        ChartPicture shown = picture.get();
        Instant moment = pointed.get();
        String problem = services.history().problem();
        if (shown == null) {
            readout.set("");
        } else if (moment != null) {
            readout.set(shown.at(moment));
        } else {
            readout.set(problem == null ? shown.summary() : problem);
        }
    }
}
