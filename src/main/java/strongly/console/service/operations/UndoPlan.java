package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.model.Resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How an operation that was done can be taken back: stop by start and start by stop, a scale by the
 * count before, an edit by the values before. It is a new operation like any other.
 *
 * @param label what the button says ("Scale back to 2")
 * @param request what is to be done
 * @param changes what changes, one line a field, old and new; empty for start and stop
 */
public record UndoPlan(String label, OperationRequest request, List<String> changes) {
    public UndoPlan {
        changes = List.copyOf(changes);
    }

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
                    new UndoPlan(
                            "Start again",
                            OperationRequest.simple(OperationKind.START, now),
                            List.of());
            case START ->
                    new UndoPlan(
                            "Stop again",
                            OperationRequest.simple(OperationKind.STOP, now),
                            List.of());
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
                "Scale back to " + count,
                OperationRequest.update(OperationKind.SCALE, now, AppUpdate.scale(count)),
                List.of(line("Replicas", now.replicas(), count)));
    }

    private static @Nullable UndoPlan editBack(OperationKind kind, App before, App now) {
        List<String> lines = new ArrayList<>();
        AppUpdate update =
                new AppUpdate(
                        back("Name", before.name(), now.name(), lines),
                        back("Description", text(before), text(now), lines),
                        back("Image", before.image(), now.image(), lines),
                        back("Port", before.port(), now.port(), lines),
                        back("Replicas", before.replicas(), now.replicas(), lines),
                        back("Environment", before.environment(), now.environment(), lines),
                        backResources(before, now, lines),
                        backLabels(before, now, lines));
        return update.isEmpty()
                ? null
                : new UndoPlan("Undo", OperationRequest.update(kind, now, update), lines);
    }

    private static String text(App app) {
        return app.description() == null ? "" : app.description();
    }

    private static <T> Change<T> back(
            String field, @Nullable T before, @Nullable T now, List<String> lines) {
        if (before == null || Objects.equals(before, now)) {
            return Change.unchanged();
        }
        lines.add(line(field, now, before));
        return Change.to(before);
    }

    private static Change<Resources> backResources(App before, App now, List<String> lines) {
        Resources old = before.resources();
        if (old.cpu() == null || old.memory() == null) {
            return Change.unchanged();
        }
        if (!old.equals(now.resources())) {
            lines.add(line("CPU", now.resources().cpu(), old.cpu()));
            lines.add(line("Memory", now.resources().memory(), old.memory()));
            return Change.to(old);
        }
        return Change.unchanged();
    }

    private static Change<Map<String, String>> backLabels(App before, App now, List<String> lines) {
        return back("Labels", before.labels(), now.labels(), lines);
    }

    private static String line(String field, @Nullable Object from, @Nullable Object to) {
        return field + ": " + (from == null ? "none" : from) + " → " + (to == null ? "none" : to);
    }
}
