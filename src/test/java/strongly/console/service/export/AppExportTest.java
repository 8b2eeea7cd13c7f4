package strongly.console.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.fake.AppBuilder;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Owner;
import strongly.console.model.Resources;
import strongly.console.model.Timestamp;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

class AppExportTest {
    private static final App BARE =
            AppBuilder.bare("a 1/2")
                    .status(AppStatus.of("thawing"))
                    .updatedAt(Timestamp.parse("yesterday"))
                    .build();
    private static final App FULL =
            new App(
                    "app_1",
                    "web",
                    "line\nbreak \u202e",
                    AppStatus.RUNNING,
                    "node:18",
                    3000,
                    2,
                    AppEnvironment.PRODUCTION,
                    new Resources("500m", "512Mi"),
                    "https://web.example",
                    "org",
                    "proj",
                    Map.of("team", "back\u0000end"),
                    new Owner("user_1", "dev@example.com"),
                    null,
                    Timestamp.parse("2025-01-15T10:30:00Z"),
                    Timestamp.parse("2025-01-20T14:22:00Z"));

    @Test
    void jsonKeepsEveryValueAsItCame() {
        JsonNode json = JsonMapper.shared().readTree(AppJson.write(FULL));
        assertThat(json.get("description").stringValue()).isEqualTo("line\nbreak \u202e");
        assertThat(json.get("labels").get("team").stringValue()).isEqualTo("back\u0000end");
        assertThat(json.get("resources").get("cpu").stringValue()).isEqualTo("500m");
        assertThat(json.get("replicas").intValue()).isEqualTo(2);
        assertThat(json.get("updatedAt").stringValue()).isEqualTo("2025-01-20T14:22:00Z");
        assertThat(json.get("permissions").isNull()).isTrue();
    }

    @Test
    void jsonOfAnAppWithNothingHasNulls() {
        JsonNode json = JsonMapper.shared().readTree(AppJson.write(BARE));
        assertThat(json.get("status").stringValue()).isEqualTo("thawing");
        assertThat(json.get("environment").isNull()).isTrue();
        assertThat(json.get("owner").isNull()).isTrue();
        assertThat(json.get("updatedAt").stringValue()).isEqualTo("yesterday");
    }

    @Test
    void severalAppsAreOneArrayHoweverTheyAreWritten() throws IOException {
        StringWriter out = new StringWriter();
        AppJson.write(List.of(FULL, BARE).iterator(), out);
        JsonNode streamed = JsonMapper.shared().readTree(out.toString());
        assertThat(streamed)
                .isEqualTo(JsonMapper.shared().readTree(AppJson.write(List.of(FULL, BARE))));
        assertThat(streamed.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"plain|plain", "a,b|\"a,b\"", "say \"hi\"|\"say \"\"hi\"\"\""})
    void csvQuotesWhatNeedsIt(String cell, String written) throws IOException {
        StringBuilder out = new StringBuilder();
        Delimited.CSV.write(List.of(cell, "x"), out);
        assertThat(out.toString()).isEqualTo(written + ",x\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\ta", "\ra", "\n=1", "=1\n2", "="})
    void nothingIsAFormulaToASpreadsheet(String cell) throws IOException {
        for (Delimited form : Delimited.values()) {
            StringBuilder out = new StringBuilder();
            form.write(List.of(cell), out);
            assertThat(out.toString().replace("\"", "")).startsWith("'" + cell);
        }
    }

    @Test
    void tsvQuotesLineBreaks() throws IOException {
        StringBuilder out = new StringBuilder();
        Delimited.TSV.write(List.of("a\tb", "c\nd", "e,f"), out);
        assertThat(out.toString()).isEqualTo("\"a\tb\"\t\"c\nd\"\te,f\n");
    }

    @Test
    void curlEncodesTheIdAndTakesTheKeyFromTheEnvironment() {
        assertThat(new CurlCommand("https://my.example/api/v1").readApp("a 1/'2"))
                .isEqualTo(
                        "curl -sS -H \"X-API-Key: $STRONGLY_API_KEY\""
                                + " 'https://my.example/api/v1/apps/a%201%2F%272'");
    }
}
