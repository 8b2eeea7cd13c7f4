package strongly.console.model;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A moment as the API sends it: ISO 8601, UTC, whole seconds. A value that cannot be read is kept
 * as it came and has no {@link #instant()}.
 */
public final class Timestamp {
    private static final int LENGTH = 20;

    private final @Nullable Instant instant;
    private final @Nullable String unreadable;

    private Timestamp(@Nullable Instant instant, @Nullable String unreadable) {
        this.instant = instant;
        this.unreadable = unreadable;
    }

    /** The timestamp of an instant. */
    public static Timestamp of(Instant instant) {
        return new Timestamp(instant, null);
    }

    /** Reads what the server sent; never fails. */
    public static Timestamp parse(String text) {
        try {
            Instant usual = usual(text);
            if (usual != null) {
                return of(usual);
            }
            return of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return new Timestamp(null, text);
        }
    }

    /**
     * Reads {@code 2025-01-15T10:30:00Z} in a fraction of a parser's time: pages of apps are full
     * of them. Null for every other form.
     */
    private static @Nullable Instant usual(String text) {
        boolean form =
                text.length() == LENGTH
                        && text.charAt(4) == '-'
                        && text.charAt(7) == '-'
                        && text.charAt(10) == 'T'
                        && text.charAt(13) == ':'
                        && text.charAt(16) == ':'
                        && text.charAt(19) == 'Z';
        if (!form) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        boolean digits = (year | month | day | hour | minute | second) >= 0;
        if (!digits || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * 86_400 + hour * 3_600L + minute * 60L + second);
    }

    /** Digits as a number, -1 where they are none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The moment, or null where the text could not be read. */
    public @Nullable Instant instant() {
        return instant;
    }

    /** The text: ISO 8601 in UTC, or exactly what came where it could not be read. */
    public String text() {
        return instant != null ? instant.toString() : String.valueOf(unreadable);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timestamp that
                && Objects.equals(instant, that.instant)
                && Objects.equals(unreadable, that.unreadable);
    }

    @Override
    public int hashCode() {
        return instant != null ? instant.hashCode() : Objects.hashCode(unreadable);
    }

    @Override
    public String toString() {
        return text();
    }
}
