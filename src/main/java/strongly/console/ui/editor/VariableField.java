package strongly.console.ui.editor;

import atlantafx.base.controls.PasswordTextField;

import java.util.function.Consumer;

/** A masked field that takes no text that would slow the window down, and says so. */
final class VariableField extends PasswordTextField {
    private static final int LONGEST = 32_768;

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
        if (length > LONGEST) {
            said.accept(BoundedInput.tooMany(length, LONGEST));
        } else {
            said.accept("");
            super.replaceText(start, end, text);
        }
    }
}
