package strongly.console.ui.editor;

import atlantafx.base.controls.PasswordTextField;

import strongly.console.service.forms.AppRules;

import java.util.function.Consumer;

/** A masked field that takes no text that would slow the window down, and says so. */
final class VariableField extends PasswordTextField {
    private final Consumer<String> said;

    /**
     * A field of a value.
     *
     * @param said told what was not taken; an empty text at the next change that is taken
     */
    VariableField(String value, Consumer<String> said) {
        super(value);
        this.said = said;
        FormKeys.passEscapeOn(this);
    }

    // the mask occupies the text formatter, which bounds the other fields
    @Override
    public void replaceText(int start, int end, String text) {
        int length = getLength() - (end - start) + text.length();
        if (length > AppRules.LONGEST_VARIABLE) {
            said.accept(BoundedInput.tooMany(length, AppRules.LONGEST_VARIABLE));
        } else {
            said.accept("");
            super.replaceText(start, end, text);
        }
    }
}
