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
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A text made ready to be looked for. Lines are searched for plain texts that every match has, as
 * bytes; only where they are is the expression tried. Never changes; any thread.
 */
final class CompiledText {
    private final LineText text;
    private final List<List<ByteNeedle>> needles;
    private final Supplier<@Nullable Pattern> pattern;
    private final @Nullable Regex regex;
    private final boolean words;

    private CompiledText(
            LineText text,
            List<List<ByteNeedle>> needles,
            Supplier<@Nullable Pattern> pattern,
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
        boolean plain = !text.regex() && (text.matchCase() || isAscii(text.text()));
        if (plain && !text.text().isEmpty()) {
            ByteNeedle needle = new ByteNeedle(text.text(), text.matchCase());
            return new CompiledText(
                    text, List.of(List.of(needle)), () -> null, null, text.wholeWord());
        }
        String expression = text.regex() ? text.text() : Pattern.quote(text.text());
        boolean words = text.wholeWord() && !text.text().isEmpty();
        String whole = words ? "\\b(?:" + expression + ")\\b" : expression;
        Regex regex = Regex.of(expression, !text.matchCase(), words).orElse(null);
        if (regex == null) {
            Pattern pattern = pattern(whole, text);
            return new CompiledText(text, List.of(), () -> pattern, null, false);
        }
        List<List<ByteNeedle>> needles = new ArrayList<>();
        for (List<Regex.Literal> each : regex.literals()) {
            List<ByteNeedle> any = new ArrayList<>(each.size());
            for (Regex.Literal literal : each) {
                any.add(new ByteNeedle(literal.text(), !literal.anyCase()));
            }
            needles.add(List.copyOf(any));
        }
        return new CompiledText(
                text, List.copyOf(needles), new LatePattern(whole, text), regex, false);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Made when matches are marked first: a search does without it. */
    private static final class LatePattern implements Supplier<@Nullable Pattern> {
        private final String expression;
        private final LineText text;
        private volatile @Nullable Pattern made;

        LatePattern(String expression, LineText text) {
            this.expression = expression;
            this.text = text;
        }

        @Override
        public @Nullable Pattern get() {
            Pattern now = made;
            if (now == null) {
                try {
                    now = pattern(expression, text);
                    made = now;
                } catch (QueryException notMarked) {
                    return null; // lines are found all the same
                }
            }
            return now;
        }
    }

    private static Pattern pattern(String expression, LineText text) throws QueryException {
        try {
            return Pattern.compile(expression, text.matchCase() ? 0 : Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException broken) {
            String wrong = broken.getDescription();
            throw new QueryException(
                    wrong.substring(0, 1).toUpperCase(Locale.ROOT) + wrong.substring(1), -1);
        }
    }

    /** The longest texts of which lines must have one, as bytes; empty where nothing is sure. */
    List<ByteNeedle> needles() {
        List<ByteNeedle> longest = List.of();
        for (List<ByteNeedle> each : needles) {
            if (longest.isEmpty() || shortest(each) > shortest(longest)) {
                longest = each;
            }
        }
        return longest;
    }

    private static int shortest(List<ByteNeedle> of) {
        int least = Integer.MAX_VALUE;
        for (ByteNeedle needle : of) {
            least = Math.min(least, needle.length());
        }
        return least;
    }

    /** Whether lines with one of the needles match for sure. */
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
        Pattern compiled = pattern.get();
        if (compiled != null) {
            return (b, from, to) ->
                    compiled.matcher(Arrays.copyOfRange(b, from, withoutReturn(b, from, to)))
                            .find();
        }
        ByteNeedle needle = needles.getFirst().getFirst();
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
        for (int i = 0; i < needles.size(); i++) {
            at = firstEnd(needles.get(i), b, at, to);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** Where the first of these ends; -1 where there is none. */
    private static int firstEnd(List<ByteNeedle> any, byte[] b, int from, int to) {
        int end = -1;
        for (int i = 0; i < any.size(); i++) {
            ByteNeedle needle = any.get(i);
            int found = needle.find(b, from, to);
            if (found >= 0 && (end < 0 || found + needle.length() < end)) {
                end = found + needle.length();
            }
        }
        return end;
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
        Pattern compiled = pattern.get();
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
