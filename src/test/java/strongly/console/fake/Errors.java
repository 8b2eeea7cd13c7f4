package strongly.console.fake;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiTimeoutException;
import strongly.console.api.BadRequestException;
import strongly.console.api.ConflictException;
import strongly.console.api.ErrorAnswer;
import strongly.console.api.ForbiddenException;
import strongly.console.api.NotFoundException;
import strongly.console.api.RateLimitedException;
import strongly.console.api.RequestDescription;
import strongly.console.api.UnprocessableException;
import strongly.console.api.UnreadableAnswerException;

import java.time.Duration;

/** Failures of an instance. */
public final class Errors {
    private static final RequestDescription REQUEST =
            new RequestDescription("stop app", "POST", "/apps/a/stop", null);

    private Errors() {}

    /** 404. */
    public static NotFoundException notFound() {
        return new NotFoundException(
                REQUEST, new ErrorAnswer(404, "not_found", "App with ID 'a' not found", null));
    }

    /** 403. */
    public static ForbiddenException forbidden() {
        return new ForbiddenException(
                REQUEST, new ErrorAnswer(403, "insufficient_scope", "Missing scope", null));
    }

    /** 409. */
    public static ConflictException conflict() {
        return conflict("App is not running");
    }

    /** 409: a name is taken. */
    public static ConflictException nameTaken(String name) {
        return conflict("App name '" + name + "' already exists");
    }

    /** 409 with this message. */
    public static ConflictException conflict(String message) {
        return new ConflictException(REQUEST, new ErrorAnswer(409, "conflict", message, null));
    }

    /** 400 with this message. */
    public static BadRequestException badRequest(String message) {
        return new BadRequestException(REQUEST, new ErrorAnswer(400, "bad_request", message, null));
    }

    /** 422 with this message. */
    public static UnprocessableException invalid(String message) {
        return new UnprocessableException(
                REQUEST, new ErrorAnswer(422, "validation_error", message, null));
    }

    /** 429. */
    public static RateLimitedException limited(@Nullable Duration retryAfter) {
        return new RateLimitedException(
                REQUEST, new ErrorAnswer(429, null, "Too many requests", retryAfter));
    }

    /** A write whose answer got lost. */
    public static ApiTimeoutException lost() {
        return new ApiTimeoutException("No answer within 30 s", REQUEST, true, null);
    }

    /** An answer that is no status. */
    public static UnreadableAnswerException garbage() {
        return new UnreadableAnswerException("The answer is not JSON", REQUEST, false, null);
    }

    /** A write that was answered with what nobody can read. */
    public static UnreadableAnswerException unreadableWrite() {
        return new UnreadableAnswerException("The answer is not JSON", REQUEST, true, null);
    }
}
