package strongly.console.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;

import strongly.console.service.forms.AppRules;
import strongly.console.ui.controls.BoundedInput;
import strongly.console.ui.text.SafeText;

import java.util.function.Consumer;

/**
 * The value of a variable: masked until it is asked for, never copied, and bounded. A value that no
 * single line can hold, such as a key of several lines, is kept exactly and cannot be edited here.
 */
final class VariableField extends PasswordField {
    private static final int LONGEST_SHOWN = 200;
    private static final String FIXED =
            "One line cannot hold this value, so it is not edited here. To change it, paste"
                    + " NAME=\"…\" again, or remove it.";
    private static final String KEPT_BY_PASTING =
            ". To keep them, copy NAME=\"…\" and use Paste .env text";

    private final StringProperty value;
    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private boolean showing;

    /**
     * A field of a value.
     *
     * @param value the value, as it is sent
     * @param said told what was not taken; an empty text at the next change that is taken whole
     */
    VariableField(StringProperty value, Consumer<String> said) {
        this.value = value;
        BoundedInput.install(
                this,
                AppRules.LONGEST_VARIABLE,
                BoundedInput.Lines.NONE,
                text ->
                        said.accept(
                                text.equals(BoundedInput.LEFT_OUT)
                                        ? text + KEPT_BY_PASTING
                                        : text));
        show(value.get());
        value.addListener((source, before, now) -> show(now));
        textProperty().addListener((source, before, now) -> onTyped(now));
        // the skin reads the text once, so another mask is another skin
        revealed.addListener((source, before, now) -> setSkin(createDefaultSkin()));
    }

    /** Whether the value can be read. */
    BooleanProperty revealedProperty() {
        return revealed;
    }

    private void show(String now) {
        boolean fits = LabelsViewModel.fitsOneLine(now);
        String shown = fits ? now : SafeText.line(now, LONGEST_SHOWN);
        if (!shown.equals(getText())) {
            showing = true;
            setText(shown);
            showing = false;
        }
        setEditable(fits);
        setTooltip(fits ? null : new Tooltip(FIXED));
        setAccessibleHelp(fits ? "" : FIXED);
    }

    private void onTyped(String now) {
        if (!showing && isEditable()) {
            value.set(now);
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TextFieldSkin(this) {
            @Override
            protected String maskText(String text) {
                return revealed.get() ? text : super.maskText(text);
            }
        };
    }
}
