package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Tone;

/**
 * One sentence above the lines: how complete or how old they are.
 *
 * @param tone whether to worry
 * @param text the sentence
 * @param action what can be done about it, null where nothing
 */
public record TableNote(Tone tone, String text, @Nullable Command action) {}
