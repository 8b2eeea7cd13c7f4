package strongly.console.service.operations.bulk;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.CallCancelledException;
import strongly.console.model.App;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the apps of a wave afresh and writes down that they are about to be sent. Blocks;
 * background threads only.
 */
final class WaveReader {
    /**
     * An app of the wave.
     *
     * @param app as it was just read, null where it could not be
     * @param problem why not, empty where it could
     */
    record Fresh(BulkEntry entry, @Nullable App app, String problem) {}

    private final BulkServices services;
    private final BulkJournal journal;

    WaveReader(BulkServices services, BulkJournal journal) {
        this.services = services;
        this.journal = journal;
    }

    List<Fresh> read(List<BulkEntry> wave) throws IOException {
        List<Fresh> fresh = new ArrayList<>();
        for (BulkEntry entry : wave) {
            try {
                fresh.add(new Fresh(entry, services.client().getApp(entry.appId()), ""));
            } catch (CallCancelledException stopped) {
                throw stopped;
            } catch (ApiException unread) {
                fresh.add(new Fresh(entry, null, String.valueOf(unread.getMessage())));
            }
        }
        journal.noteSending(wave, services.scheduler().instant());
        journal.flush();
        return fresh;
    }
}
