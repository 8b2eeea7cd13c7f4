package strongly.console.model;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A moment as the API sends it: ISO 8601, UTC, whole seconds. A value that cannot be read is kept
 * as it came and has no {@link #instant()}.
 */
public final class Timestamp {
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
            return of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return new Timestamp(null, text);
        }
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
        return other instanceof Timestamp that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
