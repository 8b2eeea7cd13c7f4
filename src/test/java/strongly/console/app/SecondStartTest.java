package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.platform.SingleInstance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A second start on the same data says where its window is, and ends well. */
class SecondStartTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(List.of(arguments), Map.of("DISPLAY", ":none"), stream, stream);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theArgumentsGoToTheFirstAndOneSentenceToTheTerminal() throws Exception {
        LinkedBlockingQueue<List<String>> taken = new LinkedBlockingQueue<>();
        try (SingleInstance first = Objects.requireNonNull(SingleInstance.claim(folder))) {
            first.listen(taken::add);
            int code = run("--data-dir", folder.toString(), "--app", "app_1");
            assertThat(code).isZero();
        }
        assertThat(taken.poll(10, TimeUnit.SECONDS)).endsWith("--app", "app_1");
        assertThat(said().lines())
                .singleElement()
                .asString()
                .contains("already open on " + folder.toRealPath(), "brought to the front");
    }

    @Test
    void aDataDirectoryThatCannotBeMadeIsSaidWithoutAStackTrace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("--data-dir", file.resolve("below").toString())).isEqualTo(1);
        assertThat(said().lines()).hasSize(1);
        assertThat(said()).contains("the data directory cannot be used");
    }
}
