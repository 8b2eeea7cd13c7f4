package strongly.console.service.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Apps from files, good and hostile. */
@Timeout(30)
class AppDocumentTest {
    private final AppDocumentReader reader = new AppDocumentReader();
    private final AppDocumentWriter writer = new AppDocumentWriter();

    private static final String FULL =
            """
            {
            "id": "app_abc123", "name": "my-web-app", "description": "Production web application",
            "status": "running", "image": "node:18-alpine", "port": 3000, "replicas": 2,
            "environment": "production", "resources": {"cpu": "500m", "memory": "512Mi", "gpu": 1},
            "url": "https://my-web-app.strongly.ai", "organizationId": "org_xyz789",
            "projectId": "proj_456", "labels": {"team": "backend", "version": "2.1.0"},
            "owner": {"id": "user_001", "email": "dev@example.com"},
            "permissions": {"isPublic": false, "allowedUsers": ["user_002"]},
            "createdAt": "2025-01-15T10:30:00Z", "updatedAt": "2025-01-20T14:22:00Z",
            "flavour": {"deep": [1, {"x": null}]}
            }
            """;

    private static final AppFormValues READ =
            new AppFormValues(
                    "my-web-app",
                    "Production web application",
                    "node:18-alpine",
                    "3000",
                    "2",
                    "production",
                    "500m",
                    "512Mi",
                    "proj_456",
                    Map.of("team", "backend", "version", "2.1.0"));

    private String refused(String text) {
        DocumentException refused =
                catchThrowableOfType(DocumentException.class, () -> reader.read(text));
        assertThat(refused).as("refusal of a text").isNotNull();
        return String.valueOf(refused.getMessage());
    }

    @Test
    void aWholeAppObjectIsTakenAndTheRestListed() throws DocumentException {
        AppDocument document = reader.read(FULL);
        assertThat(document.values()).isEqualTo(READ);
        assertThat(document.leftOut())
                .containsExactly(
                        "id",
                        "status",
                        "url",
                        "organizationId",
                        "owner",
                        "permissions",
                        "createdAt",
                        "updatedAt");
        assertThat(document.unknown()).containsExactly("resources.gpu", "flavour");
        assertThat(document.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":true,\"data\":%s}", "{\"data\":%s}", "[%s]"})
    void answersThatWrapTheAppAreTaken(String wrapper) throws DocumentException {
        assertThat(reader.read(wrapper.formatted(FULL)).values()).isEqualTo(READ);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws DocumentException {
        AppFormValues values =
                FormSamples.values()
                        .with(AppField.DESCRIPTION, "yes: \"no\" #\n- ünïcode 😀\ttab")
                        .withLabels(
                                Map.of("on", "true", "n", "1", "e", "1e3", "o", "0o7", "x", ""));
        assertThat(reader.read(writer.json(values)).values()).isEqualTo(values);
        assertThat(reader.read(writer.yaml(values)).values()).isEqualTo(values);
        assertThat(reader.readJson(writer.json(AppFormValues.EMPTY)).values())
                .isEqualTo(AppFormValues.EMPTY);
    }

    @Test
    void yamlIsTakenAsPeopleWriteIt() throws DocumentException {
        AppDocument document =
                reader.read(
                        """
                        # my app
                        name: my-web-app
                        image: node:18-alpine
                        port: 3000
                        resources:
                          cpu: 0.5
                          memory: 512Mi
                        labels:
                          team: backend
                          enabled: true
                        url:
                        """);
        assertThat(document.values().port()).isEqualTo("3000");
        assertThat(document.values().cpu()).isEqualTo("0.5");
        assertThat(document.values().labels())
                .isEqualTo(Map.of("team", "backend", "enabled", "true"));
        assertThat(document.leftOut()).containsExactly("url");
        assertThat(document.given())
                .containsExactly(
                        AppField.NAME,
                        AppField.IMAGE,
                        AppField.PORT,
                        AppField.CPU,
                        AppField.MEMORY,
                        AppField.LABELS);
    }

    @Test
    void valuesOfTheWrongKindAreLeftOutAndSaid() throws DocumentException {
        AppDocument document =
                reader.read("{\"name\":[\"a\"],\"port\":2.5,\"labels\":[1],\"resources\":\"big\"}");
        assertThat(document.values().port()).isEqualTo("2.5");
        assertThat(document.notes())
                .containsExactly(
                        "name must be a single value and was left out",
                        "labels must be an object of keys and values and were left out",
                        "resources must be an object with cpu and memory and was left out");
        AppDocument tooLong = reader.read("{\"name\":\"" + "a".repeat(5_000) + "\",\"port\":1}");
        assertThat(tooLong.values().name()).isEmpty();
        assertThat(tooLong.notes().getFirst()).startsWith("name has 5,000 characters, more than");
    }

    @Test
    void onlyWhatIsGivenIsLaidOver() throws DocumentException {
        AppFormValues over = FormSamples.values().overlaidBy(reader.read("{\"port\": 99}"));
        assertThat(over).isEqualTo(FormSamples.values().with(AppField.PORT, "99"));
    }

    @Test
    void syntaxErrorsHaveAPlace() {
        DocumentException refused =
                catchThrowableOfType(
                        DocumentException.class,
                        () -> reader.readJson("{\n  \"name\": \"a\",\n  \"port\" 3\n}"));
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.column()).isBetween(9, 11);
        assertThat(refused.getMessage())
                .startsWith("This is not valid JSON: ")
                .doesNotContain("code", "JSON String");
        DocumentException yaml =
                catchThrowableOfType(
                        DocumentException.class, () -> reader.read("name: a\nport: [1\nx: y"));
        assertThat(yaml.line()).isGreaterThan(1);
        assertThat(yaml.getMessage()).startsWith("This is not valid YAML: ");
    }

    @Test
    void duplicatesAreRefused() {
        assertThat(refused("{\"name\":\"a\",\"name\":\"b\"}")).contains("name");
        assertThat(refused("name: a\nname: b")).contains("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "42", "\"text\"", "[1,2]", "[]", "just words", "null"})
    void textThatIsNoAppIsRefused(String text) {
        assertThat(refused(text)).isNotBlank();
    }

    @Test
    void moreThanOneAppIsRefused() {
        assertThat(refused("[{\"name\":\"a\"},{\"name\":\"b\"}]")).contains("several apps");
        assertThat(refused("{\"data\":[{\"name\":\"a\"}]}")).contains("list of apps");
        assertThat(refused("{\"name\":\"a\"} {\"name\":\"b\"}")).contains("More follows");
        assertThat(refused("name: a\n---\nname: b")).contains("More follows");
        assertThat(refused("{\"foo\":1,\"bar\":2}")).contains("foo, bar");
    }

    @Test
    void yamlBombsAreRefused() {
        StringBuilder bomb = new StringBuilder("a: &a [\"lol\",\"lol\"]\n");
        for (char c = 'b'; c < 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append(
                    "%c: &%c [*%c,*%c,*%c,*%c,*%c]\n"
                            .formatted(c, c, before, before, before, before, before));
        }
        assertThat(refused(bomb.toString())).contains("aliases");
        assertThat(refused("name: &n shop\ndescription: *n")).contains("aliases");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(refused("{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .contains("nested deeper than 20");
        assertThat(refused("x: " + "[".repeat(50_000))).isNotBlank();
        assertThat(refused("{\"labels\":" + "{\"a\":".repeat(30) + "1" + "}".repeat(31)))
                .contains("nested deeper than 20");
    }

    @Test
    void hugeFilesAreRefusedWithoutBeingRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(50_000_000);
        }
        assertThatThrownBy(() -> reader.readFile(file))
                .isInstanceOf(DocumentException.class)
                .hasMessage("An app's description takes at most 1 MB; this has 50,000 kB");
    }

    @Test
    void binaryFilesAndFoldersAreRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> reader.readFile(file)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> reader.readFile(folder)).hasMessageContaining("folder");
        assertThatThrownBy(() -> reader.readFile(folder.resolve("none")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aByteOrderMarkIsNoTrouble() throws DocumentException {
        assertThat(reader.read("\uFEFF{\"name\":\"a\"}").values().name()).isEqualTo("a");
    }

    @Test
    void moreLabelsThanAnAppTakesAreSaid() throws DocumentException {
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            labels.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":\"v\"");
        }
        AppDocument document = reader.read("{\"name\":\"a\",\"labels\":{" + labels + "}}");
        assertThat(document.values().labels()).hasSize(500);
        assertThat(document.notes().getFirst()).startsWith("100 labels were left out");
    }
}
