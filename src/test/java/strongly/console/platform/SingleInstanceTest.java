package strongly.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.platform.SingleInstance.Answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One console a data directory: the second start speaks to the first, a dead one holds nothing. */
@Timeout(120)
class SingleInstanceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;
    private final List<AutoCloseable> opened = new ArrayList<>();

    /** A console in a process of its own: claims, says so, prints what it is handed. */
    public static final class Holder {
        private Holder() {}

        /** Its arguments are the data directory and whether it listens. */
        public static void main(String[] args) throws IOException {
            SingleInstance claimed = SingleInstance.claim(Path.of(args[0]));
            say(claimed == null ? "refused" : "claimed");
            if (claimed != null && args[1].equals("listening")) {
                claimed.listen(arguments -> say(String.join(" ", arguments)));
            }
            // until the test ends or kills this process
            System.in.transferTo(OutputStream.nullOutputStream());
        }

        private static void say(String line) {
            System.out.println(line);
            System.out.flush();
        }
    }

    private record Child(Process process, BufferedReader lines) {
        String line() throws IOException {
            return String.valueOf(lines.readLine());
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Child holder(Path root, String manner) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                root.toString(),
                                manner)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        opened.add(process::destroyForcibly);
        return new Child(process, process.inputReader(StandardCharsets.UTF_8));
    }

    private @Nullable SingleInstance claim(Path root) throws IOException {
        SingleInstance claimed = SingleInstance.claim(root);
        if (claimed != null) {
            opened.add(claimed);
        }
        return claimed;
    }

    private SingleInstance claimed(Path root) throws IOException {
        SingleInstance claimed = claim(root);
        assertThat(claimed).isNotNull();
        return Objects.requireNonNull(claimed);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    @Test
    void aSecondProcessIsRefusedAndItsArgumentsArriveInTheFirst() throws Exception {
        Child first = holder(folder, "listening");
        assertThat(first.line()).isEqualTo("claimed");
        assertThat(claim(folder)).isNull();
        assertThat(SingleInstance.handOver(folder, List.of("--app", "app ä/1"), PATIENCE))
                .isEqualTo(Answer.TAKEN);
        assertThat(first.line()).isEqualTo("--app app ä/1");
        assertThat(SingleInstance.handOver(folder, List.of("again"), PATIENCE))
                .isEqualTo(Answer.TAKEN);
        assertThat(first.line()).isEqualTo("again");
        first.kill();
    }

    @Test
    void whatAKilledConsoleLeftIsTakenOver() throws Exception {
        Child first = holder(folder, "listening");
        assertThat(first.line()).isEqualTo("claimed");
        first.kill();
        assertThat(folder.resolve("instance.sock")).exists();
        assertThat(SingleInstance.handOver(folder, List.of(), PATIENCE)).isEqualTo(Answer.NOBODY);

        LinkedBlockingQueue<List<String>> taken = new LinkedBlockingQueue<>();
        claimed(folder).listen(taken::add);
        assertThat(SingleInstance.handOver(folder, List.of("x"), PATIENCE)).isEqualTo(Answer.TAKEN);
        assertThat(taken.poll(10, TimeUnit.SECONDS)).containsExactly("x");
    }

    @Test
    void aConsoleThatHangsIsToldApartFromNone() throws Exception {
        Child hanging = holder(folder, "deaf");
        assertThat(hanging.line()).isEqualTo("claimed");
        assertThat(SingleInstance.handOver(folder, List.of(), Duration.ofMillis(200)))
                .isEqualTo(Answer.SILENT);
        hanging.kill();
    }

    @Test
    void closingGivesTheDirectoryFreeAndLeavesNothingBehind() throws Exception {
        claimed(folder).close();
        assertThat(SingleInstance.handOver(folder, List.of(), PATIENCE)).isEqualTo(Answer.NOBODY);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("instance.lock");
        }
        assertThat(claim(folder)).isNotNull();
    }

    @Test
    void aPathTooLongForASocketFallsBackToAPrivateFolder() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(120)));
        LinkedBlockingQueue<List<String>> taken = new LinkedBlockingQueue<>();
        SingleInstance first = claimed(deep);
        first.listen(taken::add);
        Path socket = first.socketPath();
        assertThat(socket.startsWith(deep)).isFalse();
        assertThat(SingleInstance.handOver(deep, List.of("--app=a"), PATIENCE))
                .isEqualTo(Answer.TAKEN);
        assertThat(taken.poll(10, TimeUnit.SECONDS)).containsExactly("--app=a");
        first.close();
        assertThat(socket.getParent()).doesNotExist();
    }

    @Test
    void twoDataDirectoriesAreIndependent() throws Exception {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("two"));
        claimed(one);
        claimed(two);
        assertThat(claim(one)).isNull();
    }

    @Test
    void nonsenseOnTheSocketIsSurvived() throws Exception {
        LinkedBlockingQueue<List<String>> taken = new LinkedBlockingQueue<>();
        SingleInstance first = claimed(folder);
        first.listen(taken::add);
        for (String nonsense :
                List.of("", "GET / HTTP/1.1\r\n\r\n", "SCH1\u007f\u007f\u007f\u007f")) {
            try (SocketChannel channel =
                    SocketChannel.open(UnixDomainSocketAddress.of(first.socketPath()))) {
                channel.write(ByteBuffer.wrap(nonsense.getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertThat(SingleInstance.handOver(folder, List.of(), PATIENCE)).isEqualTo(Answer.TAKEN);
        assertThat(taken.poll(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void anAddressFileThatSaysNothingUsefulIsNobody() throws Exception {
        for (String content : List.of("", "\0", "/nowhere/s", "x".repeat(10_000))) {
            Files.writeString(folder.resolve("instance.address"), content);
            assertThat(SingleInstance.handOver(folder, List.of(), PATIENCE))
                    .isEqualTo(Answer.NOBODY);
        }
        assertThat(claim(folder)).isNotNull();
    }
}
