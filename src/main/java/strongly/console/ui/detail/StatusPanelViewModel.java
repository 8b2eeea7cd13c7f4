package strongly.console.ui.detail;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.UnauthorizedException;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.history.StatusTimeline;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.LatestWins;
import strongly.console.task.Scheduler;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.SafeText;

import java.time.Duration;
import java.time.Instant;

/** The live status of the selected app. UI thread only. */
public final class StatusPanelViewModel {
    private static final int LONGEST_MESSAGE = 400;
    private static final Duration LONGEST_MEMORY = Duration.ofDays(7);
    private static final Duration TICK = Duration.ofSeconds(1);
    // answers come more often than this; between them nothing is repainted for a counter's sake
    private static final Duration UNHURRIED_TICK = Duration.ofSeconds(4);

    private final DetailsViewModel details;
    private final Scheduler scheduler;
    private final Subscriptions subscriptions = new Subscriptions();
    private final StateClock stateClock = new StateClock();
    private final ReadOnlyObjectWrapper<StatusPanelState> state =
            new ReadOnlyObjectWrapper<>(StatusPanelState.EMPTY);
    private final ReadOnlyStringWrapper freshness = new ReadOnlyStringWrapper("");
    private final Command openUrl;
    private final Command copyUrl;
    private final Command copyMessage;
    private final Command refresh;
    private final LatestWins remembering;
    private @Nullable String remembered;
    private Cancellable ticking = Cancellable.NONE;
    private boolean active;

    /** The status of what the details show. */
    public StatusPanelViewModel(DetailsViewModel details) {
        this.details = details;
        this.scheduler = details.services().scheduler();
        this.remembering = new LatestWins(details.services().runner());
        this.openUrl = new Command("Open in browser", this::openUrl);
        this.copyUrl = new Command("Copy URL", this::copyUrl);
        this.copyMessage = new Command("Copy whole message", this::copyMessage);
        this.refresh = new Command("Look now", details::refresh);
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<StatusPanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How old it is, how long the answer took and when the next look is due. */
    public ReadOnlyStringProperty freshnessProperty() {
        return freshness.getReadOnlyProperty();
    }

    /** Opens the app's URL. */
    public Command openUrlCommand() {
        return openUrl;
    }

    /** Copies the app's URL. */
    public Command copyUrlCommand() {
        return copyUrl;
    }

    /** Copies the whole message as it came. */
    public Command copyMessageCommand() {
        return copyMessage;
    }

    /** Looks at the runtime now. */
    public Command refreshCommand() {
        return refresh;
    }

    /** Follows the details; the ages count on while it is active. */
    public void activate() {
        active = true;
        subscriptions.onInvalidated(details.appProperty(), this::update);
        subscriptions.onInvalidated(details.runtimeProperty(), this::update);
        subscriptions.onInvalidated(details.driftProperty(), this::update);
        update();
        tick();
    }

    /** Stands still. */
    public void deactivate() {
        active = false;
        ticking.cancel();
        subscriptions.release();
    }

    private void tick() {
        ticking =
                scheduler.schedule(
                        isLate() ? TICK : UNHURRIED_TICK,
                        () ->
                                details.services()
                                        .ui()
                                        .dispatch(
                                                () -> {
                                                    if (active) {
                                                        update();
                                                        tick();
                                                    }
                                                }));
    }

    /** Whether the last answer is so old that its age is to be counted by the second. */
    private boolean isLate() {
        ObservedStatus seen = details.runtimeProperty().get();
        Instant answered = seen == null ? null : seen.observedAt();
        return answered != null
                && Duration.between(answered, scheduler.instant()).compareTo(UNHURRIED_TICK) >= 0;
    }

    private void update() {
        App app = details.appProperty().get();
        if (app == null) {
            state.set(StatusPanelState.EMPTY);
            freshness.set("");
            return;
        }
        ObservedStatus known = details.runtimeProperty().get();
        ObservedStatus planned = details.services().monitor().latest(app.id());
        ObservedStatus seen = planned != null ? planned : known;
        state.set(stateOf(app, seen));
        freshness.set(seen == null ? "Looking…" : PollText.of(seen, scheduler.instant()));
        enable(openUrl, webRefusal(state.get().url()));
        enable(copyUrl, state.get().url() == null ? "The app has no URL yet" : null);
    }

    private static void enable(Command command, @Nullable String refusal) {
        if (refusal == null) {
            command.enable();
        } else {
            command.disable(refusal);
        }
    }

    private static @Nullable String webRefusal(@Nullable String url) {
        if (url == null) {
            return "The app has no URL yet";
        }
        boolean web =
                url.regionMatches(true, 0, "https://", 0, 8)
                        || url.regionMatches(true, 0, "http://", 0, 7);
        return web ? null : "Only http and https addresses are opened";
    }

    private StatusPanelState stateOf(App app, @Nullable ObservedStatus seen) {
        RuntimeStatus runtime = seen == null ? null : seen.status();
        if (runtime != null) {
            stateClock.observe(app.id(), runtime.state(), scheduler.nanoTime());
            remember(app.id());
        }
        String message = runtime == null || runtime.message() == null ? "" : runtime.message();
        String shown = SafeText.line(message.strip(), LONGEST_MESSAGE);
        ApiException error = seen == null ? null : seen.error();
        return new StatusPanelState(
                runtime == null ? app.status() : runtime.state(),
                error != null || (seen != null && PollText.isOverdue(seen, scheduler.instant())),
                shown,
                message.length() > LONGEST_MESSAGE ? message : null,
                number(runtime == null ? null : runtime.readyReplicas()),
                number(runtime == null ? null : runtime.replicas()),
                replicas(runtime, error != null),
                runtime != null && runtime.url() != null ? runtime.url() : app.url(),
                runtime == null && error != null
                        ? "by its record"
                        : stateClock.text(app.id(), scheduler.nanoTime()),
                details.driftProperty().get(),
                error == null ? "" : ErrorText.ofPoll(error),
                isFinal(error) ? Tone.DANGER : Tone.WARNING);
    }

    /** Asks the journal once an app since when its state holds; an earlier session may know. */
    private void remember(String id) {
        if (id.equals(remembered)) {
            return;
        }
        remembered = id;
        Instant now = scheduler.instant();
        long nanos = scheduler.nanoTime();
        remembering.run(
                BackgroundTask.of(
                                "read since when",
                                () ->
                                        details.services()
                                                .history()
                                                .timeline(id, now.minus(LONGEST_MEMORY), now, 1))
                        .onSuccess(timeline -> take(id, timeline, nanos)));
    }

    private void take(String id, StatusTimeline timeline, long nanos) {
        Instant since = timeline.sinceState();
        if (since != null && !timeline.stretches().isEmpty()) {
            stateClock.remember(
                    id,
                    AppStatus.of(timeline.stretches().getLast().state()),
                    nanos - Duration.between(since, timeline.to()).toNanos(),
                    timeline.sinceIsExact());
            if (active) {
                update();
            }
        }
    }

    private static int number(@Nullable Integer value) {
        return value == null ? -1 : value;
    }

    private static String replicas(@Nullable RuntimeStatus runtime, boolean refused) {
        if (runtime == null) {
            return refused ? "Replicas not known" : "Not looked at yet";
        }
        Integer ready = runtime.readyReplicas();
        Integer desired = runtime.replicas();
        if (desired == null) {
            return ready == null ? "The instance says nothing about replicas" : ready + " ready";
        }
        if (ready == null) {
            return desired + " wanted; how many are ready is not known";
        }
        if (desired == 0 && ready == 0) {
            return "No replicas wanted";
        }
        String surplus = ready > desired ? ", " + (ready - desired) + " more than wanted" : "";
        return "%d of %d ready%s".formatted(ready, desired, surplus);
    }

    private static boolean isFinal(@Nullable ApiException error) {
        return error instanceof ForbiddenException || error instanceof UnauthorizedException;
    }

    private void openUrl() {
        String url = state.get().url();
        if (url != null) {
            details.ports().browser().open(url);
        }
    }

    private void copyUrl() {
        String url = state.get().url();
        if (url != null) {
            details.ports().clipboard().copy(url);
        }
    }

    private void copyMessage() {
        String whole = state.get().wholeMessage();
        details.ports().clipboard().copy(whole == null ? state.get().message() : whole);
    }
}
