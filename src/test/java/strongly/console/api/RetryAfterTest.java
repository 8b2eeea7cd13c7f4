package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;

/** Dates of HTTP headers, read the quick way where they come as usual. */
class RetryAfterTest {
    @Test
    void usualDatesAreReadAsTheStandardSays() {
        DateTimeFormatter standard =
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                        .withZone(ZoneOffset.UTC);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            Instant moment = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
            assertThat(RetryAfter.httpDate(standard.format(moment))).isEqualTo(moment);
        }
    }

    @Test
    void otherFormsOfTheStandardAreReadToo() {
        Instant moment = Instant.parse("2026-01-05T10:30:00Z").truncatedTo(ChronoUnit.SECONDS);
        assertThat(RetryAfter.httpDate("Mon, 5 Jan 2026 10:30:00 GMT")).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "Sun, 06 Xov 1994 08:49:37 GMT",
                "Sun, 06 anF 1994 08:49:37 GMT",
                "Sun, 36 Nov 1994 08:49:37 GMT",
                "Sun, 0x Nov 1994 08:49:37 GMT"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(RetryAfter.httpDate(text)).isNull();
    }
}
