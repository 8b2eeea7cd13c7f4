package strongly.console.service.catalog.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Understands what is typed into the filter field: words that must all match, {@code "phrases"},
 * {@code /patterns/}, fields such as {@code status:failed} or {@code cpu>=500m}, {@code -} or
 * {@code !} to negate, {@code or}, and parentheses.
 */
public final class QueryParser {
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;

    private final FieldTerms terms;

    /**
     * A parser.
     *
     * @param zone what a date without time is read in
     */
    public QueryParser(ZoneId zone) {
        this.terms = new FieldTerms(zone);
    }

    /** Understands a query, or says where and how it cannot be understood. Any thread. */
    public QueryResult parse(String text) {
        if (text.isBlank()) {
            return new QueryResult.Understood(AppQuery.ALL);
        }
        if (text.length() > LONGEST) {
            return new QueryResult.Mistake(
                    LONGEST, text.length(), "A query has at most " + LONGEST + " characters");
        }
        try {
            Cursor cursor = new Cursor(new QueryLexer(text).tokens());
            Term whole = cursor.alternatives(0);
            cursor.expectEnd();
            return new QueryResult.Understood(
                    new AppQuery(
                            text, whole.test(), whole.timeDependent(), whole.readyDependent()));
        } catch (QueryMistake mistake) {
            return mistake.toResult();
        }
    }

    private final class Cursor {
        private final List<Token> tokens;
        private int at;

        Cursor(List<Token> tokens) {
            this.tokens = tokens;
        }

        private Token peek() {
            return tokens.get(at);
        }

        Term alternatives(int depth) throws QueryMistake {
            List<Term> either = new ArrayList<>();
            either.add(conjunction(depth));
            while (peek().kind() == Token.Kind.OR) {
                Token or = tokens.get(at++);
                if (isTermEnd(peek())) {
                    throw new QueryMistake(or.start(), or.end(), "Say what comes after 'or'");
                }
                either.add(conjunction(depth));
            }
            return either.size() == 1 ? either.getFirst() : Term.anyOf(either);
        }

        private Term conjunction(int depth) throws QueryMistake {
            List<Term> all = new ArrayList<>();
            while (!isTermEnd(peek())) {
                all.add(negated(depth));
            }
            if (all.isEmpty()) {
                Token token = peek();
                throw new QueryMistake(
                        token.start(),
                        Math.max(token.end(), token.start()),
                        "Something is missing here");
            }
            return all.size() == 1 ? all.getFirst() : Term.allOf(all);
        }

        private boolean isTermEnd(Token token) {
            return switch (token.kind()) {
                case END, CLOSE, OR -> true;
                case WORD, PHRASE, REGEX, OPEN, NOT -> false;
            };
        }

        private Term negated(int depth) throws QueryMistake {
            if (peek().kind() != Token.Kind.NOT) {
                return single(depth);
            }
            Token not = tokens.get(at++);
            if (isTermEnd(peek())) {
                throw new QueryMistake(
                        not.start(), not.end(), "Say what '" + not.text() + "' negates");
            }
            if (depth > DEEPEST) {
                throw new QueryMistake(not.start(), not.end(), "This is nested too deeply");
            }
            return negated(depth + 1).not();
        }

        private Term single(int depth) throws QueryMistake {
            Token token = tokens.get(at++);
            return switch (token.kind()) {
                case OPEN -> grouped(token, depth);
                case PHRASE -> Term.text(token.text().toLowerCase(Locale.ROOT));
                case REGEX -> terms.pattern(token);
                default -> terms.word(token);
            };
        }

        private Term grouped(Token open, int depth) throws QueryMistake {
            if (depth > DEEPEST) {
                throw new QueryMistake(open.start(), open.end(), "This is nested too deeply");
            }
            Term inner = alternatives(depth + 1);
            if (peek().kind() != Token.Kind.CLOSE) {
                throw new QueryMistake(open.start(), open.end(), "This parenthesis is not closed");
            }
            at++;
            return inner;
        }

        void expectEnd() throws QueryMistake {
            Token token = peek();
            if (token.kind() != Token.Kind.END) {
                throw new QueryMistake(
                        token.start(), token.end(), "This parenthesis was never opened");
            }
        }
    }
}
