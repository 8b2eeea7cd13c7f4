package strongly.console.sandbox;

import java.time.Duration;

/** One way to misbehave. */
public sealed interface Fault {
    /** The requests it strikes. */
    FaultScope scope();

    /** The answer comes late. */
    record Delay(Duration by, FaultScope scope) implements Fault {}

    /**
     * An error status is answered and nothing is done.
     *
     * @param every 1 for each request in scope, 3 for each third
     */
    record Status(int status, int every, FaultScope scope) implements Fault {
        /** Answers this status to every request in scope. */
        public Status(int status, FaultScope scope) {
            this(status, 1, scope);
        }
    }

    /**
     * Requests beyond a rate get a 429 and nothing is done.
     *
     * @param perSecond how many pass in each second of the sandbox's clock
     * @param retryAfter how long to wait, rounded up to whole seconds
     */
    record Limit(int perSecond, Duration retryAfter, RetryHeader header, FaultScope scope)
            implements Fault {}

    /**
     * The connection is closed without an answer.
     *
     * @param every 1 for each request in scope, 3 for each third
     * @param afterWork whether the request is carried out first
     */
    record Drop(int every, boolean afterWork, FaultScope scope) implements Fault {}

    /**
     * A page for people is answered with status 200, as proxies do that want a sign-in first, and
     * nothing is done.
     *
     * @param every 1 for each request in scope, 3 for each third
     */
    record Page(int every, FaultScope scope) implements Fault {}

    /** How a 429 tells when to come back. */
    enum RetryHeader {
        /** {@code Retry-After: 3}. */
        SECONDS,
        /** {@code Retry-After} with an HTTP date. */
        DATE,
        /** No such header. */
        NONE
    }
}
