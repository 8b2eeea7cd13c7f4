package strongly.console.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How the sandbox misbehaves, for tests and for people who want to see how the console takes it.
 * The first fault that applies to a request is what happens to it.
 *
 * @param faults in the order they are tried
 */
public record FaultPlan(List<Fault> faults) {
    /** Everything works. */
    public static final FaultPlan NONE = new FaultPlan(List.of());

    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /** What can go wrong. */
    public enum Kind {
        /** The answer comes late. */
        SLOW,
        /** An error status is answered. */
        STATUS,
        /** The connection is closed without an answer. */
        DROP,
        /** The request is carried out, then the connection is closed without an answer. */
        DROP_AFTER
    }

    /**
     * One way to misbehave.
     *
     * @param kind what goes wrong
     * @param every how often: 1 for each request it applies to, 3 for each third
     * @param status the status answered ({@link Kind#STATUS})
     * @param retryAfter the {@code Retry-After} header, empty for none
     * @param delay how late ({@link Kind#SLOW})
     * @param applies to which method and path
     */
    public record Fault(
            Kind kind,
            int every,
            int status,
            String retryAfter,
            Duration delay,
            BiPredicate<String, String> applies) {
        /** Answers this status to each request. */
        public static Fault status(int status, BiPredicate<String, String> applies) {
            return new Fault(Kind.STATUS, 1, status, "", Duration.ZERO, applies);
        }

        /** Answers late. */
        public static Fault slow(Duration delay, BiPredicate<String, String> applies) {
            return new Fault(Kind.SLOW, 1, 0, "", delay, applies);
        }

        /** Closes the connection without an answer, before or after carrying out the request. */
        public static Fault drop(boolean after, BiPredicate<String, String> applies) {
            return new Fault(after ? Kind.DROP_AFTER : Kind.DROP, 1, 0, "", Duration.ZERO, applies);
        }
    }

    /**
     * A plan from words: {@code slow} (each answer 1.5 s late), {@code flaky} (each fourth request
     * a 500), {@code limited} (each fifth request a 429 with {@code Retry-After: 3}), {@code
     * dropping} (each sixth connection closed).
     *
     * @throws IllegalArgumentException at a word that is none of these
     */
    public static FaultPlan parse(String words) {
        List<Fault> faults = new ArrayList<>();
        for (String word : words.split(",")) {
            faults.add(
                    switch (word.strip()) {
                        case "slow" -> Fault.slow(Duration.ofMillis(1500), (method, path) -> true);
                        case "flaky" -> named(Kind.STATUS, 4, 500, "");
                        case "limited" -> named(Kind.STATUS, 5, 429, "3");
                        case "dropping" -> named(Kind.DROP, 6, 0, "");
                        default ->
                                throw new IllegalArgumentException(
                                        "unknown fault '"
                                                + word
                                                + "': use slow, flaky, limited, dropping");
                    });
        }
        return new FaultPlan(faults);
    }

    private static Fault named(Kind kind, int every, int status, String retryAfter) {
        return new Fault(kind, every, status, retryAfter, Duration.ZERO, (method, path) -> true);
    }
}
