package strongly.console.api;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What an error answer says, as far as it could be read; the body may be missing, HTML or without
 * code.
 *
 * @param status the HTTP status
 * @param code {@code error.code}, null where absent
 * @param message {@code error.message}, null where absent
 * @param retryAfter the {@code Retry-After} header, null where absent
 */
public record ErrorAnswer(
        int status,
        @Nullable String code,
        @Nullable String message,
        @Nullable Duration retryAfter) {}
