package strongly.console.service.operations.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a bulk run was asked to do, as the journal keeps it.
 *
 * @param id the run's id, also its file's name
 * @param instance the instance, so that it is offered on no other
 * @param startedAt when it began
 * @param action what is done
 * @param settings how
 * @param entries every app, as it stood at the beginning
 */
public record BulkHeader(
        String id,
        String instance,
        Instant startedAt,
        BulkAction action,
        Settings settings,
        List<BulkEntry> entries) {
    public BulkHeader {
        entries = List.copyOf(entries);
    }

    /**
     * How a run goes.
     *
     * @param waveSize how many apps at a time
     * @param haltOnFailure whether a failure stops further waves
     * @param hold how long it is held back at the beginning, with Cancel offered
     */
    public record Settings(int waveSize, boolean haltOnFailure, Duration hold) {
        /** At least one app a wave. */
        public Settings {
            waveSize = Math.max(1, waveSize);
        }
    }
}
