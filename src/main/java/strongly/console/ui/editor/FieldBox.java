package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import strongly.console.service.forms.AppRules;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.FormField;
import strongly.console.ui.mvvm.Tone;

import java.util.function.Function;

/** A caption, a control, and below it what is wrong with its value, or what it means. */
final class FieldBox extends VBox {
    private final Label message = new Label();

    /**
     * A field.
     *
     * @param reading says a value in plain words, empty for nothing
     * @param showAll whether errors are shown also where nobody typed yet
     */
    FieldBox(
            FormField<String> field,
            Node control,
            Function<String, String> reading,
            ObservableBooleanValue showAll) {
        super(4);
        Label caption = new Label(field.label());
        caption.getStyleClass().add(Styles.TEXT_BOLD);
        caption.setLabelFor(control);
        message.setWrapText(true);
        message.getStyleClass().add(Styles.TEXT_SMALL);
        getChildren().addAll(caption, control, message);
        control.setAccessibleText(field.label());
        Runnable update =
                () -> {
                    boolean show = showAll.get() || field.dirtyProperty().get();
                    FieldError error = show ? field.error() : null;
                    message.setText(error == null ? reading.apply(field.get()) : error.message());
                    message.setManaged(!message.getText().isEmpty());
                    message.setVisible(message.isManaged());
                    ToneStyles.apply(message, error == null ? Tone.NEUTRAL : Tone.DANGER);
                    control.pseudoClassStateChanged(Styles.STATE_DANGER, error != null);
                    control.setAccessibleHelp(message.getText());
                };
        field.errorProperty().addListener((source, before, now) -> update.run());
        field.valueProperty().addListener((source, before, now) -> update.run());
        showAll.addListener((source, before, now) -> update.run());
        update.run();
    }

    /**
     * Ties a text control to a field. A paste that is far too long is refused as a whole, so that
     * what stands there is kept and the window stays quick.
     */
    static void bind(TextInputControl control, FormField<String> field) {
        control.setTextFormatter(new TextFormatter<>(FieldBox::boundLength));
        control.textProperty().bindBidirectional(field.valueProperty());
    }

    @SuppressWarnings("NullAway") // null refuses a change, which TextFormatter's type cannot say
    private static TextFormatter.Change boundLength(TextFormatter.Change change) {
        return change.getControlNewText().length() > AppRules.LONGEST_FIELD ? null : change;
    }
}
