package strongly.console.ui.text;

import java.util.Locale;

/** Counts of things for people. */
public final class CountText {
    private CountText() {}

    /**
     * A count and what is counted: {@code 1 line}, {@code 1,204 lines}.
     *
     * @param one what is counted, of which more are told by an s
     */
    public static String of(long count, String one) {
        return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : one + "s");
    }
}
