package strongly.console.service.logs.export;

import strongly.console.service.export.WholeFile;
import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.merged.LineOrder;
import strongly.console.service.logs.store.Segment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Writes lines to a file, one after the other, so that a million cost no memory. The file appears
 * when it is complete; an export that fails or is called off leaves nothing behind.
 */
public final class LineExport {
    private static final int PROGRESS_EVERY = 20_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final LineOrder order;
    private final List<String> names;
    private final Format format;

    /** What a line of the file is. */
    public enum Format {
        /** Exactly what the server sent. */
        PLAIN,
        /** The time in UTC, the source and what the server sent, with tabs between. */
        WITH_SOURCE_AND_TIME
    }

    /**
     * An export.
     *
     * @param order the lines
     * @param names of the sources of the order
     */
    public LineExport(LineOrder order, List<String> names, Format format) {
        this.order = order;
        this.names = List.copyOf(names);
        this.format = format;
    }

    /**
     * Writes the file; blocks.
     *
     * @param progress told how many lines are written, in this thread, now and then and at the end
     * @return how many lines were written
     * @throws IOException where the file cannot be written
     * @throws InterruptedException when interrupted
     */
    public int write(Path file, IntConsumer progress) throws IOException, InterruptedException {
        WholeFile.write(file, out -> new Writing(out, progress).run());
        return order.size();
    }

    private final class Writing {
        private final OutputStream out;
        private final IntConsumer progress;
        private final byte[][] labels;
        private final Segment[] segments;

        Writing(OutputStream out, IntConsumer progress) {
            this.out = out;
            this.progress = progress;
            this.segments = new Segment[names.size()];
            this.labels = new byte[names.size()][];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = ("\t" + names.get(i) + "\t").getBytes(StandardCharsets.UTF_8);
                segments[i] = Segment.EMPTY;
            }
        }

        void run() throws IOException, InterruptedException {
            int size = order.size();
            for (int from = 0; from < size; from += PROGRESS_EVERY) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                int to = Math.min(size, from + PROGRESS_EVERY);
                IOException[] failure = new IOException[1];
                order.forEach(
                        from,
                        to,
                        (source, number) -> {
                            try {
                                write(source, number);
                                return true;
                            } catch (IOException failed) {
                                failure[0] = failed;
                                return false;
                            }
                        });
                if (failure[0] != null) {
                    throw failure[0];
                }
                progress.accept(to);
            }
        }

        private void write(int source, long number) throws IOException {
            Segment segment = segments[source];
            if (number < segment.first() || number >= segment.end()) {
                segment = order.sources().get(source).lines().segmentOf(number);
                segments[source] = segment;
            }
            int line = (int) (number - segment.first());
            if (format == Format.WITH_SOURCE_AND_TIME) {
                long millis = segment.millis(line);
                if (millis != LineShape.NO_TIME) {
                    String time = TIME.format(Instant.ofEpochMilli(millis));
                    out.write(time.getBytes(StandardCharsets.US_ASCII));
                }
                out.write(labels[source]);
            }
            int start = segment.start(line);
            out.write(segment.bytes(), start, segment.textEnd(line) - start);
            out.write('\n');
        }
    }
}
