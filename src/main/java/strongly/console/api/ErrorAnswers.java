package strongly.console.api;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Makes the exception of an error status (Error Responses of the API document). */
final class ErrorAnswers {
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_CODE = 80;

    private final AnswerReader reader;

    ErrorAnswers(AnswerReader reader) {
        this.reader = reader;
    }

    /** The exception of this answer; the body may be anything. */
    HttpStatusException of(RequestDescription request, HttpCalls.Answer answer, Instant now) {
        AnswerReader.ErrorText text = reader.error(answer.body());
        ErrorAnswer error =
                new ErrorAnswer(
                        answer.status(),
                        readable(text.code(), LONGEST_CODE),
                        readable(text.message(), LONGEST_MESSAGE),
                        RetryAfter.parse(answer.retryAfter(), answer.date(), now));
        return switch (answer.status()) {
            case 400 -> new BadRequestException(request, error);
            case 401 -> new UnauthorizedException(request, error);
            case 403 -> new ForbiddenException(request, error);
            case 404 -> new NotFoundException(request, error);
            case 409 -> new ConflictException(request, error);
            case 422 -> new UnprocessableException(request, error);
            case 429 -> new RateLimitedException(request, error);
            default ->
                    answer.status() >= 500
                            ? new ServerErrorException(request, error)
                            : new UnexpectedStatusException(request, error);
        };
    }

    /** A server's text without control characters, cut to a readable length. */
    private static @Nullable String readable(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String cut = text.length() > longest ? text.substring(0, longest) + "…" : text;
        return cut.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+", " ").strip();
    }
}
