package strongly.console.ui.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppUpdate;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.operations.AllowedActions;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.operations.Operations;
import strongly.console.service.operations.Protection;
import strongly.console.service.operations.UndoPlan;
import strongly.console.service.status.ObservedStatus;
import strongly.console.service.status.StatusMonitor;
import strongly.console.ui.mvvm.AppActions;
import strongly.console.ui.mvvm.BulkActions;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Scaling;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Does things to apps by graded friction: a start or restart goes at once, a stop asks in protected
 * environments, a delete always wants the name typed; protected environments hold for some seconds
 * before anything is sent. UI thread only.
 */
public final class LifecycleActions implements AppActions, Scaling {
    private final Operations operations;
    private final StatusMonitor monitor;
    private final AllowedActions allowed;
    private final Supplier<Protection> protection;
    private final Ports ports;

    /**
     * What the actions ask through.
     *
     * @param dialogs asks questions
     * @param toasts says why something cannot be done
     * @param navigator opens forms
     * @param bulk opens the panel for many apps
     */
    public record Ports(Dialogs dialogs, Toasts toasts, Navigator navigator, BulkActions bulk) {}

    /**
     * Actions of one connection.
     *
     * @param protection the protected environments as they are set now
     */
    public LifecycleActions(
            Operations operations,
            StatusMonitor monitor,
            AllowedActions allowed,
            Supplier<Protection> protection,
            Ports ports) {
        this.operations = operations;
        this.monitor = monitor;
        this.allowed = allowed;
        this.protection = protection;
        this.ports = ports;
    }

    @Override
    public @Nullable String refusal(OperationKind kind, App app) {
        return allowed.refusal(kind, app, runtime(app), operations.activeFor(app.id()));
    }

    private @Nullable RuntimeStatus runtime(App app) {
        ObservedStatus seen = monitor.latest(app.id());
        return seen == null ? null : seen.status();
    }

    @Override
    public void perform(OperationKind kind, App app) {
        String refused = refusal(kind, app);
        if (refused != null) {
            ports.toasts()
                    .show(
                            Toast.of(
                                    Tone.WARNING,
                                    "Cannot "
                                            + kind.label().toLowerCase(Locale.ROOT)
                                            + " "
                                            + app.displayName(),
                                    refused + "."));
            return;
        }
        switch (kind) {
            case START, RESTART -> submit(OperationRequest.simple(kind, app));
            case STOP -> stop(app);
            case DELETE -> delete(app);
            case CREATE -> ports.navigator().newApp();
            case EDIT -> ports.navigator().editApp(app);
            case DEPLOY -> ports.navigator().deployApp(app);
            case ROLL_BACK -> ports.navigator().rollBackApp(app);
            case SCALE, RELABEL -> ports.bulk().open(kind, List.of(app));
        }
    }

    private void submit(OperationRequest request) {
        App app = request.app();
        operations.submit(
                request,
                app == null ? Duration.ZERO : protection.get().holdFor(request.kind(), app));
    }

    private void confirm(Confirmation question, OperationRequest request) {
        ports.dialogs()
                .confirm(
                        question,
                        answer -> {
                            if (answer == Dialogs.Answer.CONFIRM) {
                                submit(request);
                            }
                        });
    }

    private void stop(App app) {
        OperationRequest request = OperationRequest.simple(OperationKind.STOP, app);
        if (protection.get().covers(app)) {
            confirm(
                    Confirmation.of(
                            "Stop " + app.displayName() + "?",
                            ("It is in %s. %s will be scaled to zero; the app answers no requests"
                                            + " until it is started again.")
                                    .formatted(app.environment(), replicas(app)),
                            "Stop app",
                            Tone.DANGER),
                    request);
        } else {
            submit(request);
        }
    }

    private String replicas(App app) {
        RuntimeStatus runtime = runtime(app);
        Integer ready = runtime == null ? null : runtime.readyReplicas();
        if (ready == null) {
            return "All replicas";
        }
        return ready == 1 ? "Its 1 ready replica" : "Its " + ready + " ready replicas";
    }

    private void delete(App app) {
        confirm(
                Confirmation.of(
                                "Delete " + app.displayName() + "?",
                                "The app and everything that belongs to it is deleted for good: its"
                                        + " replicas, its URL, its permissions and its data. This"
                                        + " cannot be undone.",
                                "Delete app",
                                Tone.DANGER)
                        .withTypedName(app.displayName()),
                OperationRequest.simple(OperationKind.DELETE, app));
    }

    @Override
    public void scale(App app, int replicas) {
        OperationRequest request =
                OperationRequest.update(OperationKind.SCALE, app, AppUpdate.scale(replicas));
        if (!protection.get().covers(app)) {
            submit(request);
            return;
        }
        confirm(
                Confirmation.of(
                        "Scale %s to %d?".formatted(app.displayName(), replicas),
                        ("It is in %s. Its record says %s now;"
                                        + " the runtime follows replica by replica.")
                                .formatted(
                                        app.environment(),
                                        app.replicas() == null
                                                ? "nothing about replicas"
                                                : app.replicas() + " replicas"),
                        "Scale app",
                        Tone.WARNING),
                request);
    }

    /**
     * Takes an operation back: a start asks like any stop, and changed values go through the same
     * review as an edit.
     */
    public void undo(UndoPlan plan) {
        OperationRequest request = plan.request();
        App app = request.app();
        AppUpdate update = request.update();
        if (app == null) {
            return;
        }
        if (update != null) {
            ports.navigator().putBack(request.kind(), app, AppFormValues.of(update.applyTo(app)));
        } else {
            perform(request.kind(), app);
        }
    }
}
