package strongly.console.ui.detail;

import strongly.console.api.ApiException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.NotFoundException;
import strongly.console.api.RateLimitedException;
import strongly.console.api.UnauthorizedException;
import strongly.console.api.UnreadableAnswerException;
import strongly.console.ui.text.SafeText;

/** Why something could not be read, for people, with what to do. */
final class ErrorText {
    private static final int LONGEST = 300;

    private ErrorText() {}

    /** Of something that is polled. */
    static String ofPoll(ApiException error) {
        return said(error) + advice(error);
    }

    /** Of something that was read once. */
    static String ofRead(ApiException error) {
        return said(error);
    }

    private static String said(ApiException error) {
        String text = SafeText.line(String.valueOf(error.getMessage()), LONGEST);
        String code = error.code() == null ? "" : " (" + error.code() + ")";
        return text + code + ".";
    }

    private static String advice(ApiException error) {
        return switch (error) {
            case ForbiddenException forbidden ->
                    " The API key needs the scope apps:read; the console asks no more.";
            case UnauthorizedException unauthorized ->
                    " The API key is no longer accepted; connect again with a valid one.";
            case NotFoundException missing ->
                    " The instance knows the app, but no runtime of it; the console keeps asking.";
            case RateLimitedException limited -> " The console asks again when it may.";
            case UnreadableAnswerException unreadable ->
                    " The answer is not what the API promises; the console keeps asking.";
            default -> " The console keeps asking.";
        };
    }
}
