package strongly.console.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program with a window, as a process of its own that is ended with this object. */
final class WindowProcess implements AutoCloseable {
    private final Process process;
    private final long begun;

    private WindowProcess(Process process, long begun) {
        this.process = process;
        this.begun = begun;
    }

    /**
     * Starts it.
     *
     * @param output takes what it says
     */
    static WindowProcess start(List<String> command, Map<String, String> environment, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        long begun = System.currentTimeMillis();
        return new WindowProcess(builder.start(), begun);
    }

    /** When it was started, by the machine's clock in milliseconds. */
    long begun() {
        return begun;
    }

    /** A launcher's own process and the one it launched. */
    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** Its share of the memory in use, in MB; not a number where the system does not say. */
    double megabytes() {
        return all().mapToDouble(one -> proportional(one.pid())).sum() / 1024;
    }

    private static double proportional(long pid) {
        Path file = Path.of("/proc/" + pid + "/smaps_rollup");
        if (!Files.isReadable(file)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")))
                    .sum();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** How long it has used a core so far. */
    Duration busy() {
        return all().map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        List<ProcessHandle> handles = all().toList();
        try {
            handles.reversed().forEach(ProcessHandle::destroy);
            Waiting.until(
                    () -> handles.stream().noneMatch(ProcessHandle::isAlive), "a window's end");
        } finally {
            handles.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
