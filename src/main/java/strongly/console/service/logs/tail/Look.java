package strongly.console.service.logs.tail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An answer beside what was asked for.
 *
 * @param lines the answer
 * @param asked how many lines were asked for
 * @param since from when on, null for all
 * @param truncated whether the answer was cut because of its size
 * @param cap the most lines the server is known to give
 */
record Look(AnswerLines lines, int asked, @Nullable Instant since, boolean truncated, int cap) {
    /** Whether the server may have left lines out. */
    boolean isFull() {
        return truncated || lines.count() >= Math.min(asked, cap);
    }

    /** Whether the answer is all that the server has. */
    boolean isComplete() {
        return since == null && !isFull();
    }
}
