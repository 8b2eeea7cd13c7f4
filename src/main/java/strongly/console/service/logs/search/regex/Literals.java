package strongly.console.service.logs.search.regex;

import java.util.List;

/** Finds the plain texts that every match of an expression has. */
final class Literals {
    private final List<Regex.Literal> into;
    private final StringBuilder text = new StringBuilder();
    private boolean anyCase;
    private boolean only = true;

    private Literals(List<Regex.Literal> into) {
        this.into = into;
    }

    /**
     * Collects them in order.
     *
     * @return whether there is nothing to the expression but them and {@code .*} between
     */
    static boolean collect(Node node, List<Regex.Literal> into) {
        Literals literals = new Literals(into);
        literals.visit(node);
        literals.end();
        return literals.only;
    }

    private void visit(Node node) {
        switch (node) {
            case Node.Chars chars -> visit(chars);
            case Node.Sequence sequence -> sequence.parts().forEach(this::visit);
            case Node.Choice choice -> cut();
            case Node.Repeat repeat -> {
                if (repeat.isAnything()) {
                    end();
                } else {
                    cut();
                    if (repeat.least() > 0) {
                        visit(repeat.of());
                        cut();
                    }
                }
            }
            case Node.Place place -> only = false;
        }
    }

    private void visit(Node.Chars chars) {
        int letter = chars.letter();
        int point = letter >= 0 ? letter : chars.single();
        if (point < 0) {
            cut();
            return;
        }
        boolean isLetter = Character.isLetter(point);
        if (isLetter && (letter >= 0) != anyCase && hasLetters()) {
            cut(); // (?i) began or ended
            only = false;
        }
        if (isLetter) {
            anyCase = letter >= 0;
        }
        text.appendCodePoint(point);
    }

    private boolean hasLetters() {
        return text.chars().anyMatch(Character::isLetter);
    }

    private void cut() {
        end();
        only = false;
    }

    private void end() {
        if (!text.isEmpty()) {
            into.add(new Regex.Literal(text.toString(), anyCase && hasLetters()));
            text.setLength(0);
        }
        anyCase = false;
    }
}
