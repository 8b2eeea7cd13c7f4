package strongly.console.ui.controls;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * A whole number between two bounds, typed or stepped. What is no such number, of whatever size,
 * cannot be put in; what is left empty goes back to the number of before. The value is never null.
 * UI thread only.
 */
public final class NumberSpinner extends Spinner<Integer> {
    /**
     * A number.
     *
     * @param least the smallest it may be, not negative
     * @param most the largest it may be
     * @param value what it is at first; moved between the bounds
     */
    public NumberSpinner(int least, int most, int value) {
        super(new IntegerSpinnerValueFactory(least, most, Math.clamp(value, least, most)));
        setEditable(true);
        Pattern digits = Pattern.compile("[0-9]{0,%d}".formatted(String.valueOf(most).length()));
        getEditor().setTextFormatter(new TextFormatter<>(change -> filtered(change, digits)));
        getValueFactory().setConverter(new Digits());
        String range = "A whole number from %,d to %,d".formatted(least, most);
        setTooltip(new Tooltip(range));
        getEditor().setAccessibleHelp(range);
    }

    @SuppressWarnings("NullAway") // null refuses a change, which TextFormatter's type cannot say
    private static TextFormatter.Change filtered(TextFormatter.Change change, Pattern digits) {
        int length = change.getControlText().length() + change.getText().length();
        boolean fits = length < 100 && digits.matcher(change.getControlNewText()).matches();
        return !change.isContentChange() || fits ? change : null;
    }

    /** The number that is put in, else the one of before. */
    private final class Digits extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer value) {
            return value == null ? "" : value.toString();
        }

        @Override
        public Integer fromString(String text) {
            Integer number = text.isEmpty() ? getValue() : Integer.valueOf(text);
            // a number that stays the same is not written again
            getEditor().setText(toString(number));
            return number;
        }
    }
}
