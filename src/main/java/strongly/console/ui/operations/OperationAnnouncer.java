package strongly.console.ui.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.model.App;
import strongly.console.service.export.AppJson;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.service.operations.Operations;
import strongly.console.service.operations.UndoPlan;
import strongly.console.task.Cancellable;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;

import java.util.function.Predicate;

/**
 * Says in the corner of the window how operations ended, with what can be done about it. UI thread
 * only.
 */
public final class OperationAnnouncer implements AutoCloseable {
    private final Toasts toasts;
    private final Navigator navigator;
    private final LifecycleActions actions;
    private final Predicate<String> quiet;
    private final Cancellable pin;

    /**
     * Speaks from now on.
     *
     * @param quiet ids of operations that are told elsewhere (those of a bulk run)
     */
    public OperationAnnouncer(
            Operations operations,
            Toasts toasts,
            Navigator navigator,
            LifecycleActions actions,
            Predicate<String> quiet) {
        this.toasts = toasts;
        this.navigator = navigator;
        this.actions = actions;
        this.quiet = quiet;
        this.pin = operations.observe(this::onStep);
    }

    private void onStep(OperationState state) {
        if (state.phase().isEnd() && state.phase() != Phase.CANCELLED && !quiet.test(state.id())) {
            toasts.show(toast(state));
        }
    }

    private Toast toast(OperationState state) {
        Toast toast = Toast.of(tone(state.phase()), title(state), state.message());
        Command action = action(state);
        if (action != null) {
            toast = toast.withAction(action);
        }
        return state.phase() == Phase.SUCCEEDED ? toast : toast.withDetails(details(state));
    }

    private static Tone tone(Phase phase) {
        return switch (phase) {
            case SUCCEEDED -> Tone.SUCCESS;
            case UNKNOWN -> Tone.WARNING;
            default -> Tone.DANGER;
        };
    }

    private static String title(OperationState state) {
        String what = state.kind().label() + " " + state.appName();
        return switch (state.phase()) {
            case SUCCEEDED -> what + ": done";
            case UNKNOWN -> what + ": outcome unknown";
            default -> what + ": not done";
        };
    }

    private @Nullable Command action(OperationState state) {
        UndoPlan plan = UndoPlan.of(state);
        if (plan != null) {
            return new Command(plan.label(), () -> actions.undo(plan));
        }
        App app = state.before();
        if (state.phase() == Phase.FAILED && state.kind() == OperationKind.DEPLOY && app != null) {
            return new Command("Roll back…", () -> navigator.rollBackApp(app));
        }
        String id = state.appId();
        if (state.kind() == OperationKind.DELETE && state.phase() == Phase.SUCCEEDED) {
            return app == null ? null : recreate(app);
        }
        if (id == null || state.kind() == OperationKind.DELETE) {
            return null;
        }
        return state.phase() == Phase.SUCCEEDED && state.kind() != OperationKind.CREATE
                ? null
                : new Command("Show", () -> navigator.showApp(id));
    }

    private Command recreate(App gone) {
        return new Command(
                "Recreate…",
                () -> navigator.recreateApp(gone.id(), gone.displayName(), AppJson.write(gone)));
    }

    /** What a person sends to whoever can help; holds no secret. */
    static String details(OperationState state) {
        StringBuilder text = new StringBuilder();
        text.append("Operation: ").append(state.kind().label()).append(' ').append(state.appName());
        text.append("\nApp: ").append(state.appId());
        text.append("\nEnded: ").append(state.phase()).append(", ").append(state.endedAt());
        text.append("\nStarted: ").append(state.startedAt());
        text.append("\nMessage: ").append(state.message());
        ApiException error = state.error();
        if (error != null) {
            text.append("\nRequest: ").append(error.request());
            text.append("\nHTTP status: ").append(error.status());
            text.append("\nServer code: ").append(error.code());
            text.append("\nServer message: ").append(error.serverMessage());
        }
        return text.append('\n').toString();
    }

    /** Says nothing more. */
    @Override
    public void close() {
        pin.cancel();
    }
}
