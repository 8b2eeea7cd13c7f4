package strongly.console.api;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads the {@code Retry-After} header: seconds, or an HTTP date. */
final class RetryAfter {
    private static final long MOST_SECONDS = 3600;

    private static final String USUAL = "Sun, 06 Nov 1994 08:49:37 GMT";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private RetryAfter() {}

    /**
     * How long to wait.
     *
     * @param header the header's value, null where absent
     * @param serverNow the answer's {@code Date}, null where absent; a date is measured against it,
     *     so that a wrong clock here changes nothing
     */
    static @Nullable Duration parse(
            @Nullable String header, @Nullable Instant serverNow, Instant now) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String value = header.strip();
        if (value.matches("[0-9]{1,9}")) {
            return bounded(Long.parseLong(value));
        }
        Instant date = httpDate(value);
        if (date == null) {
            return null;
        }
        return bounded(Duration.between(serverNow != null ? serverNow : now, date).toSeconds());
    }

    private static Duration bounded(long seconds) {
        return Duration.ofSeconds(Math.clamp(seconds, 0, MOST_SECONDS));
    }

    /** A date as HTTP headers carry it, null where it cannot be read. */
    static @Nullable Instant httpDate(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            if (value.length() == USUAL.length() && value.endsWith(" GMT")) {
                return usual(value);
            }
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException | NumberFormatException unreadable) {
            return null;
        }
    }

    /** Every answer carries one: the general way costs more than all else of a small answer. */
    private static Instant usual(String value) {
        int month = MONTHS.indexOf(value.substring(8, 11));
        if (month < 0 || month % 3 != 0) {
            throw new DateTimeException("no month");
        }
        return LocalDateTime.of(
                        number(value, 12, 16),
                        month / 3 + 1,
                        number(value, 5, 7),
                        number(value, 17, 19),
                        number(value, 20, 22),
                        number(value, 23, 25))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }
}
