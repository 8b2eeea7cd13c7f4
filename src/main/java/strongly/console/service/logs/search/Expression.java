package strongly.console.service.logs.search;

import java.util.List;

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

    /** Adds the texts that lines have because of which they match: what to mark. */
    default void addMarked(List<LineText> into) {
        if (this instanceof Text text) {
            into.add(text.text());
        } else if (this instanceof All all) {
            all.of().forEach(each -> each.addMarked(into));
        } else if (this instanceof Any any) {
            any.of().forEach(each -> each.addMarked(into));
        }
    }
}
