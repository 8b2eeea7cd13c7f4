package strongly.console.service.notifications;

import strongly.console.model.App;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.notifications.NotificationRule.Kind;
import strongly.console.service.status.ObservedStatus;
import strongly.console.service.status.StatusMonitor;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Apps somebody asked to be told of, once, when they are ready. They are polled until they are, or
 * have failed, or half an hour has passed; each of these is said, whatever is muted. UI thread
 * only.
 */
public final class ReadyWatch implements AutoCloseable {
    /** How long an app is waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Each is polled every second, so there cannot be many. */
    static final int MOST = 20;

    private record Awaited(App app, boolean wasFailed, Cancellable polling, Cancellable timeout) {
        /** An app that had failed already is waited for until somebody does something about it. */
        Awaited recovered() {
            return new Awaited(app, false, polling, timeout);
        }
    }

    private final StatusMonitor statuses;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Consumer<Notification> speaker;
    private final Map<String, Awaited> awaited = new HashMap<>();
    private final Cancellable pin;

    /**
     * Watches nothing yet.
     *
     * @param speaker says how the waiting ended, on the UI thread
     */
    public ReadyWatch(
            StatusMonitor statuses,
            Scheduler scheduler,
            UiDispatcher ui,
            Consumer<Notification> speaker) {
        this.statuses = statuses;
        this.scheduler = scheduler;
        this.ui = ui;
        this.speaker = speaker;
        this.pin = statuses.observe(this::onStatus);
    }

    /** Whether this app is waited for. */
    public boolean isAwaited(String appId) {
        return awaited.containsKey(appId);
    }

    /**
     * Waits for an app; one that is ready is told of at the next look.
     *
     * @return false where too many are waited for already
     */
    public boolean await(App app) {
        String id = app.id();
        if (awaited.containsKey(id)) {
            return true;
        }
        if (awaited.size() >= MOST) {
            return false;
        }
        awaited.put(
                id,
                new Awaited(
                        app,
                        app.status().isFailure(),
                        statuses.watch(id),
                        scheduler.schedule(PATIENCE, () -> ui.dispatch(() -> giveUp(id)))));
        statuses.refresh(id);
        return true;
    }

    /** Waits for an app no more. */
    public void forget(String appId) {
        Awaited ended = awaited.remove(appId);
        if (ended != null) {
            ended.polling().cancel();
            ended.timeout().cancel();
        }
    }

    private void giveUp(String appId) {
        end(appId, " is still not ready", "After 30 minutes it is waited for no more.", true);
    }

    private void onStatus(ObservedStatus observed) {
        RuntimeStatus status = observed.status();
        Awaited waiting = awaited.get(observed.appId());
        if (status == null || observed.error() != null || waiting == null) {
            return;
        }
        if (status.isFullyReady()) {
            String replicas = status.readyReplicas() + " of " + status.replicas();
            end(observed.appId(), " is ready", replicas + " replicas ready", false);
        } else if (!status.state().isFailure()) {
            awaited.put(observed.appId(), waiting.recovered());
        } else if (!waiting.wasFailed()) {
            String message = status.message() == null ? "" : status.message();
            end(observed.appId(), " failed before it was ready", message, true);
        }
    }

    private void end(String appId, String what, String text, boolean bad) {
        Awaited ended = awaited.get(appId);
        if (ended == null) {
            return;
        }
        forget(appId);
        String name = ended.app().displayName();
        speaker.accept(
                Notification.of(
                        bad ? Kind.NOT_READY : Kind.READY,
                        new Notification.Event(
                                appId, name, name + what, text, scheduler.instant(), bad)));
    }

    /** Waits for nothing more. */
    @Override
    public void close() {
        List.copyOf(awaited.keySet()).forEach(this::forget);
        pin.cancel();
    }
}
