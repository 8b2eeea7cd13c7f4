package strongly.console.service.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What looks like a secret does not leave the house. */
class SecretMaskTest {
    private final SecretMask mask = new SecretMask(List.of("the-key-itself"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "password=hunter2 next|password=••• next",
                "DB_PASSWORD: hunter2|DB_PASSWORD: •••",
                "{\"apiKey\":\"a b\\\"c\",\"x\":1}|{\"apiKey\":•••,\"x\":1}",
                "{\"labels\":{\"api-key\":\"v\"}}|{\"labels\":{\"api-key\":•••}}",
                "Authorization: Bearer abcdef123456|Authorization: •••",
                "using bearer abcdef123456.|using bearer •••",
                "key sk-live_1234567890 used|key ••• used",
                "AKIAIOSFODNN7EXAMPLE|•••",
                "postgres://app:s3cret@db:5432/x|postgres://app:•••@db:5432/x",
                "jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc|jwt •••",
                "sent the-key-itself twice|sent ••• twice",
                "GET /api/health 200|GET /api/health 200",
                "https://my.example:8080/path|https://my.example:8080/path",
                "task-force deployed|task-force deployed",
            })
    void textsLoseTheirSecretsAndNothingElse(String text, String expected) {
        assertThat(mask.text(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "team,backend,backend",
        "version,2.1.0,2.1.0",
        "db-password,x,•••",
        "SECRET,x,•••",
        "auth,x,•••",
        "author,ana,ana",
        "build,0123456789abcdef0123456789abcdef,•••",
        "note,see token=abc,see token=•••",
    })
    void valuesAreJudgedByTheirNameToo(String name, String value, String expected) {
        assertThat(mask.value(name, value)).isEqualTo(expected);
    }

    @Test
    void whatIsTakenOutIsCounted() {
        mask.text("password=a token=b");
        mask.value("secret", "c");
        assertThat(mask.count()).isEqualTo(3);
    }

    @Test
    @Timeout(20)
    void aHugeLineTakesTimeInProportion() {
        String huge = "token-".repeat(50_000) + "a://".repeat(50_000) + "Bearer ".repeat(20_000);
        assertThat(mask.text(huge)).isNotEmpty();
    }
}
