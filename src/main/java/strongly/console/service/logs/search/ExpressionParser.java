package strongly.console.service.logs.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads combined queries: {@code timeout AND NOT "connection reset" OR (retry AND 5 times)}. The
 * words AND, OR, NOT count in capitals only; what stands between them is one text with its spaces;
 * quotes keep everything as it is, with {@code \"} for a quote.
 */
public final class ExpressionParser {
    private static final int DEEPEST = 50;

    private final String query;
    private final LineText options;
    private int at;
    private int depth;

    private ExpressionParser(String query, LineText options) {
        this.query = query;
        this.options = options;
    }

    /**
     * Reads a query whose texts are all looked for in the same way.
     *
     * @param options that way; its text does not count
     * @throws QueryException where it is not complete or has too many parentheses
     */
    public static Expression parse(String query, LineText options) throws QueryException {
        ExpressionParser parser = new ExpressionParser(query, options);
        parser.skipSpace();
        if (parser.at == query.length()) {
            return Expression.everything();
        }
        Expression expression = parser.any();
        if (parser.at < query.length()) {
            throw new QueryException("A parenthesis is closed that was not opened", parser.at);
        }
        return expression;
    }

    private Expression any() throws QueryException {
        List<Expression> parts = new ArrayList<>();
        parts.add(all());
        while (takeWord("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Any(parts);
    }

    private Expression all() throws QueryException {
        List<Expression> parts = new ArrayList<>();
        parts.add(not());
        while (takeWord("AND") || nextIsNot()) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.All(parts);
    }

    private boolean nextIsNot() {
        return isWordAt(at, "NOT");
    }

    private Expression not() throws QueryException {
        boolean negated = false;
        while (takeWord("NOT")) {
            negated = !negated;
        }
        Expression expression = single();
        return negated ? new Expression.Not(expression) : expression;
    }

    private Expression single() throws QueryException {
        skipSpace();
        if (at == query.length() || query.charAt(at) == ')' || isOperatorAt(at)) {
            throw new QueryException("A text is missing here", at);
        }
        if (query.charAt(at) == '(') {
            return group();
        }
        String text = query.charAt(at) == '"' ? quoted() : bare();
        return new Expression.Text(options.of(text));
    }

    private Expression group() throws QueryException {
        int opened = at++;
        if (++depth > DEEPEST) {
            throw new QueryException("There are too many parentheses", opened);
        }
        Expression inner = any();
        if (at == query.length()) {
            throw new QueryException("A parenthesis is not closed", opened);
        }
        at++;
        depth--;
        skipSpace();
        return inner;
    }

    private String quoted() throws QueryException {
        int opened = at++;
        StringBuilder text = new StringBuilder();
        while (at < query.length() && query.charAt(at) != '"') {
            boolean escaped =
                    query.charAt(at) == '\\'
                            && at + 1 < query.length()
                            && query.charAt(at + 1) == '"';
            text.append(query.charAt(escaped ? at + 1 : at));
            at += escaped ? 2 : 1;
        }
        if (at == query.length()) {
            throw new QueryException("A quote is not closed", opened);
        }
        at++;
        skipSpace();
        if (text.isEmpty()) {
            throw new QueryException("There is nothing between the quotes", opened);
        }
        return text.toString();
    }

    /** Up to an operator, or a parenthesis that the text itself did not open. */
    private String bare() {
        int start = at;
        int open = 0;
        while (at < query.length() && !isOperatorAt(at)) {
            char c = query.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '(') {
                open++;
            } else if (c == ')' && open-- == 0) {
                break;
            }
            at = Math.min(query.length(), at + 1);
        }
        String text = query.substring(start, at).strip();
        skipSpace();
        return text;
    }

    private boolean isOperatorAt(int position) {
        return isWordAt(position, "AND") || isWordAt(position, "OR") || isWordAt(position, "NOT");
    }

    private boolean isWordAt(int position, String word) {
        int end = position + word.length();
        return query.startsWith(word, position)
                && (position == 0 || isEdge(query.charAt(position - 1)))
                && (end == query.length() || isEdge(query.charAt(end)));
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"';
    }

    private boolean takeWord(String word) {
        skipSpace();
        if (!isWordAt(at, word)) {
            return false;
        }
        at += word.length();
        skipSpace();
        return true;
    }

    private void skipSpace() {
        while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
            at++;
        }
    }
}
