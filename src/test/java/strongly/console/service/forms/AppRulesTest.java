package strongly.console.service.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Accepted and refused examples of every rule. */
class AppRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "my-web-app", "0", "a--b", "x1", "1x"})
    void goodNames(String name) {
        assertThat(AppRules.name(name)).isNull();
    }

    @Test
    void namesHaveOneToSixtyThreeCharacters() {
        assertThat(AppRules.name("a".repeat(63))).isNull();
        assertThat(AppRules.name("a".repeat(64)))
                .isEqualTo("Use at most 63 characters; these are 64");
        assertThat(AppRules.name("")).isEqualTo("Give the app a name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    My-App      | Use lowercase letters: my-app
                    My_App      | Use lowercase letters: my-app
                    my_app      | Use only a–z, 0–9 and hyphens, not underscores
                    'my app'    | Use only a–z, 0–9 and hyphens, not blanks
                    bücher      | Use only a–z, 0–9 and hyphens, not 'ü'
                    app😀       | Use only a–z, 0–9 and hyphens, not '😀'
                    my.app      | Use only a–z, 0–9 and hyphens, not '.'
                    -app        | Begin and end with a letter or a digit
                    app-        | Begin and end with a letter or a digit
                    """)
    void badNamesSayHowToMendThem(String name, String message) {
        assertThat(AppRules.name(name)).isEqualTo(message);
    }

    @Test
    void controlCharactersInNamesAreNamed() {
        assertThat(AppRules.name("a\nb")).endsWith("not line breaks");
        assertThat(AppRules.name("a\u0007b")).endsWith("not control characters");
        assertThat(AppRules.name("a\u00a0b")).endsWith("not blanks");
    }

    @Test
    void descriptionsHaveUpToTwoThousandCharacters() {
        assertThat(AppRules.description("x".repeat(2000))).isNull();
        assertThat(AppRules.description("x".repeat(2001)))
                .isEqualTo("Use at most 2,000 characters; these are 2,001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "80", "3000", "65535", "0080"})
    void goodPorts(String port) {
        assertThat(AppRules.port(port)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "80.0", "1e3", "∞", "８０", "99999999999", "http"})
    void badPorts(String port) {
        assertThat(AppRules.port(port)).isEqualTo("Use a whole number from 1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "100"})
    void goodReplicas(String replicas) {
        assertThat(AppRules.replicas(replicas)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.5", "1e1", "two", "∞"})
    void badReplicas(String replicas) {
        assertThat(AppRules.replicas(replicas)).isEqualTo("Use a whole number from 1 to 100");
    }

    @Test
    void environmentsAreThoseThatAreKnown() {
        List<String> known = List.of("development", "staging", "production", "qa");
        assertThat(AppRules.environment("", known)).isNull();
        assertThat(AppRules.environment("qa", known)).isNull();
        assertThat(AppRules.environment("prod", known))
                .isEqualTo("Choose one of development, staging, production, qa");
    }

    @Test
    void projectsAreIds() {
        assertThat(AppRules.project("")).isNull();
        assertThat(AppRules.project("proj_456")).isNull();
        assertThat(AppRules.project("proj 456")).isEqualTo("Leave out blanks and line breaks");
        assertThat(AppRules.project("p".repeat(129))).startsWith("Use at most 128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "a", "app.kubernetes.io/name", "Team_1", "9", "a.b-c_d", "x/Y"})
    void goodLabelKeys(String key) {
        assertThat(AppRules.labelKey(key)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "a-",
                "a b",
                "a/b/c",
                "/a",
                "a/",
                "Ex_ample/a",
                "ü",
                "a=b",
                "example.com/"
            })
    void badLabelKeys(String key) {
        assertThat(AppRules.labelKey(key)).isNotNull();
    }

    @Test
    void labelKeysAndValuesAreBounded() {
        assertThat(AppRules.labelKey("k".repeat(63))).isNull();
        assertThat(AppRules.labelKey("k".repeat(64))).isNotNull();
        String prefix = "d".repeat(253);
        assertThat(AppRules.labelKey(prefix + "/k")).isNull();
        assertThat(AppRules.labelKey(prefix + "d/k")).isNotNull();
        assertThat(AppRules.labelValue("v".repeat(63))).isNull();
        assertThat(AppRules.labelValue("v".repeat(64))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "backend", "2.1.0", "A_b-c", "1"})
    void goodLabelValues(String value) {
        assertThat(AppRules.labelValue(value)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "-a", "a.", "ü", "a/b", "x\ny"})
    void badLabelValues(String value) {
        assertThat(AppRules.labelValue(value)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOG_LEVEL", "_x", "a1", "A"})
    void goodVariables(String name) {
        assertThat(AppRules.variable(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1A", "A-B", "A.B", "A B", "Ü", "A=B"})
    void badVariables(String name) {
        assertThat(AppRules.variable(name)).isNotNull();
    }

    // far above what it takes: it is there for rules that would go on for hours
    @Timeout(60)
    @Test
    void aMegabyteIsJudgedAtOnce() {
        String megabyte = "a".repeat(1_000_000);
        assertThat(AppRules.name(megabyte)).isNotNull();
        assertThat(AppRules.image(megabyte)).isNotNull();
        assertThat(AppRules.description(megabyte)).isNotNull();
        assertThat(AppRules.project(megabyte)).isNotNull();
        assertThat(AppRules.environment(megabyte, List.of("staging"))).isNotNull();
        assertThat(AppRules.replicas(megabyte)).isNotNull();
        assertThat(AppRules.labelKey(megabyte)).isNotNull();
        assertThat(AppRules.labelValue(megabyte)).isNotNull();
        assertThat(AppRules.variable(megabyte)).isNotNull();
        assertThat(AppRules.port(megabyte)).isNotNull();
        assertThat(Quantities.cpuProblem(megabyte)).isNotNull();
        assertThat(Quantities.memoryProblem(megabyte)).isNotNull();
    }
}
