package strongly.console.service.logs.search.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the plain texts that every match of an expression has: in each place one text, or one of
 * several.
 */
final class Literals {
    private static final int MOST_CHOICES = 8;

    private final List<List<Regex.Literal>> into;
    private final StringBuilder text = new StringBuilder();
    private boolean anyCase;
    private boolean only = true;

    /** Whether a text that comes now may stand anywhere behind the one before. */
    private boolean apart = true;

    private Literals(List<List<Regex.Literal>> into) {
        this.into = into;
    }

    /**
     * Collects them in order.
     *
     * @return whether there is nothing to the expression but them and {@code .*} between
     */
    static boolean collect(Node node, List<List<Regex.Literal>> into) {
        Literals literals = new Literals(into);
        literals.visit(node);
        literals.end();
        return literals.only;
    }

    private void visit(Node node) {
        if (node instanceof Node.Chars chars) {
            visit(chars);
        } else if (node instanceof Node.Sequence sequence) {
            sequence.parts().forEach(this::visit);
        } else if (node instanceof Node.Choice choice) {
            visit(choice);
        } else if (node instanceof Node.Repeat repeat) {
            visit(repeat);
        } else {
            only = false; // a place
        }
    }

    private void visit(Node.Repeat repeat) {
        if (repeat.isAnything()) {
            end();
            apart = true;
            return;
        }
        cut();
        if (repeat.least() > 0) {
            visit(repeat.of());
            cut();
        }
    }

    private void visit(Node.Choice choice) {
        only &= apart && text.isEmpty();
        end();
        List<Regex.Literal> texts = new ArrayList<>();
        for (Node part : choice.parts()) {
            List<List<Regex.Literal>> of = new ArrayList<>();
            boolean plain = collect(part, of) && of.size() == 1 && of.getFirst().size() == 1;
            if (!plain || texts.size() == MOST_CHOICES) {
                cut();
                return;
            }
            texts.add(of.getFirst().getFirst());
        }
        into.add(texts);
        apart = false;
    }

    private void visit(Node.Chars chars) {
        int letter = chars.letter();
        int point = letter >= 0 ? letter : chars.single();
        if (point < 0) {
            cut();
            return;
        }
        only &= apart || !text.isEmpty();
        boolean isLetter = Character.isLetter(point);
        if (isLetter && (letter >= 0) != anyCase && hasLetters()) {
            cut(); // (?i) began or ended
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
            into.add(List.of(new Regex.Literal(text.toString(), anyCase && hasLetters())));
            text.setLength(0);
            apart = false;
        }
        anyCase = false;
    }
}
