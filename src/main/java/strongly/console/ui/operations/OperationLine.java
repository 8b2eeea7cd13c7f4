package strongly.console.ui.operations;

import strongly.console.model.App;
import strongly.console.service.operations.OperationState;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.SafeText;
import strongly.console.ui.text.TimeText;

import java.time.Duration;
import java.time.Instant;

/**
 * One operation as the bar shows it.
 *
 * @param state where it stands
 * @param title what is done to what
 * @param elapsed how long it has taken, or when it ended
 * @param progress the share that is done, -1 where unknown
 * @param tone what its phase means
 */
record OperationLine(
        OperationState state, String title, String elapsed, double progress, Tone tone) {

    static OperationLine of(OperationState state, Instant now) {
        return new OperationLine(
                state, title(state), elapsed(state, now), progress(state), tone(state.phase()));
    }

    private static String title(OperationState state) {
        String verb = state.phase().isEnd() ? state.kind().label() : state.kind().progressive();
        return verb + " " + SafeText.line(state.appName(), 80);
    }

    private static String elapsed(OperationState state, Instant now) {
        Instant ended = state.endedAt();
        if (ended != null) {
            return TimeText.relative(ended, now);
        }
        long seconds = Math.max(0, Duration.between(state.startedAt(), now).toSeconds());
        return seconds < 60
                ? seconds + " s"
                : "%d min %02d s".formatted(seconds / 60, seconds % 60);
    }

    private static double progress(OperationState state) {
        if (state.phase() != Phase.FOLLOWING || state.ready() < 0 || state.desired() <= 0) {
            return -1;
        }
        return Math.min(1, (double) state.ready() / state.desired());
    }

    private static Tone tone(Phase phase) {
        return switch (phase) {
            case HOLDING, CHECKING, UNKNOWN -> Tone.WARNING;
            case SENDING, FOLLOWING -> Tone.ACCENT;
            case SUCCEEDED -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }

    /** Whether cancelling does something: a request on its way cannot be called back. */
    boolean isCancellable() {
        return switch (state.phase()) {
            case HOLDING, FOLLOWING, CHECKING -> true;
            default -> false;
        };
    }

    /** What cancelling is called: calling off, or only looking away. */
    String cancelLabel() {
        return state.phase() == Phase.HOLDING ? "Cancel" : "Stop watching";
    }

    /** The app's id for "Show", empty where there is none to show. */
    String appId() {
        App after = state.after();
        String id = state.appId();
        return id != null ? id : after != null ? after.id() : "";
    }
}
