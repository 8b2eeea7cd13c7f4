package strongly.console.service.logs.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.logs.line.ContainerName;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.SampleStores;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Names are learned from lines and remembered when typed. */
class ContainersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "web-1  | started                                        ; web-1",
                "{\"container\":\"side-car\",\"msg\":\"x\"}              ; side-car",
                "{\"msg\":\"x\", \"container_name\": \"db\"}             ; db",
                "level=info container=proxy msg=\"a b\"                  ; proxy",
                "level=info containerName=proxy                          ; proxy",
                "a container stopped                                     ; -",
                "containers=3                                            ; -",
                "mycontainer=web                                         ; -",
                "a | b                                                   ; a",
                "2026-01-15 [INFO] a | b                                 ; -",
                "container=                                              ; -",
            })
    void namesInLines(String line, String name) {
        byte[] b = line.strip().getBytes(StandardCharsets.UTF_8);
        assertThat(ContainerName.of(b, 0, b.length)).isEqualTo(name);
    }

    @Test
    void learnsFromLinesThatCome() throws InterruptedException {
        LearnedContainers learned = new LearnedContainers();
        LogStore store = SampleStores.of("container=web a", "b");
        assertThat(learned.update(store.snapshot())).containsExactly("web");
        SampleStores.add(store, "container=db a", "container=web b");
        assertThat(learned.update(store.snapshot())).containsExactly("db", "web");
        SampleStores.add(
                store,
                IntStream.range(0, 1_000).mapToObj(i -> "container=c" + i).toArray(String[]::new));
        assertThat(learned.update(store.snapshot())).hasSize(LearnedContainers.MOST);
    }

    @Test
    void remembersTypedNames() {
        MemorySettingsStore settings = new MemorySettingsStore();
        ContainerNames names = new ContainerNames(settings);
        for (int i = 0; i < 30; i++) {
            names.remember("app", "c" + i);
        }
        names.remember("app", "c20");
        names.remember("other", "x");
        assertThat(names.of("app"))
                .hasSize(ContainerNames.MOST_OF_AN_APP)
                .startsWith("c20", "c29")
                .doesNotHaveDuplicates();
        names.forget("other", "x");
        ContainerNames later = new ContainerNames(settings);
        assertThat(later.of("app")).isEqualTo(names.of("app"));
        assertThat(later.of("other")).isEmpty();
    }
}
