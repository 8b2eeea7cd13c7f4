package strongly.console.service.logs.search;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.search.regex.Regex;
import strongly.console.service.logs.search.regex.RegexMatcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text made ready to be looked for. Lines are searched for plain texts that every match has, as
 * bytes; only where they are is the expression tried. Never changes; any thread.
 */
final class CompiledText {
    private final LineText text;
    private final List<ByteNeedle> needles;
    private final @Nullable Pattern pattern;
    private final @Nullable Regex regex;
    private final boolean words;

    private CompiledText(
            LineText text,
            List<ByteNeedle> needles,
            @Nullable Pattern pattern,
            @Nullable Regex regex,
            boolean words) {
        this.text = text;
        this.needles = needles;
        this.pattern = pattern;
        this.regex = regex;
        this.words = words;
    }

    /**
     * Makes a text ready.
     *
     * @throws QueryException where it is an expression that cannot be read
     */
    static CompiledText of(LineText text) throws QueryException {
        boolean ascii = text.text().chars().allMatch(character -> character < 128);
        boolean plain = !text.regex() && (text.matchCase() || ascii);
        if (plain && !text.text().isEmpty()) {
            List<ByteNeedle> needles = List.of(new ByteNeedle(text.text(), text.matchCase()));
            return new CompiledText(text, needles, null, null, text.wholeWord());
        }
        String expression = text.regex() ? text.text() : Pattern.quote(text.text());
        boolean words = text.wholeWord() && !text.text().isEmpty();
        Pattern pattern = pattern(words ? "\\b(?:" + expression + ")\\b" : expression, text);
        Regex regex = Regex.of(expression, !text.matchCase(), words).orElse(null);
        List<ByteNeedle> needles = new ArrayList<>();
        if (regex != null) {
            for (Regex.Literal literal : regex.literals()) {
                needles.add(new ByteNeedle(literal.text(), !literal.anyCase()));
            }
        }
        return new CompiledText(text, List.copyOf(needles), pattern, regex, false);
    }

    private static Pattern pattern(String expression, LineText text) throws QueryException {
        try {
            return Pattern.compile(expression, text.matchCase() ? 0 : Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException broken) {
            throw new QueryException("Not a valid expression: " + broken.getDescription(), -1);
        }
    }

    /** The longest text that lines must have, as bytes; null where nothing is sure. */
    @Nullable ByteNeedle needle() {
        ByteNeedle longest = null;
        for (ByteNeedle needle : needles) {
            if (longest == null || needle.length() > longest.length()) {
                longest = needle;
            }
        }
        return longest;
    }

    /** Whether lines with the needle match for sure. */
    boolean needleSuffices() {
        return needles.size() == 1 && !words && (regex == null || regex.isOnlyLiterals());
    }

    /** A test for one thread. */
    LineTest test() {
        Regex linear = regex;
        if (linear != null) {
            boolean only = linear.isOnlyLiterals();
            RegexMatcher matcher = linear.matcher();
            return (b, from, to) ->
                    hasNeedles(b, from, to)
                            && (only || matcher.matches(b, from, withoutReturn(b, from, to)));
        }
        Pattern compiled = pattern;
        if (compiled != null) {
            return (b, from, to) ->
                    compiled.matcher(Arrays.copyOfRange(b, from, withoutReturn(b, from, to)))
                            .find();
        }
        ByteNeedle needle = needles.getFirst();
        return words
                ? (b, from, to) -> findWord(needle, b, from, to) >= 0
                : (b, from, to) -> needle.find(b, from, to) >= 0;
    }

    /** Lines that end as on Windows end before that for an expression. */
    private static int withoutReturn(byte[] b, int from, int to) {
        return to > from && b[to - 1] == '\r' ? to - 1 : to;
    }

    private boolean hasNeedles(byte[] b, int from, int to) {
        int at = from;
        for (ByteNeedle needle : needles) {
            int found = needle.find(b, at, to);
            if (found < 0) {
                return false;
            }
            at = found + needle.length();
        }
        return true;
    }

    private static int findWord(ByteNeedle needle, byte[] b, int from, int to) {
        int at = needle.find(b, from, to);
        while (at >= 0) {
            int end = at + needle.length();
            boolean word =
                    (at == from || !isWordPart(b[at - 1])) && (end == to || !isWordPart(b[end]));
            if (word) {
                return at;
            }
            at = needle.find(b, at + 1, to);
        }
        return -1;
    }

    private static boolean isWordPart(byte c) {
        int upper = c & 0xDF;
        return c < 0 || (upper >= 'A' && upper <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** Adds where it is in a text, as start and end in characters. */
    void ranges(String line, List<MatchRange> into, int most) {
        Pattern compiled = pattern;
        if (compiled != null) {
            Matcher matcher = compiled.matcher(line);
            while (into.size() < most && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    into.add(new MatchRange(matcher.start(), matcher.end()));
                }
            }
            return;
        }
        String wanted = text.text();
        boolean anyCase = !text.matchCase();
        int at = 0;
        while (at + wanted.length() <= line.length() && into.size() < most) {
            boolean found =
                    line.regionMatches(anyCase, at, wanted, 0, wanted.length())
                            && (!words || isWord(line, at, at + wanted.length()));
            if (found) {
                into.add(new MatchRange(at, at + wanted.length()));
            }
            at += found ? wanted.length() : 1;
        }
    }

    private static boolean isWord(String line, int from, int to) {
        return (from == 0 || !isWordPart(line.charAt(from - 1)))
                && (to == line.length() || !isWordPart(line.charAt(to)));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
