package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names and values read from text.
 *
 * @param pairs in the order of the text; of a name that stands twice, the last value
 * @param notes what was passed over and why, with line numbers and without values
 */
public record PairText(Map<String, String> pairs, List<String> notes) {
    /** Longest text that is read, in characters. */
    public static final int LONGEST = 1_000_000;

    /** Nothing but a note that the text is too long; null where it is not. */
    static @Nullable PairText refusal(String text) {
        return text.length() <= LONGEST
                ? null
                : new PairText(
                        Map.of(),
                        List.of(
                                String.format(
                                        Locale.ROOT,
                                        "The text has %,d characters; at most %,d are read",
                                        text.length(),
                                        LONGEST)));
    }

    /** Names only: values may be secrets. */
    @Override
    public String toString() {
        return "PairText[names=%s, notes=%s]".formatted(pairs.keySet(), notes);
    }
}
