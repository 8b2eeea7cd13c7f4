package strongly.console.service.logs.disk;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Several files one after the other, one open at a time; one that is gone meanwhile is skipped. */
final class JoinedFiles extends InputStream {
    private final Iterator<Path> files;
    private @Nullable InputStream current;

    JoinedFiles(List<Path> files) {
        this.files = files.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            InputStream open = current;
            if (open == null) {
                if (!files.hasNext()) {
                    return -1;
                }
                current = open(files.next());
                continue;
            }
            int count = open.read(bytes, from, length);
            if (count > 0) {
                return count;
            }
            open.close();
            current = null;
        }
    }

    private static @Nullable InputStream open(Path file) throws IOException {
        try {
            return new BufferedInputStream(Files.newInputStream(file));
        } catch (NoSuchFileException pruned) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        InputStream open = current;
        current = null;
        if (open != null) {
            open.close();
        }
    }
}
