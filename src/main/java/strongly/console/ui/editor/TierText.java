package strongly.console.ui.editor;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** The tier of an app as a word: where it has none, a list would show a blank line. */
final class TierText extends StringConverter<String> {
    private static final String NONE = "None";

    @Override
    public String toString(@Nullable String tier) {
        return tier == null || tier.isEmpty() ? NONE : tier;
    }

    @Override
    public String fromString(String text) {
        return text.equals(NONE) ? "" : text;
    }
}
