package strongly.console.service.operations;

import java.time.Duration;

/**
 * How long an operation is followed (section {@code operation-limits} of the settings).
 *
 * @param deploy for deploy and roll back
 * @param start for start and restart
 * @param stop for stop
 * @param scale for a changed replica count
 */
public record OperationLimits(Duration deploy, Duration start, Duration stop, Duration scale) {
    /** The section's name. */
    public static final String SECTION = "operation-limits";

    /** A quarter of an hour for a deployment, ten minutes for a start, five for the rest. */
    public static final OperationLimits DEFAULT =
            new OperationLimits(
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(5));

    /** The limit of a kind. */
    public Duration of(OperationKind kind) {
        return switch (kind) {
            case DEPLOY, ROLL_BACK -> deploy;
            case STOP -> stop;
            case START, RESTART -> start;
            case CREATE, EDIT, SCALE, RELABEL, DELETE -> scale;
        };
    }
}
