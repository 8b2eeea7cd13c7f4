package strongly.console.service.logs.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.service.logs.merged.LineOrder;
import strongly.console.service.logs.merged.SourceLines;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.SampleStores;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files have every line; references come back as they were. */
class LineExportTest {
    @TempDir Path folder;

    @Test
    void plainIsExactlyWhatTheServerSent() throws Exception {
        LogStore store = SampleStores.empty();
        byte[] odd = "a\u001b[31m\r\n\t\u0000b\n".getBytes(StandardCharsets.UTF_8);
        store.append(odd);
        LineOrder order = LineOrder.of(List.of(SourceLines.all(store.snapshot())));
        Path file = folder.resolve("log.txt");
        int count =
                new LineExport(order, List.of("app"), LineExport.Format.PLAIN)
                        .write(file, lines -> {});
        assertThat(count).isEqualTo(2);
        assertThat(Files.readAllBytes(file)).isEqualTo(odd);
    }

    @Test
    void withSourceAndTime() throws Exception {
        LogStore one = SampleStores.of(SampleStores.line(0, "first"));
        LogStore other = SampleStores.of(SampleStores.line(-5, "before"));
        LineOrder order =
                LineOrder.of(
                        List.of(
                                SourceLines.all(one.snapshot()),
                                SourceLines.all(other.snapshot())));
        Path file = folder.resolve("log.txt");
        new LineExport(order, List.of("shop", "db"), LineExport.Format.WITH_SOURCE_AND_TIME)
                .write(file, lines -> {});
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "2026-01-15T10:29:59.995Z\tdb\t2026-01-15T10:29:59.995Z before",
                        "2026-01-15T10:30:00.000Z\tshop\t2026-01-15T10:30:00Z first");
    }

    @Test
    void progressIsToldAndCallingOffLeavesNothing() throws Exception {
        LogStore store = SampleStores.empty();
        SampleStores.add(
                store, IntStream.range(0, 50_000).mapToObj(i -> "l" + i).toArray(String[]::new));
        LineOrder order = LineOrder.of(List.of(SourceLines.all(store.snapshot())));
        LineExport export = new LineExport(order, List.of("app"), LineExport.Format.PLAIN);
        List<Integer> progress = new ArrayList<>();
        Path file = folder.resolve("log.txt");
        assertThatThrownBy(
                        () ->
                                export.write(
                                        file,
                                        lines -> {
                                            progress.add(lines);
                                            Thread.currentThread().interrupt();
                                        }))
                .isInstanceOf(InterruptedException.class);
        assertThat(progress).containsExactly(20_000);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void referencesComeBackAsTheyWere() {
        LogReference reference =
                new LogReference(
                        "console.example.com:8443",
                        List.of(
                                new LogReference.Source("app_1", "side car"),
                                new LogReference.Source("app&2=ä", null, false),
                                new LogReference.Source("app_3", "web", false)),
                        List.of("web", "d,b"),
                        Instant.parse("2026-01-15T10:30:00Z"),
                        null,
                        "a+b & \"c\" %",
                        List.of("regex", "case"),
                        3,
                        List.of("ERROR"));
        String text = reference.text();
        assertThat(text).startsWith("strongly-console:logs?instance=").doesNotContain(" ");
        assertThat(LogReference.parse(" " + text + "\n")).contains(reference);
        LogReference plain = LogReference.of("localhost", "app_1");
        assertThat(LogReference.parse(plain.text() + "&later=1&broken")).contains(plain);
    }

    @Test
    void referencesOfAsManySourcesAsThereMayBeAreReadBack() {
        assertThat(LogReference.parse(ofSources(LogReference.MOST_SOURCES).text())).isPresent();
        assertThat(LogReference.parse(ofSources(LogReference.MOST_SOURCES + 1).text())).isEmpty();
    }

    private static LogReference ofSources(int count) {
        List<LogReference.Source> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String container = ("container-" + i + "-").repeat(6).substring(0, 63);
            sources.add(new LogReference.Source("app-dk8s1o8gwr-" + i, container));
        }
        return new LogReference("h", sources, List.of(), null, null, "q", List.of(), 0, List.of());
    }

    @Test
    void theContextOfAReferenceIsBounded() {
        String start = "strongly-console:logs?instance=h&app=a&context=";
        assertThat(LogReference.parse(start + "10").orElseThrow().context()).isEqualTo(10);
        assertThat(LogReference.parse(start + "999999").orElseThrow().context())
                .isEqualTo(LogReference.MOST_CONTEXT);
        assertThat(LogReference.parse(start + "-1").orElseThrow().context()).isZero();
        assertThat(LogReference.parse(start + "many").orElseThrow().context()).isZero();
    }

    @Test
    void whatIsNoReferenceIsNone() {
        assertThat(LogReference.parse("https://example.com")).isEmpty();
        assertThat(LogReference.parse("strongly-console:logs?app=a")).isEmpty();
        assertThat(LogReference.parse("strongly-console:logs?instance=h")).isEmpty();
        assertThat(LogReference.parse("strongly-console:logs?instance=h&app=%zz")).isEmpty();
        assertThat(LogReference.parse("strongly-console:logs?instance=h&app=a&from=x"))
                .contains(LogReference.of("h", "a"));
    }
}
