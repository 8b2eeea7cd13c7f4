package strongly.console.service.logs.disk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the logs of one connection, a folder for each app or container. */
public final class LogArchive {
    private static final Logger LOG = LoggerFactory.getLogger(LogArchive.class);

    private final Path folder;
    private volatile DiskLimits limits;

    /**
     * An archive.
     *
     * @param folder a folder of its own for this connection; need not exist
     */
    public LogArchive(Path folder, DiskLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * The files of an app or of one of its containers; nothing is read yet.
     *
     * @param container null for all
     */
    public LogFiles files(String appId, @Nullable String container) {
        String name = safe(appId) + (container == null ? "" : "@" + safe(container));
        return new LogFiles(folder.resolve(name), () -> limits.bytesPerApp());
    }

    /**
     * The kept text of an app and of its containers, each oldest first; blocks while it is read.
     *
     * @param since files that were written last before this are left out
     * @return null where nothing is kept
     * @throws IOException where the folder cannot be read
     */
    public @Nullable InputStream read(String appId, Instant since) throws IOException {
        String name = safe(appId);
        List<Path> files = new ArrayList<>();
        for (Kept kept : allFiles()) {
            Path folder = kept.file().getParent();
            String of = folder == null ? "" : String.valueOf(folder.getFileName());
            boolean ofApp = of.equals(name) || of.startsWith(name + "@");
            if (ofApp && !kept.time().toInstant().isBefore(since)) {
                files.add(kept.file());
            }
        }
        files.sort(Comparator.naturalOrder());
        return files.isEmpty() ? null : new JoinedFiles(files);
    }

    /** A file name for an opaque id, which may hold anything. */
    private static String safe(String id) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(id.length(), 100); i++) {
            char c = id.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (plain) {
                name.append(c);
            } else {
                name.append('%').append(Integer.toHexString(c));
            }
        }
        return name.append(id.length() > 100 ? "%" + Integer.toHexString(id.hashCode()) : "")
                .toString();
    }

    private record Kept(Path file, long size, FileTime time) {}

    /**
     * Keeps to other limits from now on; what is beyond them already goes with the next {@link
     * #prune}. Any thread.
     */
    public void limit(DiskLimits now) {
        limits = now;
    }

    /** How many bytes would go if these were the limits; blocks. */
    public long beyond(DiskLimits wanted) {
        try {
            return filesBeyond(wanted).stream().mapToLong(Kept::size).sum();
        } catch (IOException failure) {
            LOG.warn("Log files could not be counted", failure);
            return 0;
        }
    }

    /** Deletes the oldest files of an app, and of all, where they are too large; blocks. */
    public void prune() {
        try {
            for (Kept kept : filesBeyond(limits)) {
                Files.deleteIfExists(kept.file());
            }
        } catch (IOException failure) {
            LOG.warn("Old log files could not be deleted", failure);
        }
    }

    private List<Kept> filesBeyond(DiskLimits wanted) throws IOException {
        List<Kept> newestFirst = allFiles();
        newestFirst.sort(Comparator.comparing(Kept::time).thenComparing(Kept::file).reversed());
        Map<String, Long> ofApps = new HashMap<>();
        List<Kept> beyond = new ArrayList<>();
        long sum = 0;
        for (Kept kept : newestFirst) {
            String app = String.valueOf(kept.file().getParent());
            long ofApp = ofApps.merge(app, kept.size(), Long::sum);
            sum += kept.size();
            boolean newestOfApp = ofApp == kept.size();
            if (sum > wanted.bytesInAll() || (ofApp > wanted.bytesPerApp() && !newestOfApp)) {
                beyond.add(kept);
            }
        }
        return beyond;
    }

    private List<Kept> allFiles() throws IOException {
        List<Kept> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        return files;
    }
}
