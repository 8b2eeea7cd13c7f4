package strongly.console.service.logs;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What is searched for in lines; compiled once. Plain text is compared as bytes; patterns run on a
 * linear-time engine, so none can hang.
 */
public final class LogSearch {
    private final String text;
    private final byte @Nullable [] lower;
    private final byte @Nullable [] upper;
    private final @Nullable Pattern pattern;
    private final LogLevel least;

    private LogSearch(String text, @Nullable Pattern pattern, boolean plain, LogLevel least) {
        this.text = text;
        this.pattern = pattern;
        this.lower = plain ? bytes(text.toLowerCase(Locale.ROOT)) : null;
        this.upper = plain ? bytes(text.toUpperCase(Locale.ROOT)) : null;
        this.least = least;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A pattern that cannot be read; the message says why. */
    public static final class BrokenPatternException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenPatternException(String message) {
            super(message);
        }
    }

    /**
     * A search.
     *
     * @param text what to look for, empty for every line
     * @param regex whether the text is a pattern
     * @param matchCase whether upper and lower case differ
     * @param least only lines at least this serious; NONE for all
     * @throws BrokenPatternException where the pattern cannot be read
     */
    public static LogSearch of(String text, boolean regex, boolean matchCase, LogLevel least)
            throws BrokenPatternException {
        boolean ascii = text.chars().allMatch(character -> character < 128);
        if (!regex && ((ascii && !matchCase) || text.isEmpty())) {
            return new LogSearch(text, null, true, least);
        }
        try {
            int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE;
            String expression = regex ? text : Pattern.quote(text);
            return new LogSearch(text, Pattern.compile(expression, flags), false, least);
        } catch (PatternSyntaxException broken) {
            throw new BrokenPatternException(String.valueOf(broken.getDescription()));
        }
    }

    /** What is looked for. */
    public String text() {
        return text;
    }

    /** Whether every line matches. */
    public boolean isEverything() {
        return text.isEmpty() && least == LogLevel.NONE;
    }

    /** Whether a line matches. */
    public boolean matches(byte[] bytes, int from, int length, LogLevel level) {
        if (level.compareTo(least) < 0) {
            return false;
        }
        if (text.isEmpty()) {
            return true;
        }
        if (pattern != null) {
            return pattern.matcher(new String(bytes, from, length, StandardCharsets.UTF_8)).find();
        }
        return contains(bytes, from, length);
    }

    private boolean contains(byte[] bytes, int from, int length) {
        byte[] low = lower;
        byte[] up = upper;
        if (low == null || up == null) {
            return false;
        }
        int last = from + length - low.length;
        byte firstLow = low[0];
        byte firstUp = up[0];
        for (int i = from; i <= last; i++) {
            byte next = bytes[i];
            if (next != firstLow && next != firstUp) {
                continue;
            }
            int k = 1;
            while (k < low.length && (bytes[i + k] == low[k] || bytes[i + k] == up[k])) {
                k++;
            }
            if (k == low.length) {
                return true;
            }
        }
        return false;
    }

    /**
     * The next place in a line's text where it matches.
     *
     * @return start and end in characters, null where there is none from this position on
     */
    public int @Nullable [] find(String line, int from) {
        if (text.isEmpty()) {
            return null;
        }
        if (pattern != null) {
            var matcher = pattern.matcher(line);
            return matcher.find(from) && matcher.end() > matcher.start()
                    ? new int[] {matcher.start(), matcher.end()}
                    : null;
        }
        int start = line.toLowerCase(Locale.ROOT).indexOf(text.toLowerCase(Locale.ROOT), from);
        return start < 0 ? null : new int[] {start, start + text.length()};
    }
}
