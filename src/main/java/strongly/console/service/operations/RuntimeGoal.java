package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;

import java.time.Duration;

/**
 * Where the runtime must get to for an operation to be done. The answer to an action comes before
 * the work begins, so a look that shows the state from before proves nothing for some seconds. UI
 * thread only.
 */
final class RuntimeGoal {
    /** What a look says about the goal. */
    enum Verdict {
        /** Not there yet. */
        WAIT,
        /** There. */
        REACHED,
        /** It will not get there. */
        FAILED,
        /** The runtime takes no notice of a changed replica count. */
        NOT_APPLIED
    }

    private static final Duration TRUST_READY = Duration.ofSeconds(3);
    private static final Duration TRUST_FAILURE = Duration.ofSeconds(10);
    private static final Duration TRUST_UNMOVED = Duration.ofSeconds(20);

    private final OperationKind kind;
    private final AppStatus before;
    private final int wanted;
    private boolean moved;

    /**
     * A goal.
     *
     * @param before the state the app was seen in last
     * @param wanted the replica count asked for by SCALE and EDIT, null for others
     */
    RuntimeGoal(OperationKind kind, AppStatus before, @Nullable Integer wanted) {
        this.kind = kind;
        this.before = before;
        this.wanted = wanted == null ? -1 : wanted;
    }

    /**
     * Judges a look.
     *
     * @param since how long ago the action was accepted
     */
    Verdict judge(RuntimeStatus seen, Duration since) {
        moved |= !seen.state().equals(before);
        if (seen.state().isFailure()) {
            return moved || isOver(since, TRUST_FAILURE) ? Verdict.FAILED : Verdict.WAIT;
        }
        return switch (kind) {
            case STOP -> judgeStop(seen.state());
            case SCALE, EDIT -> judgeScale(seen, since);
            default -> judgeReady(seen, since);
        };
    }

    private static boolean isOver(Duration since, Duration limit) {
        return since.compareTo(limit) >= 0;
    }

    private Verdict judgeStop(AppStatus state) {
        if (state.equals(AppStatus.STOPPED)) {
            return Verdict.REACHED;
        }
        return moved && state.equals(AppStatus.RUNNING) && before.equals(state)
                ? Verdict.FAILED
                : Verdict.WAIT;
    }

    private Verdict judgeScale(RuntimeStatus seen, Duration since) {
        boolean applied = seen.replicas() != null && seen.replicas() == wanted;
        if (!applied) {
            return isOver(since, TRUST_UNMOVED) ? Verdict.NOT_APPLIED : Verdict.WAIT;
        }
        return seen.readyReplicas() != null && seen.readyReplicas() == wanted
                ? Verdict.REACHED
                : Verdict.WAIT;
    }

    private Verdict judgeReady(RuntimeStatus seen, Duration since) {
        if (seen.isFullyReady()) {
            return moved || isOver(since, TRUST_READY) ? Verdict.REACHED : Verdict.WAIT;
        }
        return moved && seen.state().equals(AppStatus.STOPPED) && !startsFromStopped(since)
                ? Verdict.FAILED
                : Verdict.WAIT;
    }

    /** A stopped app still shows as stopped for a moment after its start was accepted. */
    private boolean startsFromStopped(Duration since) {
        return before.equals(AppStatus.STOPPED) && !isOver(since, TRUST_FAILURE);
    }
}
