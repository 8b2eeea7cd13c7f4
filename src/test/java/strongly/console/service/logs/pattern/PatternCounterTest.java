package strongly.console.service.logs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.SampleStores;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Lines that say the same are one group, lines that do not are several. */
class PatternCounterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2025-01-20T14:22:01Z [INFO] Took 12 ms       | # [INFO] Took # ms",
                "2025-01-20 14:22:01,123 ERROR x              | # # ERROR x",
                "GET /api/users/42 from 10.0.0.1:8080         | GET /api/users/# from #",
                "order 3f2504e0-4f89-11d3-9a0c-0305e82c3301 x | order # x",
                "order 3f2504e0-abcd-11d3-9a0c-0305e82c3301 x | order # x",
                "user \"Bob Smith\" logged in                 | user \"#\" logged in",
                "user='bob' can't log in                      | user='#' can't log in",
                "pod app-dk8s1o8gwr03 is gone                 | pod app-# is gone",
                "upload to s3 with utf8                       | upload to s3 with utf8",
                "{\"level\":\"error\",\"msg\":\"took 5 ms\",\"id\":\"a7\"} |"
                        + " {\"level\":\"error\",\"msg\":\"took # ms\",\"id\":\"#\"}",
                "level=info msg=\"took 5 ms\" user=\"a\"      | level=info msg=\"took # ms\""
                        + " user=\"#\"",
                "a   b                                        | a b",
                "an open \" quote                             | an open \" quote",
            })
    void masks(String line, String shape) {
        LineMask mask = new LineMask();
        byte[] b = line.strip().getBytes(StandardCharsets.UTF_8);
        assertThat(mask.text(mask.mask(b, 0, b.length, false))).isEqualTo(shape);
    }

    @Test
    void groupsOverSeveralSources() throws InterruptedException {
        LogStore one = SampleStores.empty();
        LogStore other = SampleStores.empty();
        for (int i = 0; i < 10; i++) {
            SampleStores.add(
                    one,
                    SampleStores.line(i * 100L, "[ERROR] No answer from 10.0.0." + i),
                    "\tat x");
        }
        SampleStores.add(other, SampleStores.line(5_000, "[ERROR] No answer from 10.9.9.9"));
        SampleStores.add(other, SampleStores.line(6_000, "[INFO] ok"));
        PatternCounter counter = new PatternCounter();
        PatternReport report = counter.update(List.of(one.snapshot(), other.snapshot()));
        assertThat(report.lines()).isEqualTo(12);
        assertThat(report.groups()).hasSize(2);
        PatternGroup group = report.groups().getFirst();
        assertThat(group.shape()).isEqualTo("# [ERROR] No answer from #");
        assertThat(group.count()).isEqualTo(11);
        assertThat(group.level()).isEqualTo(LogLevel.ERROR);
        assertThat(group.first()).isEqualTo(SampleStores.START.toEpochMilli());
        assertThat(group.last()).isEqualTo(SampleStores.START.toEpochMilli() + 5_000);
        assertThat(group.sources()).extracting(PatternGroup.InSource::source).containsExactly(0, 1);
        SampleStores.add(other, SampleStores.line(7_000, "[INFO] ok"));
        report = counter.update(List.of(one.snapshot(), other.snapshot()));
        assertThat(report.lines()).isEqualTo(13);
        assertThat(report.groups().getLast().count()).isEqualTo(2);
    }

    @Test
    void errorsComeBeforeWhatIsMoreFrequent() throws InterruptedException {
        LogStore store = SampleStores.empty();
        for (int i = 0; i < 5; i++) {
            SampleStores.add(store, SampleStores.line(i, "[INFO] tick"));
            SampleStores.add(store, SampleStores.line(i, "[DEBUG] tock"));
        }
        SampleStores.add(store, SampleStores.line(9, "[DEBUG] tock"));
        SampleStores.add(store, SampleStores.line(10, "[WARN] slow"));
        SampleStores.add(store, SampleStores.line(11, "[ERROR] failed"));
        assertThat(new PatternCounter().update(List.of(store.snapshot())).groups())
                .extracting(PatternGroup::level)
                .containsExactly(LogLevel.ERROR, LogLevel.WARN, LogLevel.DEBUG, LogLevel.INFO);
    }

    @Test
    void isBounded() throws InterruptedException {
        LogStore store = SampleStores.empty();
        SampleStores.add(
                store,
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "word" + Integer.toString(i, 26).replaceAll("[0-9]", "z"))
                        .map(word -> word.replaceAll("[^a-z]", "y") + " q".repeat(word.length()))
                        .toArray(String[]::new));
        PatternReport report = new PatternCounter().update(List.of(store.snapshot()));
        assertThat(report.groups()).hasSizeLessThanOrEqualTo(PatternCounter.MOST_SHAPES);
        assertThat(report.lines()).isEqualTo(20_000);
        long counted = report.groups().stream().mapToLong(PatternGroup::count).sum();
        assertThat(counted + report.others()).isEqualTo(20_000);
    }
}
