package strongly.console.service.forms;

import java.util.List;
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

    /** Nothing but a note. */
    static PairText refused(String note) {
        return new PairText(Map.of(), List.of(note));
    }

    /** Names only: values may be secrets. */
    @Override
    public String toString() {
        return "PairText[names=%s, notes=%s]".formatted(pairs.keySet(), notes);
    }
}
