package strongly.console.service.operations.bulk;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.bulk.BulkEntry.Result;

import java.util.List;

/**
 * Where a bulk run stands; immutable.
 *
 * @param phase what it is doing
 * @param message that in words, with what can be done next
 * @param entries how far it got with each app, in the order of the plan
 * @param problem what is wrong with the journal, null where nothing is
 */
public record BulkProgress(
        Phase phase, String message, List<BulkEntry> entries, @Nullable String problem) {
    /** What a run can be doing. */
    public enum Phase {
        /** Not begun. */
        READY,
        /** Held back for some seconds. */
        HOLDING,
        /** A wave is under way. */
        RUNNING,
        /** Waits for the wave under way, then pauses. */
        PAUSING,
        /** Paused by the user. */
        PAUSED,
        /** Stopped by a failure. */
        HALTED,
        /** Waits for the wave under way, then ends. */
        CANCELLING,
        /** Nothing is left to do. */
        ENDED;

        /** Whether apps are being worked on. */
        public boolean isAtWork() {
            return this == HOLDING || this == RUNNING || this == PAUSING || this == CANCELLING;
        }
    }

    public BulkProgress {
        entries = List.copyOf(entries);
    }

    /** How many apps stand so. */
    public int count(Result result) {
        return (int) entries.stream().filter(entry -> entry.result() == result).count();
    }

    /** How many apps can be tried again. */
    public int retryable() {
        return (int) entries.stream().filter(entry -> entry.result().isRetryable()).count();
    }

    /** The share of apps that got to an end, 0–1, of those that were not left out. */
    public double share() {
        int wanted = entries.size() - count(Result.SKIPPED);
        int open = count(Result.WAITING) + count(Result.RUNNING);
        return wanted == 0 ? 0 : (double) (wanted - open) / wanted;
    }
}
