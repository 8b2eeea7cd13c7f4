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
    HttpStatusException of(HttpCalls.Outgoing outgoing, HttpCalls.Answer answer, Instant now) {
        RequestDescription request = outgoing.describe(answer.requestId());
        Redaction redaction = outgoing.redaction();
        AnswerReader.ErrorText text = reader.error(answer.body());
        ErrorAnswer error =
                new ErrorAnswer(
                        answer.status(),
                        readable(text.code(), LONGEST_CODE, redaction),
                        readable(text.message(), LONGEST_MESSAGE, redaction),
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

    /** A server's text without secrets and control characters, cut to a readable length. */
    private static @Nullable String readable(
            @Nullable String text, int longest, Redaction redaction) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = redaction.clean(text);
        String cut = clean.length() > longest ? clean.substring(0, longest) + "…" : clean;
        return cut.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+", " ").strip();
    }
}
