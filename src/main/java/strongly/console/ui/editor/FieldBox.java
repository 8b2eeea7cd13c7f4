package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.BoundedInput;
import strongly.console.ui.controls.BoundedInput.Lines;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.FormField;
import strongly.console.ui.mvvm.Tone;

import java.util.function.UnaryOperator;

/**
 * A caption, a control, and below it a line that is always there, so that nothing jumps: what is
 * wrong with the value, what it means, or what is expected.
 */
final class FieldBox extends VBox {
    private final FormField<String> field;
    private final Node control;
    private final String hint;
    private final UnaryOperator<String> reading;
    private final ObservableBooleanValue showAll;
    private final Label message = new Label();
    private final IconLine line = new IconLine(message, null);
    private String refused = "";

    /**
     * A field.
     *
     * @param caption its name, with what is to be known of it ("required")
     * @param hint what is expected
     * @param reading says a value in plain words, empty for nothing
     * @param showAll whether errors are shown also where nobody typed yet
     */
    FieldBox(
            FormField<String> field,
            Node control,
            String caption,
            String hint,
            UnaryOperator<String> reading,
            ObservableBooleanValue showAll) {
        super(4);
        this.field = field;
        this.control = control;
        this.hint = hint;
        this.reading = reading;
        this.showAll = showAll;
        Label title = new Label(caption);
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setLabelFor(control);
        message.getStyleClass().add(Styles.TEXT_SMALL);
        control.setAccessibleText(caption);
        getChildren().addAll(title, control, line);
        field.errorProperty().addListener((source, before, now) -> update());
        field.valueProperty().addListener((source, before, now) -> update());
        showAll.addListener((source, before, now) -> update());
        update();
    }

    /** Ties a text control to a field that takes so many characters. */
    void bind(TextInputControl text, int most, Lines lines) {
        BoundedInput.install(text, most, lines, this::onRefused);
        text.textProperty().bindBidirectional(field.valueProperty());
    }

    private void onRefused(String said) {
        refused = said;
        update();
    }

    private void update() {
        boolean show = showAll.get() || field.dirtyProperty().get();
        FieldError error = show ? field.error() : null;
        if (!refused.isEmpty()) {
            say(refused, Tone.WARNING);
        } else if (error != null) {
            say(error.message(), Tone.DANGER);
        } else {
            String read = reading.apply(field.get().strip());
            say(read.isEmpty() ? hint : read, Tone.NEUTRAL);
        }
        control.pseudoClassStateChanged(Styles.STATE_DANGER, error != null);
    }

    private void say(String text, Tone tone) {
        message.setText(text);
        line.show(
                switch (tone) {
                    case DANGER -> Icon.ERROR.node(12);
                    case WARNING -> Icon.WARNING.node(12);
                    default -> null;
                });
        ToneStyles.apply(message, tone);
        ToneStyles.apply(line, tone);
        control.setAccessibleHelp(text);
    }
}
