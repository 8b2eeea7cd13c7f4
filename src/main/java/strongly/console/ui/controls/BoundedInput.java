package strongly.console.ui.controls;

import atlantafx.base.theme.Styles;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import strongly.console.ui.mvvm.Tone;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Bounds what a text control takes: a text that is far too long is refused as a whole, so that what
 * stands there is kept and the window stays quick; control characters, and line breaks where a
 * control takes none, are left out. Both are said. UI thread only.
 */
public final class BoundedInput {
    /** What is said where characters were left out. */
    public static final String LEFT_OUT = "Line breaks and control characters were left out";

    /** What becomes of line breaks and tabs. */
    public enum Lines {
        /** They are left out, and that is said. */
        NONE,
        /** Line breaks are taken for the commas of a list, tabs for blanks. */
        LIST,
        /** They stay. */
        SEVERAL
    }

    private final int most;
    private final Lines lines;
    private final Consumer<String> said;

    private BoundedInput(int most, Lines lines, Consumer<String> said) {
        this.most = most;
        this.lines = lines;
        this.said = said;
    }

    /**
     * Bounds a control, and lets Esc pass on to what is around it.
     *
     * @param most characters it takes
     * @param said told what was not taken; an empty text at the next change that is taken whole
     */
    public static void install(
            TextInputControl control, int most, Lines lines, Consumer<String> said) {
        passEscapeOn(control);
        control.setTextFormatter(new TextFormatter<>(new BoundedInput(most, lines, said)::filter));
    }

    /**
     * Bounds a control as {@link #install} does.
     *
     * @param most characters it takes
     * @return what was not taken, to be put below the control; takes no room while nothing is said
     */
    public static Label installWithLabel(TextInputControl control, int most, Lines lines) {
        Label label = new Label("", Icon.WARNING.node(12));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, "refused-input");
        ToneStyles.apply(label, Tone.WARNING);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
        install(
                control,
                most,
                lines,
                text -> {
                    label.setText(text);
                    control.setAccessibleHelp(text);
                });
        return label;
    }

    /** A text control keeps Esc to itself once it bounds its text. */
    private static void passEscapeOn(Node control) {
        control.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    Parent around = control.getParent();
                    if (event.getCode() == KeyCode.ESCAPE && around != null) {
                        event.consume();
                        around.fireEvent(event.copyFor(around, around));
                    }
                });
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
        String meant = meant(text);
        String clean = clean(meant);
        boolean silent = clean.equals(meant) || clean.equals(meant.stripTrailing());
        said.accept(silent ? "" : LEFT_OUT);
        if (!clean.equals(text)) {
            int shorter = text.length() - clean.length();
            change.setText(clean);
            change.setCaretPosition(Math.max(0, change.getCaretPosition() - shorter));
            change.setAnchor(Math.max(0, change.getAnchor() - shorter));
        }
        return change;
    }

    /** What is said of a text that is not taken. */
    private static String tooMany(int length, int most) {
        return String.format(
                Locale.ROOT,
                "%,d characters are too many, so nothing was put in. Use at most %,d.",
                length,
                most);
    }

    /** Every system's line breaks are the same, and what they stand for is what is taken. */
    private String meant(String text) {
        String broken = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines == Lines.LIST ? broken.replace('\n', ',').replace('\t', ' ') : broken;
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
        return Character.isISOControl(character) && (lines != Lines.SEVERAL || !layout);
    }
}
