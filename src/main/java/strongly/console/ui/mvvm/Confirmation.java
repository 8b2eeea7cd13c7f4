package strongly.console.ui.mvvm;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A question before something is done.
 *
 * @param title the question in few words ("Delete checkout-api?")
 * @param message what will happen and what cannot be undone
 * @param details what exactly is touched, one line each; may be long, the view bounds it
 * @param confirmLabel the action's name ("Delete app"), never "OK"
 * @param alternativeLabel a second action's name, null where there is none
 * @param cancelLabel the name of doing nothing ("Keep editing", "Cancel")
 * @param typedName what must be typed before the action is enabled, null where a click will do
 * @param tone {@link Tone#DANGER} where something is destroyed
 */
public record Confirmation(
        String title,
        String message,
        List<String> details,
        String confirmLabel,
        @Nullable String alternativeLabel,
        String cancelLabel,
        @Nullable String typedName,
        Tone tone) {
    public Confirmation {
        details = List.copyOf(details);
    }

    /** A question with a named action and Cancel. */
    public static Confirmation of(String title, String message, String confirmLabel, Tone tone) {
        return new Confirmation(
                title, message, List.of(), confirmLabel, null, "Cancel", null, tone);
    }

    /** This question with the lines that say what is touched. */
    public Confirmation withDetails(List<String> lines) {
        return new Confirmation(
                title,
                message,
                lines,
                confirmLabel,
                alternativeLabel,
                cancelLabel,
                typedName,
                tone);
    }

    /** This question with a name to be typed first. */
    public Confirmation withTypedName(String name) {
        return new Confirmation(
                title, message, details, confirmLabel, alternativeLabel, cancelLabel, name, tone);
    }

    /** This question with a second action, and a name for doing nothing. */
    public Confirmation withAlternative(String label, String cancel) {
        return new Confirmation(
                title, message, details, confirmLabel, label, cancel, typedName, tone);
    }
}
