package strongly.console.api;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What every request of a connection passes before it is sent, and is told of the server's limits:
 * the port of the request budget.
 */
public interface RequestGate {
    /** Lets everything through. */
    RequestGate OPEN =
            new RequestGate() {
                @Override
                public void enter(RequestPriority priority) {}

                @Override
                public void limited(@Nullable Duration retryAfter) {}

                @Override
                public void succeeded() {}
            };

    /**
     * Waits until a request of this priority may be sent.
     *
     * @throws InterruptedException when the task was cancelled meanwhile
     */
    void enter(RequestPriority priority) throws InterruptedException;

    /**
     * The server answered 429.
     *
     * @param retryAfter how long it asked to wait, null where it did not say
     */
    void limited(@Nullable Duration retryAfter);

    /** The server answered with anything but 429. */
    void succeeded();
}
