package strongly.console.model;

import org.jspecify.annotations.Nullable;

/**
 * One field of a partial update: left out, or set to a value. An empty text or map is a value like
 * any other, so "set to empty" and "left out" never look alike. The API takes no {@code null}.
 *
 * @param <T> the field's type
 */
public sealed interface Change<T> {
    /** The field is not sent, so the server keeps what it has. */
    record Unchanged<T>() implements Change<T> {}

    /**
     * The field is sent.
     *
     * @param value what it becomes
     */
    record Set<T>(T value) implements Change<T> {}

    /** A field that is left out. */
    static <T> Change<T> unchanged() {
        return new Unchanged<>();
    }

    /** A field that becomes this value. */
    static <T> Change<T> to(T value) {
        return new Set<>(value);
    }

    /** Whether the field is sent. */
    default boolean isSet() {
        return this instanceof Set<T>;
    }

    /** The value it is set to, or this one where it is left out. */
    default T or(T unchanged) {
        return this instanceof Set<T>(T value) ? value : unchanged;
    }

    /** The value it is set to, or this one, which may be null, where it is left out. */
    default @Nullable T orNullable(@Nullable T unchanged) {
        return this instanceof Set<T>(T value) ? value : unchanged;
    }
}
