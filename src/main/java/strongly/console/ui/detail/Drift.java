package strongly.console.ui.detail;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;

import java.util.ArrayList;
import java.util.List;

/** Where an app's record and its runtime disagree. */
final class Drift {
    private Drift() {}

    /** What disagrees, one sentence each; empty where nothing does. */
    static List<String> between(App app, @Nullable RuntimeStatus runtime) {
        List<String> lines = new ArrayList<>();
        if (runtime == null) {
            return lines;
        }
        if (!runtime.state().equals(app.status())) {
            lines.add(
                    "Record says %s, runtime is %s"
                            .formatted(app.status().value(), runtime.state().value()));
        }
        Integer record = app.replicas();
        Integer target = runtime.replicas();
        // a stopped app aims at no replicas whatever its record says
        boolean off = target != null && target == 0 && isDown(runtime.state());
        if (record != null && target != null && !record.equals(target) && !off) {
            lines.add("Record says %s, runtime has %d".formatted(count(record), target));
        }
        return lines;
    }

    private static boolean isDown(AppStatus state) {
        return state.equals(AppStatus.STOPPED)
                || state.equals(AppStatus.STOPPING)
                || state.equals(AppStatus.PENDING)
                || state.isFailure();
    }

    private static String count(int replicas) {
        return replicas == 1 ? "1 replica" : replicas + " replicas";
    }
}
