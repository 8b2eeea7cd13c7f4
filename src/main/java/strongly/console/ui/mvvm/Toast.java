package strongly.console.ui.mvvm;

import org.jspecify.annotations.Nullable;

/**
 * A short message with at most two things to do about it.
 *
 * @param tone what it means; failures stay until closed
 * @param title what happened, in few words
 * @param text the rest, null where the title says it all
 * @param action what can be done ("Undo", "Retry", "Show"), null where nothing
 * @param details text for "Copy details", redacted, null where there is none
 * @param topic what it is about, for a later message to take its place; null where none will
 */
public record Toast(
        Tone tone,
        String title,
        @Nullable String text,
        @Nullable Command action,
        @Nullable String details,
        @Nullable String topic) {
    /** A message without action. */
    public static Toast of(Tone tone, String title, @Nullable String text) {
        return new Toast(tone, title, text, null, null, null);
    }

    /** This message with something to do. */
    public Toast withAction(Command command) {
        return new Toast(tone, title, text, command, details, topic);
    }

    /** This message with text for "Copy details". */
    public Toast withDetails(String redacted) {
        return new Toast(tone, title, text, action, redacted, topic);
    }

    /** This message on a topic. */
    public Toast withTopic(String about) {
        return new Toast(tone, title, text, action, details, about);
    }
}
