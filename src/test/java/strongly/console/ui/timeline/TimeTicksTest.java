package strongly.console.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Round moments whose labels do not touch. */
class TimeTicksTest {
    private static final Instant TO = Instant.parse("2026-01-15T10:33:20Z");

    private static List<String> labels(Duration span, double width, ZoneId zone) {
        return TimeTicks.of(TO.minus(span), TO, width, zone).stream()
                .map(TimeTicks.Tick::label)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "PT15M, 330, 10:20 10:25 10:30",
        "PT15M, 1000, 10:19 10:20 10:21 10:22 10:23 10:24 10:25 10:26 10:27 10:28 10:29 10:30 10:31"
                + " 10:32 10:33",
        "PT6H, 330, 06:00 08:00 10:00",
        "PT168H, 330, 9 Jan 11 Jan 13 Jan 15 Jan",
    })
    void theyAreRound(Duration span, double width, String expected) {
        assertThat(String.join(" ", labels(span, width, ZoneOffset.UTC))).isEqualTo(expected);
    }

    @Test
    void theyFollowTheZone() {
        assertThat(labels(Duration.ofHours(6), 330, ZoneId.of("Asia/Kolkata")))
                .containsExactly("12:00", "14:00", "16:00");
    }

    @Test
    void aDayBeginsAtItsOwnMidnightWhenTheClocksChange() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant to = Instant.parse("2026-04-01T12:00:00Z");
        assertThat(TimeTicks.of(to.minus(Duration.ofDays(7)), to, 420, zone))
                .extracting(tick -> tick.at().atZone(zone).getHour())
                .containsOnly(0);
    }

    @Test
    void noRoomMakesFewTicksAndNoLoop() {
        assertThat(labels(Duration.ofDays(7), 0, ZoneOffset.UTC)).hasSizeLessThan(3);
    }
}
