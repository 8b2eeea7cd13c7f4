package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is said before any window: usage, version, and why none can be opened. */
class MainTest {
    private static final String PLATFORM = "glass.platform";

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
    void aFaultPlanThatCannotBeReadIsOneSentenceAndCodeTwo(@TempDir Path folder) {
        Path data = folder.resolve("data");

        assertThat(run("--sandbox-faults", "sloww", "--data-dir", data.toString())).isEqualTo(2);

        assertThat(err())
                .matches(
                        "strongly-console: --sandbox-faults: unknown fault 'sloww': use slow, .*"
                                + " \\(see --help\\)\\R");
        assertThat(data).doesNotExist();
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
        String platform = System.getProperty(PLATFORM);
        System.clearProperty(PLATFORM);
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
                System.setProperty(PLATFORM, platform);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, true",
        "Windows 11, false",
        "Mac OS X, false",
    })
    @EnabledOnOs(OS.LINUX)
    void aMissingLibraryIsOneSentenceThatNamesThePackage(String osName, boolean obstacle) {
        String platform = System.getProperty(PLATFORM);
        System.clearProperty(PLATFORM);
        try {
            String said = Main.libraryObstacle(osName, List.of("libc.so.6", "libnowhere.so.7"));

            assertThat(said != null).isEqualTo(obstacle);
            if (said != null) {
                assertThat(said)
                        .contains("(libnowhere.so.7): install the packages libgtk-3-0")
                        .doesNotContain("\n", "libc.so.6");
            }
            assertThat(Main.libraryObstacle(osName, List.of("libc.so.6"))).isNull();
        } finally {
            if (platform != null) {
                System.setProperty(PLATFORM, platform);
            }
        }
    }

    @Test
    void withoutAWindowNoLibraryOfWindowsIsNeeded() {
        assertThat(System.getProperty(PLATFORM)).isEqualTo("Headless");
        assertThat(Main.libraryObstacle("Linux", List.of("libnowhere.so.7"))).isNull();
    }

    /** Whatever this machine lacks, desktop or libraries: nothing but the sentence is printed. */
    @ParameterizedTest
    @ValueSource(strings = {"", ":987"})
    @EnabledOnOs(OS.LINUX)
    void aStartThatCannotOpenAWindowPrintsOneLine(String display, @TempDir Path folder)
            throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "strongly.console.app.Main",
                        "--data-dir",
                        folder.resolve("data").toString());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM prints that it read them
        if (!display.isEmpty()) {
            builder.environment().put("DISPLAY", display);
        }
        Process process = builder.redirectErrorStream(true).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(printed.lines())
                .singleElement()
                .asString()
                .startsWith("strongly-console: ")
                .containsAnyOf("no display: ", "install the packages");
    }

    @ParameterizedTest
    @CsvSource({
        "Unable to open DISPLAY, false, does not answer",
        "Unable to load glass GTK library., false, install the packages libgtk-3-0",
        "no suitable pipeline, true, install the packages libgtk-3-0",
        "libgtk-3.so.0: cannot open shared object file, false, install the packages libgtk-3-0",
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
