package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.api.InstanceUrl.UnusableUrlException;

/** Addresses in the forms in which people paste them. */
class InstanceUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://apps.example.com, https://apps.example.com",
        "https://apps.example.com/, https://apps.example.com",
        "https://apps.example.com///, https://apps.example.com",
        "'  https://apps.example.com \t', https://apps.example.com",
        "apps.example.com, https://apps.example.com",
        "apps.example.com/, https://apps.example.com",
        "HTTPS://Apps.Example.COM, https://apps.example.com",
        "https://apps.example.com:8443, https://apps.example.com:8443",
        "apps.example.com:8443/, https://apps.example.com:8443",
        "https://apps.example.com/api, https://apps.example.com",
        "https://apps.example.com/api/v1, https://apps.example.com",
        "https://apps.example.com/api/v1/, https://apps.example.com",
        "https://apps.example.com//api//v1//apps//, https://apps.example.com",
        "https://apps.example.com/api/v1/apps, https://apps.example.com",
        "https://apps.example.com/base/api/v1, https://apps.example.com/base",
        "https://apps.example.com/Base%20One, https://apps.example.com/Base%20One",
        "https://apps.example.com/#/apps, https://apps.example.com",
        "https://apps.example.com?, https://apps.example.com",
        "https://apps.example.com/?status=failed#top, https://apps.example.com",
        "https://apps.example.com/api/v1/apps/app_1/logs?lines=5, https://apps.example.com",
        "https://apps.example.com/apps/app_1, https://apps.example.com/apps/app_1",
        "'\"https://apps.example.com/\"', https://apps.example.com",
        "<https://apps.example.com>, https://apps.example.com",
        "“apps.example.com”, https://apps.example.com",
        "'(apps.example.com),', https://apps.example.com",
        "http://apps.example.com, http://apps.example.com",
        "localhost:3000, http://localhost:3000",
        "LOCALHOST, http://localhost",
        "127.0.0.1:8080/api/v1, http://127.0.0.1:8080",
        "[::1]:3000, http://[::1]:3000",
        "https://[2001:db8::1]/, https://[2001:db8::1]",
        "10.0.0.7:3000, https://10.0.0.7:3000",
        "localhost.example.com, https://localhost.example.com",
        "127.0.0.1.example.com, https://127.0.0.1.example.com",
        "127.evil.example, https://127.evil.example",
    })
    void anAddressBecomesItsRoot(String pasted, String root) throws UnusableUrlException {
        InstanceUrl url = InstanceUrl.parse(pasted);

        assertThat(url.root()).isEqualTo(root);
        assertThat(url.apiBase()).isEqualTo(root + "/api/v1");
        assertThat(url).hasToString(root);
        assertThat(InstanceUrl.parse(url.root())).isEqualTo(url).hasSameHashCodeAs(url);
        assertThat(InstanceUrl.parse(url.apiBase())).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "https://",
                "https:///path",
                "http://:8080",
                "ftp://apps.example.com",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://name:password@apps.example.com",
                "name@apps.example.com",
                "https://apps example.com",
                "https://apps.example.com/a b",
                "https://apps.example.com:99999",
                "https://apps.example.com:0",
                "https://apps.example.com:port",
                "https://[::1",
                "[",
                "https://under_score.example.com",
                "https://..",
                "https://exa\nmple.com",
                "https://99999.1.1.1",
            })
    void whatIsNoAddressIsRefusedInWords(String pasted) {
        assertThatThrownBy(() -> InstanceUrl.parse(pasted))
                .isInstanceOf(UnusableUrlException.class)
                .message()
                .isNotBlank()
                .matches("[A-Z][^\\n]+");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example, https://a.example",
        "https://a.example/base/api/v1, 'https://a.example/base https://a.example'",
        "https://a.example:8443/x/y, 'https://a.example:8443/x/y https://a.example:8443/x"
                + " https://a.example:8443'",
        "https://a.example/1/2/3/4/5, 'https://a.example/1/2/3/4/5 https://a.example/1/2"
                + " https://a.example/1 https://a.example'",
        "http://[::1]:3000/x, 'http://[::1]:3000/x http://[::1]:3000'",
    })
    void theApiMayBeNearerToTheHost(String pasted, String places) throws UnusableUrlException {
        assertThat(InstanceUrl.parse(pasted).places())
                .extracting(InstanceUrl::root)
                .containsExactly(places.split(" ", -1));
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatThrownBy(() -> InstanceUrl.parse("https://" + "a".repeat(3000)))
                .isInstanceOf(UnusableUrlException.class);
        assertThatThrownBy(() -> InstanceUrl.parse("https://" + "a".repeat(300) + ".example"))
                .isInstanceOf(UnusableUrlException.class);
    }

    @Test
    void aRefusalDoesNotRepeatWhatWasPasted() {
        // a key pasted into the wrong field stays out of messages
        assertThatThrownBy(() -> InstanceUrl.parse("sk-live secret"))
                .isInstanceOf(UnusableUrlException.class)
                .message()
                .doesNotContain("sk-live");
    }

    @ParameterizedTest
    @CsvSource({
        "https://apps.example.com, false",
        "http://apps.example.com, true",
        "http://localhost:3000, false",
        "http://127.0.0.1, false",
        "http://127.8.9.10, false",
        "http://[::1]:3000, false",
        "http://127.evil.example, true",
        "http://127.0.0.1.evil.example, true",
        "http://localhost.evil.example, true",
        "http://10.0.0.7, true",
    })
    void onlyPlainHttpToAnotherComputerIsUnprotected(String pasted, boolean unprotected)
            throws UnusableUrlException {
        assertThat(InstanceUrl.parse(pasted).isUnprotected()).isEqualTo(unprotected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://apps.example.com, apps.example.com",
        "https://apps.example.com:8443/base, apps.example.com:8443",
        "http://[::1]:3000, [::1]:3000",
    })
    void hostAndPortAreAsGiven(String pasted, String shown) throws UnusableUrlException {
        assertThat(InstanceUrl.parse(pasted).hostAndPort()).isEqualTo(shown);
    }

    @Test
    void addressesDifferByTheirRoot() throws UnusableUrlException {
        assertThat(InstanceUrl.parse("https://a.example"))
                .isNotEqualTo(InstanceUrl.parse("http://a.example"))
                .isNotEqualTo(InstanceUrl.parse("https://a.example:8443"))
                .isNotEqualTo(InstanceUrl.parse("https://b.example"));
    }
}
