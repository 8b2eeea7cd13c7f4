package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.OperationState;

import java.time.Instant;
import java.util.Objects;

/**
 * One app in the table. There is one row an id for as long as the app exists; what it shows is
 * replaced in place, so that the table's list changes only when lines come, go or move. Changed and
 * read on the UI thread only, but for {@link #isGone}.
 */
public final class AppRow implements TableLine {
    private App app;
    private @Nullable RuntimeStatus live;
    private @Nullable ReadinessTrail trail;
    private @Nullable OperationState operation;
    private boolean pinned;
    private boolean chosen;
    private volatile boolean gone;

    AppRow(App app) {
        this.app = app;
    }

    /** The app as its record was last read. */
    public App app() {
        return app;
    }

    /** The app's id. */
    public String id() {
        return app.id();
    }

    /** What the runtime last said, null where nobody looked lately. */
    public @Nullable RuntimeStatus live() {
        return live;
    }

    /** Its readiness of late, null where nobody looked. */
    @Nullable ReadinessTrail trail() {
        return trail;
    }

    /** Keeps a look for the line of its readiness. */
    void trace(Instant at, RuntimeStatus status) {
        ReadinessTrail kept = trail;
        if (kept == null) {
            kept = new ReadinessTrail();
            trail = kept;
        }
        kept.add(at, status);
    }

    /** What is being done to the app, null where nothing is. */
    public @Nullable OperationState operation() {
        return operation;
    }

    /** Whether the app is pinned to the top. */
    public boolean isPinned() {
        return pinned;
    }

    /** Whether the app is among the selected ones. */
    public boolean isChosen() {
        return chosen;
    }

    /** Whether the table let go of it: another row shows the app if it comes back. Any thread. */
    boolean isGone() {
        return gone;
    }

    void setGone() {
        gone = true;
    }

    /** The state to show: the runtime's where it is known, else the record's. */
    public AppStatus status() {
        return live != null ? live.state() : app.status();
    }

    /**
     * Whether record and runtime name different states, which is worth a mark unless the app is in
     * transition.
     */
    public boolean stateDrifts() {
        return live != null
                && operation == null
                && !live.state().equals(app.status())
                && !live.state().isTransitional()
                && !app.status().isTransitional();
    }

    /** Whether a running app's record wants another number of replicas than the runtime has. */
    public boolean replicasDrift() {
        return live != null
                && operation == null
                && live.state().equals(AppStatus.RUNNING)
                && live.replicas() != null
                && app.replicas() != null
                && !live.replicas().equals(app.replicas());
    }

    /** Shows another record; true where anything differs. */
    boolean show(App now) {
        if (app.equals(now)) {
            return false;
        }
        // a look from before the change is outdated; one that saw it first is not
        if (!app.status().equals(now.status()) && !status().equals(now.status())) {
            live = null;
        }
        app = now;
        return true;
    }

    /** Shows what the runtime said; true where anything differs. */
    boolean showLive(@Nullable RuntimeStatus now) {
        boolean changed = !Objects.equals(live, now);
        live = now;
        return changed;
    }

    /** Shows what is being done; true where anything that is shown differs. */
    boolean showOperation(@Nullable OperationState now) {
        boolean changed = !Objects.equals(operation, now);
        operation = now;
        return changed;
    }

    void setPinned(boolean now) {
        pinned = now;
    }

    void setChosen(boolean now) {
        chosen = now;
    }

    @Override
    public String toString() {
        return app.displayName();
    }
}
