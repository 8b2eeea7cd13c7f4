package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.model.Resources;

import java.util.Objects;

/**
 * How an operation that was done can be taken back: stop by start and start by stop, a scale by the
 * count before, an edit by the values before. It is a new operation like any other.
 *
 * @param label what the button says ("Scale back to 2")
 * @param request what is to be done
 */
public record UndoPlan(String label, OperationRequest request) {
    /**
     * The plan for an operation.
     *
     * @return null where it cannot be taken back, or was not done
     */
    public static @Nullable UndoPlan of(OperationState done) {
        App before = done.before();
        if (done.phase() != OperationState.Phase.SUCCEEDED || before == null) {
            return null;
        }
        return of(done.kind(), before, done.after() == null ? before : done.after());
    }

    /**
     * The plan for something that was done earlier, also in another session.
     *
     * @param before the app as it was before
     * @param now the app as it is, so that only what still differs is put back
     * @return null where it cannot be taken back, or nothing differs
     */
    public static @Nullable UndoPlan of(OperationKind kind, App before, App now) {
        return switch (kind) {
            case STOP ->
                    new UndoPlan("Start again", OperationRequest.simple(OperationKind.START, now));
            case START ->
                    new UndoPlan("Stop again", OperationRequest.simple(OperationKind.STOP, now));
            case SCALE -> scaleBack(before, now);
            case EDIT, RELABEL -> editBack(kind, before, now);
            case CREATE, DEPLOY, ROLL_BACK, RESTART, DELETE -> null;
        };
    }

    private static @Nullable UndoPlan scaleBack(App before, App now) {
        Integer count = before.replicas();
        if (count == null || count.equals(now.replicas())) {
            return null;
        }
        return new UndoPlan(
                "Scale back to " + count + "…",
                OperationRequest.update(OperationKind.SCALE, now, AppUpdate.scale(count)));
    }

    private static @Nullable UndoPlan editBack(OperationKind kind, App before, App now) {
        AppUpdate update =
                new AppUpdate(
                        back(before.name(), now.name()),
                        back(text(before), text(now)),
                        back(before.image(), now.image()),
                        back(before.port(), now.port()),
                        back(before.replicas(), now.replicas()),
                        back(before.environment(), now.environment()),
                        backResources(before, now),
                        back(before.labels(), now.labels()));
        return update.isEmpty()
                ? null
                : new UndoPlan("Undo…", OperationRequest.update(kind, now, update));
    }

    private static String text(App app) {
        return app.description() == null ? "" : app.description();
    }

    private static <T> Change<T> back(@Nullable T before, @Nullable T now) {
        return before == null || Objects.equals(before, now)
                ? Change.unchanged()
                : Change.to(before);
    }

    private static Change<Resources> backResources(App before, App now) {
        Resources old = before.resources();
        boolean whole = old.cpu() != null && old.memory() != null;
        return whole && !old.equals(now.resources()) ? Change.to(old) : Change.unchanged();
    }
}
