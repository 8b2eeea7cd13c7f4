package strongly.console.service.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.api.InstanceUrl;
import strongly.console.platform.JsonSettingsStore;
import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.connection.ConnectionRoute.ProxyMode;
import strongly.console.task.ManualScheduler;

import java.nio.file.Files;
import java.nio.file.Path;

/** The remembered connections. */
class ConnectionProfilesTest {
    private static final ConnectionProfile ACME =
            new ConnectionProfile("acme", "Acme", "https://acme.example", "crimson");
    private static final ConnectionProfile BETA =
            new ConnectionProfile(
                    "beta",
                    "Beta",
                    "https://beta.example",
                    null,
                    new ConnectionRoute(ProxyMode.MANUAL, "proxy", 3128, "/etc/ca.pem"));

    private final ConnectionProfiles profiles = new ConnectionProfiles(new MemorySettingsStore());

    @Test
    void connectionsKeepTheirOrderAndAreReplacedById() {
        profiles.save(ACME);
        profiles.save(BETA);
        ConnectionProfile renamed =
                new ConnectionProfile("acme", "Production", "https://acme.example", null);
        profiles.save(renamed);

        assertThat(profiles.all()).containsExactly(renamed, BETA);
        assertThat(profiles.find("acme")).isEqualTo(renamed);
        assertThat(profiles.find("gamma")).isNull();
    }

    @Test
    void theLastOneIsRememberedUntilItIsForgotten() {
        profiles.save(ACME);
        profiles.save(BETA);
        assertThat(profiles.last()).isNull();
        profiles.use("beta");
        assertThat(profiles.last()).isEqualTo(BETA);
        profiles.forget("acme");
        assertThat(profiles.last()).isEqualTo(BETA);
        profiles.forget("beta");
        assertThat(profiles.last()).isNull();
        assertThat(profiles.all()).isEmpty();
        profiles.save(ACME);
        profiles.use(null);
        assertThat(profiles.last()).isNull();
    }

    @Test
    void connectionsSurviveTheConsole(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("settings.json");
        try (JsonSettingsStore store = new JsonSettingsStore(file, new ManualScheduler())) {
            ConnectionProfiles written = new ConnectionProfiles(store);
            written.save(ACME);
            written.save(BETA);
            written.use("beta");
        }
        assertThat(Files.readString(file)).contains("beta.example").doesNotContain("sk-");
        try (JsonSettingsStore store = new JsonSettingsStore(file, new ManualScheduler())) {
            ConnectionProfiles read = new ConnectionProfiles(store);
            assertThat(read.all()).containsExactly(ACME, BETA);
            assertThat(read.last()).isEqualTo(BETA);
        }
    }

    @Test
    void connectionsOfAnEarlierConsoleAreOnTheUsualRoute(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("settings.json");
        try (JsonSettingsStore store = new JsonSettingsStore(file, new ManualScheduler())) {
            new ConnectionProfiles(store).save(ACME);
        }
        String stripped = Files.readString(file).replaceAll(",?\\s*\"way\"\\s*:\\s*null", "");
        assertThat(stripped).doesNotContain("\"way\"");
        Files.writeString(file, stripped);
        try (JsonSettingsStore store = new JsonSettingsStore(file, new ManualScheduler())) {
            ConnectionProfile read = new ConnectionProfiles(store).find("acme");
            assertThat(read).isEqualTo(ACME);
            assertThat(ACME.route()).isEqualTo(ConnectionRoute.AUTOMATIC);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.example, acme.example",
        "https://acme.example:8443/base, acme.example_8443_base",
        "http://[::1]:3000, _1_3000",
        "http://acme.example, acme.example",
    })
    void theIdOfAnAddressIsGoodForAFileName(String address, String id) throws Exception {
        assertThat(ConnectionProfile.idOf(InstanceUrl.parse(address)))
                .matches("[A-Za-z0-9._-]+")
                .satisfiesAnyOf(
                        made -> assertThat(made).isEqualTo(id),
                        made -> assertThat(made).endsWith(id));
    }
}
