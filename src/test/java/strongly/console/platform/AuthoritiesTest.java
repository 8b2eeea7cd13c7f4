package strongly.console.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of authorities; what they are good for over a connection is in the client's TLS test. */
class AuthoritiesTest {
    @TempDir private Path folder;

    @Test
    void withoutAFileJavasAuthoritiesAreTrusted() throws IOException {
        assertThat(Authorities.of(null, "Linux").getAcceptedIssuers()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
            })
    void aFileWithoutCertificatesIsRefusedInWords(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), content);

        assertThatThrownBy(() -> Authorities.of(file, "Linux"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ca.pem holds no certificates");
    }

    @Test
    void aFileThatIsNotThereIsSaidNotToBe() {
        assertThatThrownBy(() -> Authorities.of(folder.resolve("none.pem"), "Linux"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> Authorities.of(folder, "Linux"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Path file = Files.write(folder.resolve("large.pem"), new byte[5 << 20]);

        assertThatThrownBy(() -> Authorities.of(file, "Linux"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
    }
}
