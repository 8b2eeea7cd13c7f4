package strongly.console.ui.editor;

import atlantafx.base.controls.PasswordTextField;

/** A masked field that takes no text that would slow the window down. */
final class VariableField extends PasswordTextField {
    private static final int LONGEST = 32_768;

    VariableField(String value) {
        super(value);
    }

    // the mask occupies the text formatter, which bounds the other fields
    @Override
    public void replaceText(int start, int end, String text) {
        if (getLength() - (end - start) + text.length() <= LONGEST) {
            super.replaceText(start, end, text);
        }
    }
}
