package strongly.console.ui.editor;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Bounds what a text control takes: a text that is far too long is refused as a whole, so that what
 * stands there is kept and the window stays quick; line breaks and control characters are left out
 * of a single line. Both are said.
 */
final class BoundedInput {
    private final int most;
    private final boolean singleLine;
    private final Consumer<String> said;

    private BoundedInput(int most, boolean singleLine, Consumer<String> said) {
        this.most = most;
        this.singleLine = singleLine;
        this.said = said;
    }

    /**
     * Bounds a control.
     *
     * @param said told what was not taken; an empty text at the next change that is taken whole
     */
    static void install(
            TextInputControl control, int most, boolean singleLine, Consumer<String> said) {
        FormKeys.passEscapeOn(control);
        control.setTextFormatter(
                new TextFormatter<>(new BoundedInput(most, singleLine, said)::filter));
    }

    @SuppressWarnings("NullAway") // null refuses a change, which TextFormatter's type cannot say
    private TextFormatter.Change filter(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        String text = change.getText();
        int length =
                change.getControlText().length()
                        - (change.getRangeEnd() - change.getRangeStart())
                        + text.length();
        if (length > most) {
            said.accept(tooMany(length, most));
            return null;
        }
        String clean = clean(text);
        boolean silent = clean.equals(text) || clean.equals(text.stripTrailing());
        said.accept(silent ? "" : "Line breaks and control characters were left out");
        if (!clean.equals(text)) {
            int shorter = text.length() - clean.length();
            change.setText(clean);
            change.setCaretPosition(Math.max(0, change.getCaretPosition() - shorter));
            change.setAnchor(Math.max(0, change.getAnchor() - shorter));
        }
        return change;
    }

    /** What is said of a text that is not taken. */
    static String tooMany(int length, int most) {
        return String.format(
                Locale.ROOT,
                "%,d characters are too many, so nothing was put in. Use at most %,d.",
                length,
                most);
    }

    private String clean(String text) {
        if (text.chars().noneMatch(this::isUnwanted)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !isUnwanted(c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    private boolean isUnwanted(int character) {
        boolean layout = character == '\n' || character == '\t';
        return Character.isISOControl(character) && (singleLine || !layout);
    }
}
