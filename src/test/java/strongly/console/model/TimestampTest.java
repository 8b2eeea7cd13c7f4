package strongly.console.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

/** The quick way of reading agrees with the parser, and what is no moment is kept as it came. */
class TimestampTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-15T10:30:00Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "2024-02-29T00:00:01Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2025-01-15T10:30:00.125Z",
                "2016-12-31T23:59:60Z"
            })
    void whatTheParserReadsIsRead(String text) {
        Timestamp timestamp = Timestamp.parse(text);
        assertThat(timestamp.instant()).isEqualTo(Instant.parse(text));
        assertThat(timestamp).isEqualTo(Timestamp.of(Instant.parse(text)));
        assertThat(timestamp).hasSameHashCodeAs(Timestamp.of(Instant.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-02-30T10:30:00Z",
                "2025-13-01T10:30:00Z",
                "2025-01-15T25:30:00Z",
                "2025-01-15T10:61:00Z",
                "2025-01-1xT10:30:00Z",
                "2025-01-15 10:30:00Z"
            })
    void whatIsNoMomentIsKept(String text) {
        Timestamp timestamp = Timestamp.parse(text);
        assertThat(timestamp.instant()).isNull();
        assertThat(timestamp.text()).isEqualTo(text);
        assertThat(timestamp).isEqualTo(Timestamp.parse(text));
        assertThat(timestamp).isNotEqualTo(Timestamp.parse(text + "!"));
    }
}
