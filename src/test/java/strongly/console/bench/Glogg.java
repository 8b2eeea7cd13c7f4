package strongly.console.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * glogg, where it is installed. It has no way to be driven, but says in its debug output when it
 * begins to load a file and when it draws the first lines of what it has indexed. Searches cannot
 * be measured so.
 */
final class Glogg {
    private static final Pattern SAID =
            Pattern.compile("- (\\d\\d:\\d\\d:\\d\\d\\.\\d{3}) DEBUG [^ ]+: (.*)");
    private static final Pattern DRAWN = Pattern.compile("drawing lines from \\d+ \\([1-9].*");

    private Glogg() {}

    /** Whether it is installed, and a display or a program that makes one. */
    static boolean isThere() {
        return Programs.has("glogg") && (hasDisplay() || Programs.has("xvfb-run"));
    }

    private static boolean hasDisplay() {
        return System.getenv("DISPLAY") != null;
    }

    /** Milliseconds from the beginning of loading to the first screen, as it says itself. */
    static double open(Path file) throws IOException {
        List<String> command = new ArrayList<>();
        if (!hasDisplay()) {
            command.addAll(List.of("xvfb-run", "-a"));
        }
        command.addAll(List.of("glogg", "-m", "-n", "-dddd", file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader said = process.inputReader()) {
            LocalTime begun = null;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Matcher matcher = SAID.matcher(line);
                if (!matcher.matches()) {
                    continue;
                }
                LocalTime at = LocalTime.parse(matcher.group(1));
                if (matcher.group(2).startsWith("loadFile (")) {
                    begun = at;
                } else if (begun != null && DRAWN.matcher(matcher.group(2)).matches()) {
                    return Duration.between(begun, at).toMillis();
                }
            }
            throw new IOException("glogg ended without showing anything");
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
