package strongly.console.service.logs.search.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An expression made ready. Never changes; any thread. */
public final class Regex {
    private final Program program;
    private final ByteClasses classes;
    private final List<List<Literal>> literals;
    private final boolean onlyLiterals;

    private Regex(
            Program program,
            ByteClasses classes,
            List<List<Literal>> literals,
            boolean onlyLiterals) {
        this.program = program;
        this.classes = classes;
        this.literals = literals;
        this.onlyLiterals = onlyLiterals;
    }

    /**
     * Plain text that every match has.
     *
     * @param anyCase whether the case of its letters, all ASCII, does not matter
     */
    public record Literal(String text, boolean anyCase) {}

    /**
     * Makes an expression ready; empty where this engine does not know its syntax, or it is wrong.
     *
     * @param anyCase whether upper and lower case are the same
     * @param words whether it must begin and end at the edge of a word
     */
    public static Optional<Regex> of(String expression, boolean anyCase, boolean words) {
        try {
            Node node = new Parser(expression, anyCase).parse();
            List<List<Literal>> literals = new ArrayList<>();
            boolean only = Literals.collect(node, literals) && !words;
            if (words) {
                node = new Node.Sequence(List.of(Node.Place.WORD_EDGE, node, Node.Place.WORD_EDGE));
            }
            Program program = Program.of(node);
            return Optional.of(new Regex(program, ByteClasses.of(program), literals, only));
        } catch (Parser.Refused other) {
            return Optional.empty();
        }
    }

    /** Plain texts that every match has, in this order and apart from each other; one of each. */
    public List<List<Literal>> literals() {
        return literals;
    }

    /** Whether every line that has the literals in this order matches. */
    public boolean isOnlyLiterals() {
        return onlyLiterals && !literals.isEmpty();
    }

    /** A matcher for one thread. */
    public RegexMatcher matcher() {
        return new RegexMatcher(program, classes);
    }
}
