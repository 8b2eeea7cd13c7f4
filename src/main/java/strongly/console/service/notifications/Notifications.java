package strongly.console.service.notifications;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.notifications.Notification.Event;
import strongly.console.service.notifications.NotificationRule.Kind;
import strongly.console.service.operations.OperationState;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Watches the catalog, the runtime and the operations of one connection and speaks up by the rules.
 * What happens to several apps within some seconds is said once. UI thread only.
 */
public final class Notifications implements AutoCloseable {
    /** How long events are collected before they are said. */
    static final Duration COLLECTING = Duration.ofSeconds(3);

    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Consumer<Notification> speaker;
    private final Map<String, App> known = new HashMap<>();
    private final Map<String, Boolean> ready = new HashMap<>();
    private final Set<String> failing = new HashSet<>();
    private final Map<String, Cancellable> unready = new HashMap<>();
    private final Map<Kind, Map<String, Event>> collected = new EnumMap<>(Kind.class);
    private final Map<Kind, Cancellable> pending = new EnumMap<>(Kind.class);
    private NotificationSettings settings;
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

    /** Applies other rules from now on; what was waited for and is ruled no more is let go. */
    public void apply(NotificationSettings changed) {
        settings = changed;
        for (String appId : List.copyOf(unready.keySet())) {
            App app = known.get(appId);
            if (app == null || patience(app) == null) {
                stopWaiting(appId);
            }
        }
    }

    /** Takes a change of the catalog. What is there at first is no news. */
    public void onCatalog(CatalogChange change) {
        for (App app : change.upserted()) {
            App before = known.put(app.id(), app);
            if (baseline && before != null) {
                compare(before, app);
            } else if (app.status().isFailure()) {
                failing.add(app.id());
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
        if (now.status().isFailure()) {
            if (failing.add(now.id())) {
                collect(Kind.FAILED, now, "It was " + before.status().value() + ".");
            }
            return;
        }
        if (before.status().isFailure()) {
            failing.remove(now.id());
        }
        if (now.status().equals(AppStatus.RUNNING)
                && before.status().isTransitional()
                && !ready.containsKey(now.id())) {
            // an app nobody polls tells its readiness by its record only
            collect(Kind.READY, now, "");
        }
    }

    private void forget(String appId) {
        known.remove(appId);
        ready.remove(appId);
        failing.remove(appId);
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
        lookForFailure(app, status, before != null);
        if (now) {
            stopWaiting(app.id());
            if (Boolean.FALSE.equals(before)) {
                collect(Kind.READY, app, replicas(status));
            }
        } else if (status.lacksReplicas()) {
            startWaiting(app, status);
        } else {
            stopWaiting(app.id());
        }
    }

    /** The runtime knows of a failure before the record does; the two tell of it once. */
    private void lookForFailure(App app, RuntimeStatus status, boolean seenBefore) {
        if (!status.state().isFailure()) {
            if (!app.status().isFailure()) {
                failing.remove(app.id());
            }
        } else if (failing.add(app.id()) && seenBefore) {
            collect(Kind.FAILED, app, status.message() == null ? "" : status.message());
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
        boolean cancelled = operation.phase() == OperationState.Phase.CANCELLED;
        if (!operation.phase().isEnd()
                || cancelled
                || !ruled(Kind.OPERATION_ENDED, operation.appId(), null)) {
            return;
        }
        String outcome =
                switch (operation.phase()) {
                    case SUCCEEDED -> ": done";
                    case UNKNOWN -> ": outcome unknown";
                    default -> ": not done";
                };
        String ended = operation.kind().label() + " " + operation.appName() + outcome;
        collect(
                Kind.OPERATION_ENDED,
                operation.id(),
                new Event(
                        operation.appId(),
                        ended,
                        ended,
                        operation.message(),
                        scheduler.instant(),
                        operation.phase() != OperationState.Phase.SUCCEEDED));
    }

    private static @Nullable String tier(App app) {
        return app.environment() == null ? null : app.environment().value();
    }

    private boolean ruled(Kind kind, @Nullable String appId, @Nullable App app) {
        if (appId != null && settings.mutedApps().containsKey(appId)) {
            return false;
        }
        String tier = app == null ? null : tier(app);
        return settings.rules().stream()
                .anyMatch(rule -> rule.kind() == kind && rule.covers(String.valueOf(appId), tier));
    }

    private void collect(Kind kind, App app, String text) {
        if (ruled(kind, app.id(), app)) {
            collect(
                    kind,
                    app.id(),
                    new Event(
                            app.id(),
                            app.displayName(),
                            title(kind, app.displayName()),
                            text,
                            scheduler.instant(),
                            kind != Kind.READY));
        }
    }

    private void collect(Kind kind, String key, Event event) {
        collected.computeIfAbsent(kind, none -> new LinkedHashMap<>()).putIfAbsent(key, event);
        pending.computeIfAbsent(
                kind,
                none -> scheduler.schedule(COLLECTING, () -> ui.dispatch(() -> sayAll(kind))));
    }

    private void sayAll(Kind kind) {
        pending.remove(kind);
        Map<String, Event> events = collected.remove(kind);
        if (events != null && !events.isEmpty()) {
            say(new Notification(kind, List.copyOf(events.values())));
        }
    }

    private static String title(Kind kind, String name) {
        return switch (kind) {
            case FAILED -> name + " failed";
            case READY -> name + " is ready";
            case NOT_READY -> name + " is not fully ready";
            case OPERATION_ENDED -> name;
        };
    }

    private void say(Notification notification) {
        if (NotificationPreferences.silentUntil(settings, scheduler.instant()) == null) {
            speaker.accept(notification);
        }
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
