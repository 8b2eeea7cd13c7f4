package strongly.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.task.ManualScheduler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Settings survive: crashes, damage, and consoles of another version. */
class JsonSettingsStoreTest {
    private record Table(List<String> columns, int width, boolean dense) {
        static final Table FALLBACK = new Table(List.of("name"), 100, false);
    }

    @TempDir Path folder;

    private final ManualScheduler scheduler = new ManualScheduler();

    private Path file() {
        return folder.resolve("settings.json");
    }

    private JsonSettingsStore store() {
        return new JsonSettingsStore(file(), scheduler);
    }

    private static Table read(SettingsStore store) {
        return store.read("table", Table.class, Table.FALLBACK);
    }

    @Test
    void whatIsWrittenComesBack() {
        Table table = new Table(List.of("name", "status"), 42, true);
        JsonSettingsStore store = store();
        store.write("table", table);
        assertThat(read(store)).isEqualTo(table);
        store.close();
        assertThat(read(store())).isEqualTo(table);
    }

    @Test
    void manyChangesAreOneWriteWithinASecond() throws IOException {
        JsonSettingsStore store = store();
        for (int i = 0; i < 100; i++) {
            store.write("table", new Table(List.of(), i, false));
        }
        assertThat(file()).doesNotExist();
        scheduler.advance(Duration.ofSeconds(1));
        assertThat(Files.readString(file())).contains("99");
        assertThat(scheduler.pending()).isZero();
    }

    @Test
    void sectionsOfANewerConsoleAreKept() throws IOException {
        Files.writeString(file(), "{\"future\":{\"x\":1},\"table\":{\"width\":7,\"newer\":true}}");
        try (JsonSettingsStore store = store()) {
            assertThat(read(store).width()).isEqualTo(7);
            store.write("table", Table.FALLBACK);
        }
        assertThat(Files.readString(file())).contains("future");
    }

    @Test
    void aDamagedFileIsSetAsideAndSaidSo() throws IOException {
        Files.writeString(file(), "{\"table\": {\"width\"");
        try (JsonSettingsStore store = store()) {
            assertThat(read(store)).isEqualTo(Table.FALLBACK);
            assertThat(store.problem()).contains("settings.json.damaged");
        }
        assertThat(folder.resolve("settings.json.damaged")).exists();
    }

    @Test
    void aSectionThatCannotBeReadIsNotLost() throws IOException {
        Files.writeString(file(), "{\"table\":{\"width\":\"wide\"}}");
        try (JsonSettingsStore store = store()) {
            assertThat(read(store)).isEqualTo(Table.FALLBACK);
            store.write("table", Table.FALLBACK);
        }
        assertThat(Files.readString(file())).contains("wide");
    }
}
