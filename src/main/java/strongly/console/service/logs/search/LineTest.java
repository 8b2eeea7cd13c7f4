package strongly.console.service.logs.search;

/** Whether one line matches; for lines that a needle could not rule out. Not for sharing. */
interface LineTest {
    /** Whether the line in {@code [from, to)} matches. */
    boolean matches(byte[] b, int from, int to);
}
