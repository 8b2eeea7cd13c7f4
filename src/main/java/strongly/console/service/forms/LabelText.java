package strongly.console.service.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads labels from text: {@code key=value} or {@code key: value}, by lines or by commas. */
public final class LabelText {
    private static final int MOST_NOTES = 20;

    private LabelText() {}

    /** The labels of the text; what cannot be read is passed over with a note. */
    public static PairText parse(String text) {
        PairText refusal = PairText.refusal(text);
        if (refusal != null) {
            return refusal;
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        String[] entries = text.split("[\\n\\r,]+");
        for (int i = 0; i < entries.length; i++) {
            String entry = entries[i].strip();
            if (entry.isEmpty() || entry.startsWith("#")) {
                continue;
            }
            int cut = separator(entry);
            String note = null;
            if (cut <= 0) {
                note = "Entry " + (i + 1) + " is no key=value and was passed over";
            } else if (pairs.size() >= AppRules.MOST_PAIRS) {
                note = "Labels beyond the " + AppRules.MOST_PAIRS + " were passed over";
            } else {
                String key = unquoted(entry.substring(0, cut));
                if (pairs.put(key, unquoted(entry.substring(cut + 1))) != null) {
                    note = key + " stands twice; the last one counts";
                }
            }
            if (note != null && notes.size() < MOST_NOTES && !notes.contains(note)) {
                notes.add(note);
            }
        }
        return new PairText(Collections.unmodifiableMap(pairs), List.copyOf(notes));
    }

    private static int separator(String entry) {
        int equals = entry.indexOf('=');
        return equals >= 0 ? equals : entry.indexOf(':');
    }

    private static String unquoted(String raw) {
        String text = raw.strip();
        boolean quoted =
                text.length() >= 2
                        && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                        && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
