package strongly.console.service.operations.bulk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The journals of bulk runs, a file each, in one folder of the data directory. A file that is still
 * there belongs to a run that did not end. All methods block; background threads only.
 */
public final class BulkJournals {
    private static final Logger LOG = LoggerFactory.getLogger(BulkJournals.class);
    private static final String SUFFIX = ".jsonl";

    private final Path folder;
    private final String instance;

    /**
     * Journals of one connection.
     *
     * @param folder made where it does not exist
     * @param instance the instance's address, without the key
     */
    public BulkJournals(Path folder, String instance) {
        this.folder = folder;
        this.instance = instance;
    }

    /** The instance's address. */
    String instance() {
        return instance;
    }

    /** The journal of a run; its file appears with the first step. */
    BulkJournal journal(BulkHeader header) {
        return new BulkJournal(folder, file(header.id()));
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }

    /** Runs on this instance that did not end, oldest first; unreadable files are left alone. */
    public List<UnfinishedBulk> unfinished() {
        List<UnfinishedBulk> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                UnfinishedBulk run = BulkJournalReader.read(file);
                if (run != null && run.header().instance().equals(instance)) {
                    found.add(run);
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("Interrupted bulk runs could not be read from {}", folder, unreadable);
        }
        found.sort(Comparator.comparing(run -> run.header().startedAt()));
        return found;
    }

    /** Drops the journal of a run nobody wants to go on with. */
    public void forget(UnfinishedBulk run) {
        try {
            Files.deleteIfExists(file(run.header().id()));
        } catch (IOException undeletable) {
            LOG.warn("The journal {} could not be deleted", run.header().id(), undeletable);
        }
    }
}
