package strongly.console.api;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;

/** Puts the key on requests to the instance itself, and on no others. */
record KeyHeader(HttpUrl base, String key, String userAgent) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Request.Builder builder = request.newBuilder().header("User-Agent", userAgent);
        if (isSameOrigin(request.url())) {
            builder.header("X-API-Key", key);
        }
        Response response = chain.proceed(builder.build());
        // OkHttp would send a request again by itself, were it told to with a 503
        return response.code() == 503
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    private boolean isSameOrigin(HttpUrl url) {
        return base.scheme().equals(url.scheme())
                && base.host().equals(url.host())
                && base.port() == url.port();
    }

    /** Whether a header can carry the key: printable ASCII only. */
    boolean canBeSent() {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < ' ' || key.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Names no key. */
    @Override
    public String toString() {
        return "KeyHeader[" + base + "]";
    }
}
