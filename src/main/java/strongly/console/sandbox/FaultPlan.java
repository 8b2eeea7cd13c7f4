package strongly.console.sandbox;

import java.util.List;

/**
 * How the sandbox misbehaves, for tests and for people who want to see how the console takes it.
 * Delays add up; of the other faults the first that strikes is what happens to a request.
 *
 * @param faults in the order they are tried
 */
public record FaultPlan(List<Fault> faults) {
    /** Everything works. */
    public static final FaultPlan NONE = new FaultPlan(List.of());

    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /** A plan of these faults. */
    public static FaultPlan of(Fault... faults) {
        return new FaultPlan(List.of(faults));
    }

    /**
     * A plan from words separated by commas, each {@code name[:value][@scope]}:
     *
     * <ul>
     *   <li>{@code slow} — every answer 1.5 s late; {@code slow:300ms}, {@code slow:5s}
     *   <li>{@code flaky} — each 4th request a 500; {@code flaky:2} each 2nd
     *   <li>{@code error:503} — every request this status; {@code error:503/3} each 3rd
     *   <li>{@code limited} — more than 5 requests a second get a 429 with {@code Retry-After} in
     *       seconds; {@code limited:2} more than 2; {@code limited-date} with an HTTP date; {@code
     *       limited-silent} without the header
     *   <li>{@code dropping} — each 6th connection closed without an answer; {@code dropping:2}
     *   <li>{@code lossy} — the same, but the request is carried out first
     *   <li>{@code html} — every answer is a page with status 200, as a proxy's sign-in page is;
     *       {@code html:3} each 3rd
     * </ul>
     *
     * A scope is a method, a path below {@code /api/v1} with {@code *} for any part of it, or both:
     * {@code slow@/apps/*}{@code /logs}, {@code error:500@POST}, {@code lossy@POST/apps}.
     *
     * @throws IllegalArgumentException at a word that is none of these; the message names it
     */
    public static FaultPlan parse(String words) {
        return FaultNotation.parse(words);
    }
}
