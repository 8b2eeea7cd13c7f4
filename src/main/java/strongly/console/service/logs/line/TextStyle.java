package strongly.console.service.logs.line;

/**
 * How a terminal would show a piece of text.
 *
 * @param colour the text's colour: 0–7 the usual ones, 8–15 their bright kin, -1 the usual
 * @param background the colour behind it, likewise
 * @param bold whether it is heavier
 * @param faint whether it is weaker
 * @param italic whether it is slanted
 * @param underline whether it is underlined
 */
public record TextStyle(
        int colour,
        int background,
        boolean bold,
        boolean faint,
        boolean italic,
        boolean underline) {
    /** No colour of its own. */
    public static final int USUAL = -1;

    /** Text as it is without escape sequences. */
    public static final TextStyle PLAIN = new TextStyle(USUAL, USUAL, false, false, false, false);

    private static final int BRIGHT = 8;

    /** This style after the parameters of a {@code ESC [ … m} sequence. */
    TextStyle after(int[] parameters, int count) {
        TextStyle style = this;
        for (int i = 0; i < count; i++) {
            int code = parameters[i];
            if (code == 38 || code == 48) {
                int colour = extended(parameters, i, count);
                style = code == 38 ? style.coloured(colour) : style.on(colour);
                i += i + 1 < count && parameters[i + 1] == 5 ? 2 : 4;
            } else {
                style = style.after(code);
            }
        }
        return style;
    }

    private TextStyle after(int code) {
        return switch (code) {
            case 0 -> PLAIN;
            case 1 -> new TextStyle(colour, background, true, faint, italic, underline);
            case 2 -> new TextStyle(colour, background, bold, true, italic, underline);
            case 3 -> new TextStyle(colour, background, bold, faint, true, underline);
            case 4 -> new TextStyle(colour, background, bold, faint, italic, true);
            case 22 -> new TextStyle(colour, background, false, false, italic, underline);
            case 23 -> new TextStyle(colour, background, bold, faint, false, underline);
            case 24 -> new TextStyle(colour, background, bold, faint, italic, false);
            case 39 -> coloured(USUAL);
            case 49 -> on(USUAL);
            default -> withBasicColour(code);
        };
    }

    private TextStyle withBasicColour(int code) {
        if (code >= 30 && code <= 37) {
            return coloured(code - 30);
        }
        if (code >= 90 && code <= 97) {
            return coloured(code - 90 + BRIGHT);
        }
        if (code >= 40 && code <= 47) {
            return on(code - 40);
        }
        return code >= 100 && code <= 107 ? on(code - 100 + BRIGHT) : this;
    }

    private TextStyle coloured(int now) {
        return new TextStyle(now, background, bold, faint, italic, underline);
    }

    private TextStyle on(int now) {
        return new TextStyle(colour, now, bold, faint, italic, underline);
    }

    /**
     * The nearest of the sixteen colours: theirs follow the theme, so that they can be read in the
     * light and in the dark.
     */
    private static int extended(int[] parameters, int at, int count) {
        if (at + 2 < count && parameters[at + 1] == 5) {
            return ofPalette(parameters[at + 2]);
        }
        if (at + 4 < count && parameters[at + 1] == 2) {
            return nearest(parameters[at + 2], parameters[at + 3], parameters[at + 4]);
        }
        return USUAL;
    }

    private static int ofPalette(int index) {
        if (index < 16) {
            return index;
        }
        if (index >= 232) {
            int grey = (index - 232) * 10 + 8;
            return nearest(grey, grey, grey);
        }
        int cube = index - 16;
        return nearest(cube / 36 * 51, cube / 6 % 6 * 51, cube % 6 * 51);
    }

    private static int nearest(int red, int green, int blue) {
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        if (most - least < 40) {
            return most < 64 ? 0 : most < 160 ? BRIGHT : most < 220 ? 7 : 7 + BRIGHT;
        }
        int half = (most + least) / 2;
        int basic = (red > half ? 1 : 0) | (green > half ? 2 : 0) | (blue > half ? 4 : 0);
        return most > 200 ? basic + BRIGHT : basic;
    }
}
