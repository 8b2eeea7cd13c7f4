package strongly.console.service.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.fake.AppBuilder;
import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.Timestamp;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a session knew is there at the next start, and a damaged file costs nothing. */
class CatalogMemoryTest {
    @TempDir Path folder;
    private final ManualScheduler scheduler = new ManualScheduler();
    private final ListingServer server = new ListingServer();

    private SynchronisedCatalog catalog() {
        return new SynchronisedCatalog(
                server,
                new CatalogPolling(Duration.ofSeconds(5), Duration.ofMinutes(5), 1),
                new SynchronousTaskRunner(),
                scheduler,
                new ImmediateUiDispatcher());
    }

    private void session(String connection) {
        SynchronisedCatalog catalog = catalog();
        CatalogMemory memory = new CatalogMemory(catalog, folder, connection, scheduler);
        memory.follow();
        catalog.start();
        memory.close();
        catalog.close();
    }

    private SynchronisedCatalog recalled(String connection) {
        SynchronisedCatalog catalog = catalog();
        try (CatalogMemory memory = new CatalogMemory(catalog, folder, connection, scheduler)) {
            memory.recall();
        }
        return catalog;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void theNextStartKnowsTheApps() {
        for (int i = 0; i < 130; i++) {
            server.create();
        }
        session("one");
        SynchronisedCatalog next = recalled("one");
        assertThat(next.snapshot().phase()).isEqualTo(Phase.REMEMBERED);
        assertThat(next.snapshot().apps()).containsExactlyInAnyOrderElementsOf(server.apps());
    }

    @Test
    @Timeout(30)
    void aSessionThatIsKilledAfterSecondsLeavesSomethingToo() throws IOException {
        server.create();
        SynchronisedCatalog catalog = catalog();
        try (CatalogMemory memory = new CatalogMemory(catalog, folder, "one", scheduler)) {
            memory.follow();
            catalog.start();
            scheduler.advance(Duration.ofSeconds(6));
            // another thread writes it; closing would write it too
            while (files().stream().noneMatch(file -> file.toString().endsWith(".catalog"))) {
                Thread.onSpinWait();
            }
        }
        catalog.close();
    }

    @Test
    void otherConnectionsKnowNothingOfThem() {
        server.create();
        session("one");
        assertThat(recalled("two").snapshot().phase()).isEqualTo(Phase.EMPTY);
    }

    @Test
    void whatWasNeverReadInFullIsNotKept() throws IOException {
        server.create();
        SynchronisedCatalog catalog = catalog();
        CatalogMemory memory = new CatalogMemory(catalog, folder, "one", scheduler);
        memory.follow();
        catalog.put(SampleApps.app("a", AppStatus.RUNNING));
        memory.close();
        assertThat(files()).isEmpty();
    }

    @Test
    void everyFieldComesBackAsItWas() throws IOException {
        App full = SampleApps.app("a", AppStatus.RUNNING);
        App bare =
                AppBuilder.bare("b")
                        .status(AppStatus.of("hibernating"))
                        .labels(Map.of("k\u202e", "\u0007".repeat(9)))
                        .updatedAt(Timestamp.parse("yesterday"))
                        .build();
        Instant saved = Instant.parse("2026-01-01T00:00:00Z");
        CatalogFile.Content content = new CatalogFile.Content(saved, List.of(full, bare));
        assertThat(CatalogFile.read(CatalogFile.write(content))).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 12, 40, 200})
    void aDamagedFileIsPassedOver(int length) throws IOException {
        server.create();
        server.create();
        session("one");
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        byte[] damaged = new byte[Math.min(length, bytes.length - 1)];
        System.arraycopy(bytes, 0, damaged, 0, damaged.length);
        Files.write(file, damaged);
        assertThat(recalled("one").snapshot().phase()).isEqualTo(Phase.EMPTY);
    }

    @Test
    void everyByteMayBeDamaged() throws IOException {
        App app = SampleApps.app("a", AppStatus.RUNNING);
        byte[] bytes = CatalogFile.write(new CatalogFile.Content(Instant.EPOCH, List.of(app)));
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= (byte) 0xff;
            try {
                CatalogFile.read(damaged);
            } catch (IOException told) {
                assertThat(told).isNotNull();
            }
        }
    }

    @Test
    void onlyTheNewestFilesStay() throws IOException {
        server.create();
        for (int i = 0; i < 25; i++) {
            session("connection " + i);
        }
        assertThat(files()).hasSize(20);
    }
}
