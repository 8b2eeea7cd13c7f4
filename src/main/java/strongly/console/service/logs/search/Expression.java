package strongly.console.service.logs.search;

import java.util.List;
import java.util.stream.Stream;

/** What is looked for in lines, combined by and, or, not. */
public sealed interface Expression {
    /** One text. */
    record Text(LineText text) implements Expression {}

    /** All of these. */
    record All(List<Expression> of) implements Expression {
        /** All of these; none are met by every line. */
        public All {
            of = List.copyOf(of);
        }
    }

    /** Any of these. */
    record Any(List<Expression> of) implements Expression {
        /** Any of these; none are met by no line. */
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Not this. */
    record Not(Expression of) implements Expression {}

    /** What every line meets. */
    static Expression everything() {
        return new All(List.of());
    }

    /** The texts that lines have because of which they match: what to mark. */
    default Stream<LineText> marked() {
        return switch (this) {
            case Text text -> Stream.of(text.text());
            case All all -> all.of().stream().flatMap(Expression::marked);
            case Any any -> any.of().stream().flatMap(Expression::marked);
            case Not not -> Stream.empty();
        };
    }
}
