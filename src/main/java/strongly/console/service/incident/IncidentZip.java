package strongly.console.service.incident;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip file while it is written: beside its place until it is whole, so that a cancelled or
 * failed one leaves nothing behind. Bounded; what comes beyond the bound is left out and said.
 */
final class IncidentZip implements AutoCloseable {
    /** Most bytes before packing. */
    static final long MOST_BYTES = 512L << 20;

    private static final int LONGEST_LINE = 64 * 1024;

    private final Path file;
    private final Path part;
    private final ZipOutputStream zip;
    private final SecretMask mask;
    private final long mostBytes;
    private long written;
    private boolean whole;

    IncidentZip(Path file, SecretMask mask, long mostBytes) throws IOException {
        this.file = file;
        this.mask = mask;
        this.mostBytes = mostBytes;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.zip = new ZipOutputStream(Files.newOutputStream(part), StandardCharsets.UTF_8);
    }

    /** Whether more lines may be added. */
    boolean hasRoom() {
        return written < mostBytes;
    }

    /** Adds a text that has been masked. */
    void add(String name, String text) throws IOException, InterruptedException {
        begin(name);
        write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void begin(String name) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        zip.putNextEntry(new ZipEntry(name));
    }

    private void write(byte[] bytes) throws IOException {
        zip.write(bytes);
        written += bytes.length;
    }

    /**
     * Adds lines, masking each; a line that is very long is cut.
     *
     * @return false where they did not all fit
     */
    boolean addLines(String name, InputStream lines) throws IOException, InterruptedException {
        begin(name);
        boolean all = copy(new BufferedInputStream(lines), zip);
        zip.closeEntry();
        return all;
    }

    private boolean copy(InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean cut = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                if (!endLine(line, cut)) {
                    return false;
                }
                line.reset();
                cut = false;
            } else if (line.size() < LONGEST_LINE) {
                line.write(b);
            } else {
                cut = true;
            }
        }
        if (line.size() > 0) {
            endLine(line, cut);
        }
        out.flush();
        return true;
    }

    private boolean endLine(ByteArrayOutputStream line, boolean cut)
            throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        String text = mask.text(line.toString(StandardCharsets.UTF_8));
        write((text + (cut ? " … (cut)" : "") + "\n").getBytes(StandardCharsets.UTF_8));
        return hasRoom();
    }

    /** Puts the whole file in its place. */
    long finish() throws IOException {
        zip.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        whole = true;
        return Files.size(file);
    }

    /** Removes what was written, where it is not whole. */
    @Override
    public void close() throws IOException {
        if (!whole) {
            try {
                zip.close();
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
