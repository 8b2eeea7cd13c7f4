package strongly.console.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/** The same log lines at every run. */
final class SampleLog {
    private static final Instant START = Instant.parse("2026-01-15T10:30:00Z");
    private static final String[] PATHS = {"/api/health", "/api/orders", "/api/users", "/login"};

    private SampleLog() {}

    /** Writes a file of lines of about 80 bytes; gives its size. */
    static long write(Path file, int lines) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        long millis = START.toEpochMilli();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines; i++) {
                millis += random.nextInt(40);
                out.write(Instant.ofEpochMilli(millis).toString());
                out.write(line(random));
                out.write('\n');
            }
        }
        return Files.size(file);
    }

    private static String line(SplittableRandom random) {
        int took = random.nextInt(3_000);
        return switch (random.nextInt(50)) {
            case 0 ->
                    " [ERROR] read timeout after "
                            + took
                            + " ms from 10.0.3."
                            + random.nextInt(250);
            case 1 -> " [ERROR] connection refused by 10.0.4." + random.nextInt(250) + ":5432";
            case 2 -> " [WARN] retrying after timeout, attempt " + random.nextInt(5);
            case 3 -> " [WARN] pool has " + random.nextInt(9) + " free connections of 64 left";
            case 4 -> " [DEBUG] cache miss for key user:" + Long.toHexString(random.nextLong());
            default ->
                    " [INFO] GET "
                            + PATHS[random.nextInt(PATHS.length)]
                            + "/"
                            + random.nextInt(100_000)
                            + " status="
                            + (random.nextInt(60) == 0 ? 503 : 200)
                            + " took "
                            + took
                            + " ms";
        };
    }
}
