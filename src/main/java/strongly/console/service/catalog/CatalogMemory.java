package strongly.console.service.catalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.platform.AtomicFile;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.SerialWorker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps what a catalog knew in a file of its connection, so that the next start paints rows before
 * the instance answers. Written some time after a change and at the end, by one worker; only the
 * newest files of the folder are kept.
 */
public final class CatalogMemory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogMemory.class);

    /** The first time soon, so that even a short session leaves something to begin with. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(60);
    private static final int MOST_FILES = 20;
    private static final String SUFFIX = ".catalog";

    private final SynchronisedCatalog catalog;
    private final Path folder;
    private final Path file;
    private final Scheduler scheduler;
    private final SerialWorker<CatalogSnapshot> worker;
    private long writtenVersion = -1;
    private boolean planned;
    private boolean closed;
    private Cancellable timer = Cancellable.NONE;
    private Cancellable pin = Cancellable.NONE;

    /**
     * The memory of one connection.
     *
     * @param folder made where it does not exist
     * @param connection the connection's id; the file is named after its digest
     */
    public CatalogMemory(
            SynchronisedCatalog catalog, Path folder, String connection, Scheduler scheduler) {
        this.catalog = catalog;
        this.folder = folder;
        this.file = folder.resolve(name(connection));
        this.scheduler = scheduler;
        this.worker = new SerialWorker<>("catalog-memory", 2, this::write);
    }

    private static String name(String connection) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(connection.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12) + SUFFIX;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Hands the catalog what an earlier session knew; a file that is missing or damaged is passed
     * over. Blocks; background threads only.
     */
    public void recall() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > CatalogFile.MOST_BYTES) {
                return;
            }
            CatalogFile.Content known = CatalogFile.read(Files.readAllBytes(file));
            catalog.remember(known.apps(), known.savedAt());
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("What was known of the apps cannot be read: {}", unreadable.toString());
        }
    }

    /** Begins to follow the catalog. UI thread. */
    public void follow() {
        pin = catalog.observe(change -> onChange(change.snapshot()));
    }

    private void onChange(CatalogSnapshot now) {
        if (planned || closed || !isWorthKeeping(now)) {
            return;
        }
        planned = true;
        timer =
                scheduler.schedule(
                        writtenVersion < 0 ? FIRST_PAUSE : PAUSE,
                        () -> {
                            planned = false;
                            keep();
                        });
    }

    private boolean isWorthKeeping(CatalogSnapshot now) {
        return now.phase() == Phase.COMPLETE
                && now.confirmedAt() != null
                && now.version() != writtenVersion;
    }

    private void keep() {
        CatalogSnapshot now = catalog.snapshot();
        if (isWorthKeeping(now)) {
            writtenVersion = now.version();
            worker.offer(now);
        }
    }

    private void write(List<CatalogSnapshot> waiting) {
        CatalogSnapshot newest = waiting.getLast();
        Instant confirmedAt = newest.confirmedAt();
        if (confirmedAt == null) {
            return;
        }
        try {
            AtomicFile.write(
                    file, CatalogFile.write(new CatalogFile.Content(confirmedAt, newest.apps())));
            prune();
        } catch (IOException unwritable) {
            LOG.warn("What is known of the apps cannot be kept: {}", unwritable.toString());
        }
    }

    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst =
                    files.filter(each -> each.toString().endsWith(SUFFIX))
                            .sorted(Comparator.comparingLong(CatalogMemory::age).reversed())
                            .toList();
            for (Path old : newestFirst.stream().skip(MOST_FILES).toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static long age(Path path) {
        return path.toFile().lastModified();
    }

    /** Writes what is known now, and waits for it within bounds. */
    @Override
    public void close() {
        closed = true;
        pin.cancel();
        timer.cancel();
        keep();
        worker.close();
    }
}
