package strongly.console.service.logs;

import java.util.regex.Pattern;

/** Escape sequences of terminals: colours are kept for the screen, everything else is taken out. */
public final class AnsiText {
    private static final Pattern SEQUENCE =
            Pattern.compile(
                    "\u001b(?:\\[[0-?]*["
                            + " -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|[@-Z\\\\-_])");

    private AnsiText() {}

    /** The text without any escape sequence. */
    public static String strip(String text) {
        return text.indexOf('\u001b') < 0 ? text : SEQUENCE.matcher(text).replaceAll("");
    }
}
