package strongly.console.service.operations.bulk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.task.BackgroundTask;

import java.io.IOException;

/** Keeps the journal of a run from the UI thread, without ever waiting for the disk. */
final class BulkRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(BulkRecorder.class);

    private final BulkServices services;
    private final BulkJournal journal;
    private @Nullable String problem;

    BulkRecorder(BulkServices services, BulkHeader header, boolean begun) {
        this.services = services;
        this.journal = services.journals().journal(header);
        if (!begun) {
            journal.noteBegin(header);
        }
    }

    /** What is wrong with the journal, null where nothing is. */
    @Nullable String problem() {
        return problem;
    }

    BulkJournal journal() {
        return journal;
    }

    /** Notes how far an app got. */
    void result(BulkEntry entry) {
        journal.noteResult(entry, services.scheduler().instant());
        run("journal", journal::flush);
    }

    /** Drops the journal: nothing is left to go on with. */
    void forget() {
        run("forget journal", journal::delete);
    }

    private void run(String name, DiskWork work) {
        services.runner()
                .run(
                        BackgroundTask.of(
                                        name,
                                        () -> {
                                            work.perform();
                                            return true;
                                        })
                                .onSuccess(done -> problem = null)
                                .onFailure(this::onFailure));
    }

    void onFailure(Exception failure) {
        LOG.warn("The journal of a bulk run cannot be written", failure);
        problem =
                "The journal cannot be written ("
                        + failure.getMessage()
                        + "). If the console ends now, it will not know what was done.";
    }

    /** Something that waits for the disk. */
    @FunctionalInterface
    private interface DiskWork {
        void perform() throws IOException;
    }
}
