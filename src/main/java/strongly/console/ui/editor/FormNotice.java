package strongly.console.ui.editor;

import strongly.console.ui.mvvm.Tone;

import java.util.List;

/**
 * Something to know about a form, on top of it.
 *
 * @param tone what it means
 * @param text one or two sentences
 * @param details further lines, empty where there are none
 */
public record FormNotice(Tone tone, String text, List<String> details) {
    public FormNotice {
        details = List.copyOf(details);
    }

    /** A notice without details. */
    public static FormNotice of(Tone tone, String text) {
        return new FormNotice(tone, text, List.of());
    }
}
