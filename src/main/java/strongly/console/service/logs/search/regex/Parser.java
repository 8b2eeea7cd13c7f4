package strongly.console.service.logs.search.regex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the usual part of RE2's syntax. What it does not know, or finds wrong, it refuses; the
 * caller has another engine for that, which also says what is wrong.
 */
final class Parser {
    private static final int DEEPEST = 100;
    private static final int MOST_REPEATS = 1_000;

    private final String text;
    private int at;
    private int depth;
    private boolean anyCase;
    private boolean newlines;

    Parser(String text, boolean anyCase) {
        this.text = text;
        this.anyCase = anyCase;
    }

    /** An expression that is not read here. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    Node parse() throws Refused {
        Node node = choice();
        if (at < text.length()) {
            throw new Refused("closed too often");
        }
        return node;
    }

    private Node choice() throws Refused {
        if (++depth > DEEPEST) {
            throw new Refused("too deep");
        }
        boolean caseBefore = anyCase;
        boolean newlinesBefore = newlines;
        List<Node> parts = new ArrayList<>();
        parts.add(sequence());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            parts.add(sequence());
        }
        anyCase = caseBefore;
        newlines = newlinesBefore;
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Node.Choice(parts);
    }

    private Node sequence() throws Refused {
        List<Node> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            Node single = single(parts);
            if (single != null) {
                parts.add(repeated(single));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(parts);
    }

    private @Nullable Node single(List<Node> before) throws Refused {
        char c = text.charAt(at);
        switch (c) {
            case '(':
                return group();
            case '[':
                at++;
                return set();
            case '.':
                at++;
                return Node.Chars.any(newlines);
            case '^':
                at++;
                return Node.Place.START;
            case '$':
                at++;
                return Node.Place.END;
            case '*', '+', '?':
                throw new Refused("nothing to repeat");
            case '\\':
                at++;
                return escape(before);
            default:
                int point = text.codePointAt(at);
                at += Character.charCount(point);
                return literal(point);
        }
    }

    private Node literal(int point) {
        CharSet set = new CharSet();
        set.add(point, point);
        if (anyCase) {
            set.fold();
        }
        return set.node();
    }

    private @Nullable Node group() throws Refused {
        at++;
        if (text.startsWith("?P<", at) || text.startsWith("?<", at)) {
            int close = text.indexOf('>', at);
            boolean look = text.startsWith("?<=", at) || text.startsWith("?<!", at);
            if (close < 0 || look) {
                throw new Refused("not a name");
            }
            at = close + 1;
        } else if (text.startsWith("?", at)) {
            at++;
            boolean before = anyCase;
            boolean newlinesBefore = newlines;
            if (flags()) {
                return null; // for the rest of this group
            }
            Node inner = choice();
            close();
            anyCase = before;
            newlines = newlinesBefore;
            return inner;
        }
        Node inner = choice();
        close();
        return inner;
    }

    private void close() throws Refused {
        if (at >= text.length() || text.charAt(at) != ')') {
            throw new Refused("not closed");
        }
        at++;
    }

    /** Reads flags up to {@code :} or {@code )}; whether it was the latter. */
    private boolean flags() throws Refused {
        boolean on = true;
        for (; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case 'i' -> anyCase = on;
                case 's' -> newlines = on;
                case '-' -> on = false;
                case ':' -> {
                    at++;
                    return false;
                }
                case ')' -> {
                    at++;
                    return true;
                }
                default -> throw new Refused("unknown flag");
            }
        }
        throw new Refused("not closed");
    }

    private Node repeated(Node single) throws Refused {
        Node node = single;
        int times = 0;
        while (at < text.length()) {
            int least;
            int most;
            int start = at;
            switch (text.charAt(at)) {
                case '*' -> {
                    least = 0;
                    most = -1;
                    at++;
                }
                case '+' -> {
                    least = 1;
                    most = -1;
                    at++;
                }
                case '?' -> {
                    least = 0;
                    most = 1;
                    at++;
                }
                case '{' -> {
                    int[] bounds = bounds();
                    if (bounds.length == 0) {
                        at = start;
                        return node; // a brace is a brace
                    }
                    least = bounds[0];
                    most = bounds[1];
                }
                default -> {
                    return node;
                }
            }
            if (++times > 1 || node instanceof Node.Place) {
                throw new Refused("repeated twice");
            }
            if (at < text.length() && text.charAt(at) == '?') {
                at++; // how much is taken does not matter here
            }
            node = new Node.Repeat(node, least, most);
        }
        return node;
    }

    /** {@code {2}}, {@code {2,}} or {@code {2,3}}; empty where it is something else. */
    private int[] bounds() throws Refused {
        int close = text.indexOf('}', at);
        if (close < 0) {
            return new int[0];
        }
        String inner = text.substring(at + 1, close);
        if (!inner.matches("\\d{1,4}(,\\d{0,4})?")) {
            return new int[0];
        }
        int comma = inner.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? inner : inner.substring(0, comma));
        String last = comma < 0 ? inner : inner.substring(comma + 1);
        int most = last.isEmpty() ? -1 : Integer.parseInt(last);
        if (least > MOST_REPEATS || most > MOST_REPEATS || (most >= 0 && most < least)) {
            throw new Refused("repeated too often");
        }
        at = close + 1;
        return new int[] {least, most};
    }

    private @Nullable Node escape(List<Node> before) throws Refused {
        if (at >= text.length()) {
            throw new Refused("nothing escaped");
        }
        char c = text.charAt(at);
        switch (c) {
            case 'b':
                at++;
                return Node.Place.WORD_EDGE;
            case 'B':
                at++;
                return Node.Place.NO_WORD_EDGE;
            case 'A':
                at++;
                return Node.Place.START;
            case 'z':
                at++;
                return Node.Place.END;
            case 'Q':
                at++;
                quoted(before);
                return null;
            default:
                CharSet set = new CharSet();
                escaped(set);
                if (anyCase) {
                    set.fold();
                }
                return set.node();
        }
    }

    private void quoted(List<Node> into) {
        int end = text.indexOf("\\E", at);
        String plain = text.substring(at, end < 0 ? text.length() : end);
        plain.codePoints().forEach(point -> into.add(literal(point)));
        at = end < 0 ? text.length() : end + 2;
    }

    /** Adds what an escape stands for, in a set or outside. */
    private void escaped(CharSet into) throws Refused {
        char c = text.charAt(at++);
        switch (c) {
            case 'd' -> into.addAll(CharSet.digits());
            case 'D' -> into.addAll(CharSet.digits().negated());
            case 'w' -> into.addAll(CharSet.wordParts());
            case 'W' -> into.addAll(CharSet.wordParts().negated());
            case 's' -> into.addAll(CharSet.spaces());
            case 'S' -> into.addAll(CharSet.spaces().negated());
            default -> {
                int point = point(c);
                into.add(point, point);
            }
        }
    }

    private int point(char c) throws Refused {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'v' -> 0x0b;
            case 'a' -> 0x07;
            case 'x' -> hex();
            default -> {
                if (c > 127 || Character.isLetterOrDigit(c)) {
                    throw new Refused("unknown escape");
                }
                yield c;
            }
        };
    }

    private int hex() throws Refused {
        boolean braces = text.startsWith("{", at);
        int start = braces ? at + 1 : at;
        int end = braces ? text.indexOf('}', at) : at + 2;
        try {
            int value = Integer.parseInt(text.substring(start, end), 16);
            at = braces ? end + 1 : end;
            if (value < 0 || value > Node.MAX) {
                throw new Refused("no character");
            }
            return value;
        } catch (NumberFormatException | StringIndexOutOfBoundsException unreadable) {
            throw new Refused("not hexadecimal");
        }
    }

    private Node set() throws Refused {
        boolean negated = text.startsWith("^", at);
        at += negated ? 1 : 0;
        CharSet set = new CharSet();
        boolean first = true;
        while (first || at >= text.length() || text.charAt(at) != ']') {
            if (at >= text.length() || text.startsWith("[:", at)) {
                throw new Refused("not closed, or a named class");
            }
            first = false;
            if (text.charAt(at) == '\\' && at + 1 < text.length() && isClass(text.charAt(at + 1))) {
                at++;
                escaped(set);
                continue;
            }
            int from = setPoint();
            int to = from;
            boolean range =
                    text.startsWith("-", at)
                            && at + 1 < text.length()
                            && text.charAt(at + 1) != ']';
            if (range) {
                at++;
                to = setPoint();
                if (to < from) {
                    throw new Refused("range backwards");
                }
            }
            set.add(from, to);
        }
        at++;
        if (anyCase) {
            set.fold();
        }
        return (negated ? set.negated() : set).node();
    }

    private static boolean isClass(char c) {
        return "dDwWsS".indexOf(c) >= 0;
    }

    private int setPoint() throws Refused {
        if (at < text.length() && text.charAt(at) == '\\') {
            at++;
            if (at >= text.length() || isClass(text.charAt(at))) {
                throw new Refused("no end of a range");
            }
            return point(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw new Refused("not closed");
        }
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        return point;
    }
}
