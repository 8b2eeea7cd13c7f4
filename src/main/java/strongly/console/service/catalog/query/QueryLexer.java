package strongly.console.service.catalog.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class QueryLexer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    QueryLexer(String text) {
        this.text = text;
    }

    List<Token> tokens() throws QueryMistake {
        while (at < text.length()) {
            char next = text.charAt(at);
            switch (next) {
                case ' ', '\t', '\n', '\r' -> at++;
                case '(' -> single(Token.Kind.OPEN);
                case ')' -> single(Token.Kind.CLOSE);
                case '-', '!' -> negation();
                case '"' -> quoted('"', Token.Kind.PHRASE, "Close the quotation with \"");
                case '/' -> quoted('/', Token.Kind.REGEX, "Close the pattern with /");
                default -> word();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
        return tokens;
    }

    private void single(Token.Kind kind) {
        tokens.add(new Token(kind, text.substring(at, at + 1), at, at + 1));
        at++;
    }

    /** A sign before something negates it; one alone is what somebody is about to type. */
    private void negation() {
        boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        if (last) {
            at++;
        } else {
            single(Token.Kind.NOT);
        }
    }

    private void quoted(char mark, Token.Kind kind, String missing) throws QueryMistake {
        int start = at;
        StringBuilder content = new StringBuilder();
        at = quotedFrom(at, mark, content, missing);
        tokens.add(new Token(kind, content.toString(), start, at));
    }

    /** Reads up to the closing mark, which a backslash before it makes part of the content. */
    private int quotedFrom(int start, char mark, StringBuilder content, String missing)
            throws QueryMistake {
        int i = start + 1;
        while (i < text.length()) {
            char next = text.charAt(i);
            if (next == mark) {
                return i + 1;
            }
            if (next == '\\' && i + 1 < text.length() && text.charAt(i + 1) == mark) {
                i++;
                next = mark;
            }
            content.append(next);
            i++;
        }
        throw new QueryMistake(start, text.length(), missing);
    }

    private void word() throws QueryMistake {
        int start = at;
        StringBuilder content = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isWhitespace(next) || next == '(' || next == ')') {
                break;
            }
            if (next == '"' && at > start) {
                // label:"a b", owner:"Ana Silva"
                at = quotedFrom(at, '"', content, "Close the quotation with \"");
                continue;
            }
            content.append(next);
            at++;
        }
        String word = content.toString();
        boolean or = word.equalsIgnoreCase("or") || word.equals("|") || word.equals("||");
        tokens.add(new Token(or ? Token.Kind.OR : Token.Kind.WORD, word, start, at));
    }
}
