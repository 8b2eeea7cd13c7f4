package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is said before any window: usage, version, and why none can be opened. */
class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(
                List.of(arguments),
                Map.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void helpIsPrintedAndThatIsAll() {
        assertThat(run("--help", "--sandbox")).isZero();
        assertThat(out()).isEqualTo(CommandLine.USAGE);
        assertThat(err()).isEmpty();
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(run("--version")).isZero();
        assertThat(out()).matches("Strongly Console \\S+\\R");
    }

    @Test
    void aWrongOptionIsOneSentenceAndCodeTwo() {
        assertThat(run("--wrong")).isEqualTo(2);
        assertThat(err()).matches("strongly-console: unknown option --wrong \\(see --help\\)\\R");
        assertThat(out()).isEmpty();
    }

    @Test
    void aDataDirectoryThatCannotBeMadeIsOneSentence(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(run("--data-dir", file.resolve("data").toString())).isEqualTo(1);

        assertThat(err().lines()).hasSize(1);
        assertThat(err()).startsWith("strongly-console: ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, '', true",
        "Linux, :0, false",
        "Windows 11, '', false",
        "Mac OS X, '', false",
    })
    void withoutADisplayLinuxSaysSo(String osName, String display, boolean obstacle) {
        String platform = System.getProperty("glass.platform");
        System.clearProperty("glass.platform");
        try {
            String said =
                    Main.displayObstacle(
                            display.isEmpty() ? Map.of() : Map.of("DISPLAY", display), osName);
            assertThat(said != null).isEqualTo(obstacle);
            if (said != null) {
                assertThat(said).contains("DISPLAY is not set").doesNotContain("\n");
            }
        } finally {
            if (platform != null) {
                System.setProperty("glass.platform", platform);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Unable to open DISPLAY, false, does not answer",
        "no suitable pipeline, true, GTK 3 is missing",
        "libgtk-3.so.0: cannot open shared object file, false, GTK 3 is missing",
        "Something else, false, ",
    })
    void theToolkitsTroubleIsPutIntoWords(
            String message, boolean linkError, @Nullable String said) {
        Throwable cause =
                linkError
                        ? new UnsatisfiedLinkError(message)
                        : new UnsupportedOperationException(message);
        String reason = Main.toolkitObstacle(new RuntimeException("launch failed", cause));
        if (said == null) {
            assertThat(reason).isNull();
        } else {
            assertThat(reason).contains(said);
        }
    }
}
