package strongly.console.api;

import okhttp3.HttpUrl;

import strongly.console.api.AnswerReader.UnusableAnswerException;
import strongly.console.api.HttpCalls.Answer;
import strongly.console.api.HttpCalls.Outgoing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

/** Says in the client's exceptions, and in words for people, what went wrong on the way. */
final class HttpFailures {
    /** What is said of a page where an answer of the API should be. */
    static final String WEB_PAGE =
            "The answer is a web page, not the API: is this the address of an instance?";

    private HttpFailures() {}

    /**
     * Makes the client's exception of OkHttp's.
     *
     * @param sent whether any byte of the request may have reached the server
     */
    static ApiException of(Outgoing outgoing, IOException failure, boolean sent) {
        RequestDescription request = outgoing.describe(null);
        boolean unknown = sent && !outgoing.isRead();
        if (Thread.currentThread().isInterrupted()) {
            return new CallCancelledException(request, unknown);
        }
        if (failure instanceof InterruptedIOException) {
            return new ApiTimeoutException(
                    "The instance did not answer in time", request, unknown, failure);
        }
        return new NetworkException(explain(failure, outgoing.url()), request, unknown, failure);
    }

    private static String explain(IOException failure, HttpUrl url) {
        String host = url.host();
        return switch (failure) {
            case UnknownHostException unknown -> "The host " + host + " is not known";
            case ConnectException refused -> "Nothing answers at " + host + ", port " + url.port();
            case NoRouteToHostException noRoute -> "There is no way to " + host;
            case SSLException unsafe -> TlsFailures.explain(unsafe, host, url.port());
            default ->
                    String.valueOf(failure.getMessage()).contains("authenticate with proxy")
                            ? "The proxy on the way to " + host + " asks for a name and password"
                            : "The connection to " + host + " broke";
        };
    }

    /** Makes an unreadable answer of what a reader found wrong. */
    static UnreadableAnswerException unreadable(
            Outgoing outgoing, Answer answer, RuntimeException cause) {
        String what =
                cause instanceof UnusableAnswerException
                        ? String.valueOf(cause.getMessage())
                        : looksLikeHtml(answer)
                                ? WEB_PAGE
                                : "The answer is not the JSON of the API";
        return new UnreadableAnswerException(
                what, outgoing.describe(answer.requestId()), !outgoing.isRead(), null);
    }

    private static boolean looksLikeHtml(Answer answer) {
        if (answer.isPage()) {
            return true;
        }
        for (byte character : answer.body()) {
            if (!Character.isWhitespace(character)) {
                return character == '<';
            }
        }
        return false;
    }
}
