package strongly.console.service.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files that people asked for whole or not at all: into one beside it, which takes its place
 * at the end. Unlike settings they need not survive a loss of power, and are written as they come.
 */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** What writes the content. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes it.
         *
         * @param out buffered; closed by the caller
         * @throws InterruptedException when it is called off
         */
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * Writes a file; blocks.
     *
     * @throws IOException where it cannot be written; what was there before stays
     * @throws InterruptedException where the content is called off; likewise
     */
    public static void write(Path file, Content content) throws IOException, InterruptedException {
        Path target = file.toAbsolutePath();
        String name = "." + target.getFileName() + ".";
        Path unfinished = Files.createTempFile(target.getParent(), name, ".unfinished");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER)) {
                content.writeTo(out);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
