package strongly.console.service.logs.tail;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;

import java.time.Duration;
import java.time.Instant;

/**
 * What a tail is like now.
 *
 * @param phase whether it follows
 * @param error why the last look failed, null where it did not
 * @param clockOffset how far the server's clock is ahead of ours, null where it does not tell
 * @param nextTry when it is tried again after a failure, null where nothing failed or it is not
 */
public record TailState(
        Phase phase,
        @Nullable ApiException error,
        @Nullable Duration clockOffset,
        @Nullable Instant nextTry) {
    /** Whether a tail follows. */
    public enum Phase {
        /** Nobody watches, so nothing is asked. */
        PAUSED,
        /** The first answer is awaited. */
        OPENING,
        /** Answers come. */
        FOLLOWING,
        /** The last look failed in a way that may pass; it is tried again. */
        RETRYING,
        /** The key may not read logs (403), or is not accepted (401). */
        FORBIDDEN,
        /** There is no such app (404). */
        GONE,
        /** The server refuses the question (400, 422), as for a container that does not exist. */
        REFUSED
    }

    /** Before anything is asked. */
    static final TailState NEW = new TailState(Phase.PAUSED, null, null, null);

    /** Whether trying again by itself is pointless. */
    public boolean isFinal() {
        return phase == Phase.FORBIDDEN || phase == Phase.GONE || phase == Phase.REFUSED;
    }

    TailState in(Phase now) {
        return new TailState(now, null, clockOffset, null);
    }
}
