package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What each field of an app accepts, as the API document and the platform's silent rules say. Each
 * rule answers null where a value will do, else one sentence that says how to mend it.
 */
public final class AppRules {
    /** Most labels an app takes, and most variables of a deployment. */
    public static final int MOST_PAIRS = 500;

    /** The longest value of an environment variable that is taken, in characters. */
    public static final int LONGEST_VARIABLE = 32_768;

    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_PROJECT = 128;
    private static final int LONGEST_VARIABLE_NAME = 255;
    private static final int MOST_REPLICAS = 100;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_PREFIX = 253;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final Pattern LABEL_PART =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");
    private static final Pattern LABEL_PREFIX =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String LABEL_FORM =
            "Use letters, digits, '-', '_' and '.', with a letter or digit at both ends";

    /** A line shows a text without them, so it looks right as it stands there. */
    private static final String NO_CONTROLS =
            "It holds line breaks or control characters; type it anew";

    private AppRules() {}

    /** The app's name, but for its uniqueness. */
    public static @Nullable String name(String value) {
        if (value.isEmpty()) {
            return "Give the app a name";
        }
        if (value.length() > LONGEST_NAME) {
            return tooLong(LONGEST_NAME, value);
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (!value.equals(lower)) {
            return "Use lowercase letters: " + lower.replace('_', '-').replace(' ', '-');
        }
        for (int i = 0; i < value.length(); i = value.offsetByCodePoints(i, 1)) {
            int character = value.codePointAt(i);
            if (!isNameCharacter(character)) {
                return "Use only a–z, 0–9 and hyphens, not " + shown(character);
            }
        }
        return value.startsWith("-") || value.endsWith("-")
                ? "Begin and end with a letter or a digit"
                : null;
    }

    private static boolean isNameCharacter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || character == '-';
    }

    private static String shown(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return character == '\n' || character == '\r' ? "line breaks" : "blanks";
        }
        if (Character.isISOControl(character)) {
            return "control characters";
        }
        return character == '_' ? "underscores" : "'" + Character.toString(character) + "'";
    }

    private static String tooLong(int most, String value) {
        return String.format(
                Locale.ROOT, "Use at most %,d characters; these are %,d", most, value.length());
    }

    /** The description. */
    public static @Nullable String description(String value) {
        return value.length() > LONGEST_DESCRIPTION ? tooLong(LONGEST_DESCRIPTION, value) : null;
    }

    /** A container image reference; empty is none. */
    public static @Nullable String image(String value) {
        return value.isEmpty() ? null : ImageReference.problem(value);
    }

    /** A port; empty takes the default, 3000. */
    public static @Nullable String port(String value) {
        return value.isEmpty() || isNumber(value, LAST_PORT)
                ? null
                : "Use a whole number from 1 to 65535";
    }

    /** A replica count; empty takes the default, 1. */
    public static @Nullable String replicas(String value) {
        return value.isEmpty() || isNumber(value, MOST_REPLICAS)
                ? null
                : "Use a whole number from 1 to 100";
    }

    private static boolean isNumber(String value, int most) {
        if (!NUMBER.matcher(value).matches()) {
            return false;
        }
        int number = Integer.parseInt(value);
        return number >= 1 && number <= most;
    }

    /** A tier; empty is none. The known ones are those of the API document and of the catalog. */
    public static @Nullable String environment(String value, Collection<String> known) {
        return value.isEmpty() || known.contains(value)
                ? null
                : "Choose one of "
                        + String.join(
                                ", ", known.stream().filter(tier -> !tier.isEmpty()).toList());
    }

    /** The id of a project; empty is none. */
    public static @Nullable String project(String value) {
        if (value.length() > LONGEST_PROJECT) {
            return tooLong(LONGEST_PROJECT, value);
        }
        return value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))
                ? "Leave out blanks and line breaks"
                : null;
    }

    /** The key of a label, by Kubernetes' rules: a name, with a domain before it if need be. */
    public static @Nullable String labelKey(String key) {
        if (key.isEmpty()) {
            return "Give the label a key";
        }
        if (key.chars().anyMatch(Character::isISOControl)) {
            return NO_CONTROLS;
        }
        int slash = key.indexOf('/');
        String name = key.substring(slash + 1);
        if (slash >= 0) {
            String prefix = key.substring(0, slash);
            if (prefix.length() > LONGEST_PREFIX || !LABEL_PREFIX.matcher(prefix).matches()) {
                return "What stands before the slash must be a domain such as example.com";
            }
        }
        if (name.length() > LONGEST_LABEL) {
            return "Use at most 63 characters in a label's key";
        }
        return LABEL_PART.matcher(name).matches() ? null : LABEL_FORM;
    }

    /** The value of a label. */
    public static @Nullable String labelValue(String value) {
        if (value.length() > LONGEST_LABEL) {
            return "Use at most 63 characters in a label's value";
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return NO_CONTROLS;
        }
        return value.isEmpty() || LABEL_PART.matcher(value).matches() ? null : LABEL_FORM;
    }

    /** The name of an environment variable. */
    public static @Nullable String variable(String name) {
        if (name.isEmpty()) {
            return "Give the variable a name";
        }
        if (name.length() > LONGEST_VARIABLE_NAME) {
            return tooLong(LONGEST_VARIABLE_NAME, name);
        }
        return VARIABLE.matcher(name).matches()
                ? null
                : "Use letters, digits and underscores, not a digit first: LOG_LEVEL";
    }
}
