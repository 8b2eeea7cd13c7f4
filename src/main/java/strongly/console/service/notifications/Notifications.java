package strongly.console.service.notifications;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.notifications.NotificationRule.Kind;
import strongly.console.service.operations.OperationState;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Watches the catalog, the runtime and the operations of one connection and speaks up by the rules.
 * What happens to several apps within some seconds is said once. UI thread only.
 */
public final class Notifications implements AutoCloseable {
    /** How long events are collected before they are said. */
    static final Duration COLLECTING = Duration.ofSeconds(3);

    private record Event(String appId, String appName, Instant at, String text) {}

    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Consumer<Notification> speaker;
    private final Map<String, App> known = new HashMap<>();
    private final Map<String, Boolean> ready = new HashMap<>();
    private final Map<String, Cancellable> unready = new HashMap<>();
    private final Map<Kind, Map<String, Event>> collected = new EnumMap<>(Kind.class);
    private final Map<Kind, Cancellable> pending = new EnumMap<>(Kind.class);
    private NotificationSettings settings;
    private @Nullable Instant mutedUntil;
    private boolean baseline;

    /**
     * Notifications of one connection.
     *
     * @param speaker says them, on the UI thread
     */
    public Notifications(
            NotificationSettings settings,
            Scheduler scheduler,
            UiDispatcher ui,
            Consumer<Notification> speaker) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.ui = ui;
        this.speaker = speaker;
    }

    /** Applies other rules from now on. */
    public void apply(NotificationSettings changed) {
        settings = changed;
    }

    /** Says nothing for a while. */
    public void muteFor(Duration duration) {
        mutedUntil = scheduler.instant().plus(duration);
    }

    /** Until when nothing is said, null where it is. */
    public @Nullable Instant mutedUntil() {
        return mutedUntil;
    }

    /** Takes a change of the catalog. What is there at first is no news. */
    public void onCatalog(CatalogChange change) {
        for (App app : change.upserted()) {
            App before = known.put(app.id(), app);
            if (baseline && before != null) {
                compare(before, app);
            }
        }
        change.removed().forEach(this::forget);
        switch (change.snapshot().phase()) {
            case COMPLETE -> baseline = true;
            case EMPTY, REMEMBERED, LOADING -> {
                // what arrives while loading is not news either
            }
        }
    }

    private void compare(App before, App now) {
        if (now.status().isFailure() && !before.status().isFailure()) {
            collect(Kind.FAILED, now, "was " + before.status().value());
        } else if (now.status().equals(AppStatus.RUNNING)
                && before.status().isTransitional()
                && !ready.containsKey(now.id())) {
            // an app nobody polls tells its readiness by its record only
            collect(Kind.READY, now, "");
        }
    }

    private void forget(String appId) {
        known.remove(appId);
        ready.remove(appId);
        stopWaiting(appId);
    }

    /** Takes a look at an app's runtime. */
    public void onStatus(ObservedStatus observed) {
        RuntimeStatus status = observed.status();
        App app = known.get(observed.appId());
        if (status == null || app == null || observed.error() != null) {
            return;
        }
        boolean now = status.isFullyReady();
        Boolean before = ready.put(app.id(), now);
        if (now) {
            stopWaiting(app.id());
            if (Boolean.FALSE.equals(before)) {
                collect(Kind.READY, app, replicas(status));
            }
        } else if (status.state().equals(AppStatus.RUNNING)) {
            startWaiting(app, status);
        } else {
            stopWaiting(app.id());
        }
    }

    private static String replicas(RuntimeStatus status) {
        return status.readyReplicas() + " of " + status.replicas() + " replicas ready";
    }

    private void startWaiting(App app, RuntimeStatus status) {
        Duration patience = patience(app);
        if (patience == null || unready.containsKey(app.id())) {
            return;
        }
        String text = replicas(status) + " for " + patience.toMinutes() + " min";
        unready.put(
                app.id(),
                scheduler.schedule(
                        patience, () -> ui.dispatch(() -> collect(Kind.NOT_READY, app, text))));
    }

    private @Nullable Duration patience(App app) {
        for (NotificationRule rule : settings.rules()) {
            if (rule.kind() == Kind.NOT_READY && rule.covers(app.id(), tier(app))) {
                return rule.patience();
            }
        }
        return null;
    }

    private void stopWaiting(String appId) {
        Cancellable waiting = unready.remove(appId);
        if (waiting != null) {
            waiting.cancel();
        }
    }

    /** Takes a step of an operation. */
    public void onOperation(OperationState operation) {
        boolean ended = operation.phase().isEnd();
        boolean cancelled = operation.phase() == OperationState.Phase.CANCELLED;
        if (!ended || cancelled || !ruled(Kind.OPERATION_ENDED, operation.appId(), null)) {
            return;
        }
        boolean good = operation.phase() == OperationState.Phase.SUCCEEDED;
        String id = operation.appId() == null ? operation.id() : operation.appId();
        say(
                new Notification(
                        Kind.OPERATION_ENDED,
                        operation.kind().label()
                                + " "
                                + operation.appName()
                                + (good ? ": done" : ": not done"),
                        operation.message(),
                        List.of(id),
                        scheduler.instant(),
                        !good));
    }

    private static @Nullable String tier(App app) {
        return app.environment() == null ? null : app.environment().value();
    }

    private boolean ruled(Kind kind, @Nullable String appId, @Nullable App app) {
        if (appId != null && settings.mutedApps().contains(appId)) {
            return false;
        }
        String tier = app == null ? null : tier(app);
        return settings.rules().stream()
                .anyMatch(rule -> rule.kind() == kind && rule.covers(String.valueOf(appId), tier));
    }

    private void collect(Kind kind, App app, String text) {
        if (!ruled(kind, app.id(), app)) {
            return;
        }
        collected
                .computeIfAbsent(kind, none -> new LinkedHashMap<>())
                .putIfAbsent(
                        app.id(),
                        new Event(app.id(), app.displayName(), scheduler.instant(), text));
        pending.computeIfAbsent(
                kind,
                none -> scheduler.schedule(COLLECTING, () -> ui.dispatch(() -> sayAll(kind))));
    }

    private void sayAll(Kind kind) {
        pending.remove(kind);
        Map<String, Event> events = collected.remove(kind);
        if (events != null && !events.isEmpty()) {
            say(summarise(kind, events));
        }
    }

    private static Notification summarise(Kind kind, Map<String, Event> events) {
        Event first = events.values().iterator().next();
        boolean bad = kind != Kind.READY;
        boolean single = events.size() == 1;
        String who = single ? first.appName() : events.size() + " apps";
        String title =
                switch (kind) {
                    case FAILED -> who + " failed";
                    case READY -> who + (single ? " is ready" : " are ready");
                    case NOT_READY ->
                            who + (single ? " is not fully ready" : " are not fully ready");
                    case OPERATION_ENDED -> who;
                };
        String names =
                String.join(", ", events.values().stream().map(Event::appName).limit(5).toList());
        String text = single ? first.text() : names + (events.size() > 5 ? " and more" : "");
        return new Notification(kind, title, text, List.copyOf(events.keySet()), first.at(), bad);
    }

    private void say(Notification notification) {
        Instant silent = mutedUntil;
        if (silent != null && scheduler.instant().isBefore(silent)) {
            return;
        }
        mutedUntil = null;
        speaker.accept(notification);
    }

    /** Forgets what was collected. */
    @Override
    public void close() {
        pending.values().forEach(Cancellable::cancel);
        unready.values().forEach(Cancellable::cancel);
        pending.clear();
        unready.clear();
        collected.clear();
    }
}
