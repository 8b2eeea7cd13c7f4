package strongly.console.service.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.api.RequestBodies;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies hold exactly what changed. */
class RequestPreviewTest {
    private static final AppFormValues BASE = FormSamples.values();

    private static String put(AppFormValues values) {
        return RequestBodies.update(values.changesFrom(BASE));
    }

    @Test
    void nothingChangedIsNoRequest() {
        assertThat(BASE.changesFrom(BASE).isEmpty()).isTrue();
        assertThat(BASE.changesFrom(BASE)).isEqualTo(AppUpdate.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NAME        | shop       | {"name":"shop"}
                    DESCRIPTION | New        | {"description":"New"}
                    DESCRIPTION | ''         | {"description":""}
                    IMAGE       | a/b:2      | {"image":"a/b:2"}
                    PORT        | 8080       | {"port":8080}
                    REPLICAS    | 3          | {"replicas":3}
                    ENVIRONMENT | production | {"environment":"production"}
                    CPU         | 1          | {"resources":{"cpu":"1","memory":"512Mi"}}
                    MEMORY      | 1Gi        | {"resources":{"cpu":"500m","memory":"1Gi"}}
                    """)
    void oneFieldIsSentAlone(AppField field, String value, String body) {
        assertThat(put(BASE.with(field, value))).isEqualTo(body);
    }

    @Test
    void labelsAreSentAsTheWholeNewSet() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("team", "backend");
        labels.put("version", "2");
        assertThat(put(BASE.withLabels(labels)))
                .isEqualTo("{\"labels\":{\"team\":\"backend\",\"version\":\"2\"}}");
        assertThat(put(BASE.withLabels(Map.of()))).isEqualTo("{\"labels\":{}}");
    }

    @Test
    void theProjectIsNeverUpdated() {
        assertThat(BASE.with(AppField.PROJECT, "other").changesFrom(BASE).isEmpty()).isTrue();
    }

    @Test
    void aCreateLeavesOutWhatIsEmpty() {
        AppFormValues name = AppFormValues.EMPTY.withName("shop");
        assertThat(RequestBodies.creation(name.toNewApp())).isEqualTo("{\"name\":\"shop\"}");
        assertThat(RequestBodies.creation(BASE.toNewApp()))
                .isEqualTo(
                        "{\"name\":\"checkout\",\"description\":\"Web"
                                + " shop\",\"image\":\"registry.acme.example/shop/checkout:2.4.1\","
                                + "\"port\":3000,\"replicas\":2,\"environment\":\"staging\","
                                + "\"resources\":{\"cpu\":\"500m\",\"memory\":\"512Mi\"},"
                                + "\"projectId\":\"proj_456\",\"labels\":{\"team\":\"backend\"}}");
    }

    @Test
    void theShownTextIsTheSentOneIndented() {
        String shown = RequestPreview.of(BASE.with(AppField.PORT, "80").changesFrom(BASE));
        assertThat(shown.replaceAll("\\s", "")).isEqualTo("{\"port\":80}");
    }

    @Test
    void valuesOfVariablesAreMasked() {
        String shown =
                RequestPreview.of(new DeployRequest(null, null, Map.of("TOKEN", "s3cret"), false));
        assertThat(shown).contains("TOKEN").doesNotContain("s3cret");
        assertThat(RequestPreview.of(DeployRequest.PLAIN).strip()).isEqualTo("{ }");
    }
}
