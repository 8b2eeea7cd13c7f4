package strongly.console.service.logs.disk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.service.logs.line.ByteScan;
import strongly.console.service.logs.store.LogStore;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The files of one app or container: its lines as they came, in numbered files of a few megabytes.
 * A note of a gap is a line that begins with a record separator. Where a disk is full or broken the
 * lines are still in memory, so failures are logged and nothing else. One thread at a time.
 */
public final class LogFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogFiles.class);
    private static final byte NOTE = 0x1e;
    private static final long LARGEST_FILE = 4L << 20;
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 64;
    private static final String ENDING = ".log";

    private final Path folder;
    private final LongSupplier mostBytes;
    private @Nullable OutputStream out;
    private long written;
    private int newest;
    private boolean broken;

    /**
     * The files in a folder, which need not exist.
     *
     * @param mostBytes most bytes in all of them; asked for again and again, any thread
     */
    LogFiles(Path folder, LongSupplier mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    private long fileBytes() {
        return Math.min(LARGEST_FILE, mostBytes.getAsLong() / 4);
    }

    /** Brings what was kept into an empty store, and makes ready to write. */
    public void load(LogStore store) {
        try {
            Files.createDirectories(folder);
            byte[] text = {};
            for (Path file : files()) {
                cutUnfinishedLine(file);
                int length = (int) Math.min(LONGEST_ARRAY, Files.size(file));
                text = text.length < length ? new byte[length] : text;
                load(text, read(file, text, length), store);
                newest = number(file);
            }
        } catch (IOException failure) {
            giveUp(failure);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(
                    all.filter(file -> file.getFileName().toString().matches("\\d+\\.log"))
                            .sorted()
                            .toList());
        }
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - ENDING.length()));
    }

    /** A crash may leave half a line, which the server will give again as a whole. */
    private static void cutUnfinishedLine(Path file) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            long end = access.length();
            while (end > 0) {
                access.seek(end - 1);
                if (access.read() == '\n') {
                    break;
                }
                end--;
            }
            access.setLength(end);
        }
    }

    private static int read(Path file, byte[] into, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(into, 0, length);
        }
    }

    private static void load(byte[] text, int length, LogStore store) {
        int start = 0;
        int note = nextNote(text, 0, length);
        while (note < length) {
            int end = ByteScan.indexOf(text, note, length, (byte) '\n');
            store.append(text, start, note);
            store.appendGap(new String(text, note + 1, end - note - 1, StandardCharsets.UTF_8));
            start = Math.min(end + 1, length);
            note = nextNote(text, start, length);
        }
        store.append(text, start, length);
    }

    private static int nextNote(byte[] text, int from, int length) {
        int at = ByteScan.indexOf(text, from, length, NOTE);
        while (at < length && at > 0 && text[at - 1] != '\n') {
            at = ByteScan.indexOf(text, at + 1, length, NOTE);
        }
        return at;
    }

    /** Writes whole lines; the last one may lack its newline. */
    public void append(byte[] text, int from, int to) {
        write(
                stream -> {
                    int start = from;
                    for (int i = from; i < to; i++) {
                        boolean looksLikeNote =
                                text[i] == NOTE && (i == from || text[i - 1] == '\n');
                        if (looksLikeNote) {
                            stream.write(text, start, i - start);
                            stream.write(' ');
                            start = i;
                        }
                    }
                    stream.write(text, start, to - start);
                    if (text[to - 1] != '\n') {
                        stream.write('\n');
                    }
                },
                to - from + 1);
    }

    /** Writes a note that lines may be missing here. */
    public void appendGap(String note) {
        byte[] bytes = note.replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
        write(
                stream -> {
                    stream.write(NOTE);
                    stream.write(bytes);
                    stream.write('\n');
                },
                bytes.length + 2L);
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    private void write(Writing writing, long length) {
        if (broken || length <= 1) {
            return;
        }
        try {
            writing.to(stream(length));
            written += length;
        } catch (IOException failure) {
            giveUp(failure);
        }
    }

    private OutputStream stream(long length) throws IOException {
        OutputStream current = out;
        if (current != null && written + length <= fileBytes()) {
            return current;
        }
        if (current == null && newest > 0) {
            OutputStream reopened = reopened(length);
            if (reopened != null) {
                return reopened;
            }
        }
        if (current != null) {
            current.close();
        }
        newest++;
        written = 0;
        letGo();
        return opened(file(newest));
    }

    /** The newest file of a time before where there is room, so that short looks add no files. */
    private @Nullable OutputStream reopened(long length) throws IOException {
        Path file = file(newest);
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size == 0 || size + length > fileBytes()) {
            return null;
        }
        written = size;
        return opened(file);
    }

    private Path file(int number) {
        return folder.resolve("%08d%s".formatted(number, ENDING).toLowerCase(Locale.ROOT));
    }

    private OutputStream opened(Path file) throws IOException {
        // not a channel: being interrupted would close it
        OutputStream opened = new FileOutputStream(file.toFile(), true);
        out = opened;
        return opened;
    }

    private void letGo() throws IOException {
        List<Path> files = files();
        long sum = fileBytes();
        for (Path file : files) {
            sum += Files.size(file);
        }
        for (Path file : files) {
            if (sum <= mostBytes.getAsLong()) {
                return;
            }
            sum -= Files.size(file);
            Files.delete(file);
        }
    }

    private void giveUp(IOException failure) {
        broken = true;
        LOG.warn("Log lines are not kept in {} any more", folder, failure);
    }

    @Override
    public void close() {
        OutputStream current = out;
        out = null;
        if (current != null) {
            try {
                current.close();
            } catch (IOException failure) {
                giveUp(failure);
            }
        }
    }
}
