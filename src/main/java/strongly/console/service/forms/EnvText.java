package strongly.console.service.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code .env} text: {@code NAME=value} lines, comments, {@code export}, single quotes (as
 * they stand) and double quotes (with {@code \n \r \t \" \\ \$}), both over several lines if need
 * be.
 */
public final class EnvText {
    private static final int MOST_NOTES = 20;

    private final String text;
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int at;
    private int line = 1;

    private EnvText(String text) {
        this.text = text;
    }

    /** The variables of the text; what cannot be read is passed over with a note. */
    public static PairText parse(String text) {
        PairText refusal = PairText.refusal(text);
        if (refusal != null) {
            return refusal;
        }
        EnvText reader = new EnvText(text.replace("\r\n", "\n").replace('\r', '\n'));
        reader.readAll();
        return new PairText(Collections.unmodifiableMap(reader.pairs), List.copyOf(reader.notes));
    }

    private void readAll() {
        while (at < text.length()) {
            int start = line;
            String entry = restOfLine(at).strip();
            if (entry.isEmpty() || entry.startsWith("#")) {
                skipLine();
                continue;
            }
            int equals = text.indexOf('=', at);
            int end = endOfLine(at);
            if (equals < 0 || equals > end) {
                note("Line " + start + " has no '=' and was passed over");
                skipLine();
                continue;
            }
            String name = name(text.substring(at, equals));
            at = equals + 1;
            put(name, value(start), start);
        }
    }

    private static String name(String raw) {
        String name = raw.strip();
        return name.startsWith("export ") ? name.substring(7).strip() : name;
    }

    private void put(String name, String value, int start) {
        if (pairs.size() >= AppRules.MOST_PAIRS && !pairs.containsKey(name)) {
            note("Line " + start + " and those after it are beyond the " + AppRules.MOST_PAIRS);
            at = text.length();
            return;
        }
        if (name.isEmpty()) {
            note("Line " + start + " has no name and was passed over");
        } else if (value.length() > AppRules.LONGEST_VARIABLE) {
            note(
                    String.format(
                            Locale.ROOT,
                            "Line %d has a value of %,d characters and was passed over; use at"
                                    + " most %,d",
                            start,
                            value.length(),
                            AppRules.LONGEST_VARIABLE));
        } else if (pairs.put(name, value) != null) {
            note(name + " stands twice; the last one counts");
        }
    }

    private void note(String note) {
        if (notes.size() < MOST_NOTES) {
            notes.add(note);
        }
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private String restOfLine(int from) {
        return text.substring(from, endOfLine(from));
    }

    private void skipLine() {
        at = Math.min(text.length(), endOfLine(at) + 1);
        line++;
    }

    private String value(int start) {
        int from = at;
        while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
            from++;
        }
        char quote = from < text.length() ? text.charAt(from) : '\n';
        if (quote == '"' || quote == '\'') {
            int close = closing(from, quote);
            if (close >= 0) {
                String inner = text.substring(from + 1, close);
                line += (int) inner.chars().filter(c -> c == '\n').count();
                at = close;
                skipLine();
                return quote == '"' ? unescaped(inner) : inner;
            }
            note("Line " + start + ": the quote is never closed; it was read as it stands");
        }
        String raw = restOfLine(at);
        skipLine();
        int comment = raw.indexOf(" #");
        return (comment < 0 ? raw : raw.substring(0, comment)).strip();
    }

    private int closing(int open, char quote) {
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                return i;
            }
        }
        return -1;
    }

    private static String unescaped(String inner) {
        if (inner.indexOf('\\') < 0) {
            return inner;
        }
        StringBuilder value = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c != '\\' || i + 1 == inner.length()) {
                value.append(c);
                continue;
            }
            char escaped = inner.charAt(++i);
            switch (escaped) {
                case 'n' -> value.append('\n');
                case 'r' -> value.append('\r');
                case 't' -> value.append('\t');
                case '"', '\\', '$' -> value.append(escaped);
                default -> value.append(c).append(escaped);
            }
        }
        return value.toString();
    }
}
