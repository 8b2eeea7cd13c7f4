package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.model.Scope;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which actions make sense now, and why the others do not: start from stopped; stop and restart
 * from running; deploy from pending, running, stopped or failed. A status never heard of allows
 * everything: the server has the last word anyway.
 */
public final class AllowedActions {
    private static final List<AppStatus> DEPLOYABLE =
            List.of(AppStatus.PENDING, AppStatus.RUNNING, AppStatus.STOPPED, AppStatus.FAILED);

    private final Predicate<Scope> missing;

    /**
     * Rules for a key.
     *
     * @param missing whether the key is known to lack a scope; a scope nobody knows about is tried
     */
    public AllowedActions(Predicate<Scope> missing) {
        this.missing = missing;
    }

    /**
     * Why something cannot be done to an app now. Where record and runtime disagree, what either
     * allows is allowed.
     *
     * @param runtime what was last seen of the runtime, null where nothing was
     * @param underWay what this console is doing to the app, null where nothing
     * @return null where it can be done
     */
    public @Nullable String refusal(
            OperationKind kind,
            App app,
            @Nullable RuntimeStatus runtime,
            @Nullable OperationState underWay) {
        if (missing.test(kind.scope())) {
            return "The API key lacks the scope " + kind.scope().value();
        }
        if (underWay != null) {
            return underWay.kind().progressive() + " is under way; wait for its end";
        }
        if (allows(kind, app.status()) || (runtime != null && allows(kind, runtime.state()))) {
            return null;
        }
        AppStatus now = runtime != null ? runtime.state() : app.status();
        return rule(kind) + "; this one is " + now.value();
    }

    private static boolean allows(OperationKind kind, AppStatus status) {
        if (!status.isKnown()) {
            return true;
        }
        return switch (kind) {
            case START -> status.equals(AppStatus.STOPPED);
            case STOP, RESTART -> status.equals(AppStatus.RUNNING);
            case DEPLOY, ROLL_BACK -> DEPLOYABLE.contains(status) || status.isFailure();
            case CREATE, EDIT, SCALE, RELABEL, DELETE -> true;
        };
    }

    private static String rule(OperationKind kind) {
        return switch (kind) {
            case START -> "Only stopped apps can be started";
            case STOP, RESTART -> "Only running apps can be " + kind.past();
            default ->
                    "Only pending, running, stopped or failed apps can be "
                            + kind.past().toLowerCase(Locale.ROOT);
        };
    }
}
