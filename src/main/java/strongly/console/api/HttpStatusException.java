package strongly.console.api;

import org.jspecify.annotations.Nullable;

/** The server answered with an error status (Error Responses of the API document). */
public abstract class HttpStatusException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorAnswer answer;

    /** An exception of an answer. */
    protected HttpStatusException(RequestDescription request, ErrorAnswer answer) {
        super(describe(answer), request, null);
        this.answer = answer;
    }

    private static String describe(ErrorAnswer answer) {
        String text = answer.message();
        return text == null ? "The server answered " + answer.status() : text;
    }

    @Override
    public int status() {
        return answer.status();
    }

    @Override
    public @Nullable String code() {
        return answer.code();
    }

    @Override
    public @Nullable String serverMessage() {
        return answer.message();
    }
}
