package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import strongly.console.model.CpuQuantity;
import strongly.console.model.MemoryQuantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What each field of an app accepts, as the API document and the platform's silent rules say. Each
 * rule answers null where a value will do, else one sentence that says how to mend it.
 */
public final class AppRules {
    /** Most characters a field takes; more is refused before it slows the window down. */
    public static final int LONGEST_FIELD = 10_000;

    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_IMAGE = 512;
    private static final int MOST_REPLICAS = 100;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_PREFIX = 253;

    /** Names of the distribution grammar: domain, port, path, tag, digest. */
    private static final Pattern IMAGE =
            Pattern.compile(
                    "(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
                        + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\\[[a-fA-F0-9:]+\\])"
                        + "(?::[0-9]{1,5})?/)?[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*"
                        + "(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*"
                        + "(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?"
                        + "(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?");

    private static final Pattern LABEL_PART =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");
    private static final Pattern LABEL_PREFIX =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private AppRules() {}

    /** The app's name. */
    public static @Nullable String name(String value) {
        if (value.isEmpty()) {
            return "Give the app a name";
        }
        if (value.length() > LONGEST_NAME) {
            return "Use at most 63 characters; these are " + value.length();
        }
        if (!value.equals(value.toLowerCase(Locale.ROOT))) {
            return "Use lowercase letters: " + value.toLowerCase(Locale.ROOT);
        }
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean good =
                    (character >= 'a' && character <= 'z')
                            || (character >= '0' && character <= '9')
                            || character == '-';
            if (!good) {
                return "Use only a–z, 0–9 and hyphens, not " + shown(character);
            }
        }
        return value.startsWith("-") || value.endsWith("-")
                ? "Begin and end with a letter or a digit"
                : null;
    }

    private static String shown(char character) {
        return switch (character) {
            case ' ' -> "blanks";
            case '_' -> "underscores";
            case '\n', '\r' -> "line breaks";
            default ->
                    Character.isISOControl(character)
                            ? "control characters"
                            : "'" + character + "'";
        };
    }

    /** The description. */
    public static @Nullable String description(String value) {
        return value.length() > LONGEST_DESCRIPTION
                ? "Use at most 2,000 characters; these are " + value.length()
                : null;
    }

    /** A container image reference; empty is none. */
    public static @Nullable String image(String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > LONGEST_IMAGE) {
            return "Use at most 512 characters";
        }
        if (value.chars().anyMatch(Character::isWhitespace)) {
            return "Leave out blanks and line breaks";
        }
        if (value.contains("://")) {
            return "Leave out " + value.substring(0, value.indexOf("://") + 3);
        }
        if (IMAGE.matcher(value).matches()) {
            return null;
        }
        if (value.endsWith(":")) {
            return "Say which tag comes after the colon";
        }
        String path = value.substring(value.indexOf('/') + 1).split("[:@]", 2)[0];
        return path.equals(path.toLowerCase(Locale.ROOT))
                ? "Write it as registry.example.com/path/name:tag"
                : "Image names are lowercase: " + path.toLowerCase(Locale.ROOT);
    }

    /** A port; empty takes the default, 3000. */
    public static @Nullable String port(String value) {
        return value.isEmpty() || isNumber(value, 1, LAST_PORT)
                ? null
                : "Use a whole number from 1 to 65535";
    }

    /** A replica count; empty takes the default, 1. */
    public static @Nullable String replicas(String value) {
        return value.isEmpty() || isNumber(value, 1, MOST_REPLICAS)
                ? null
                : "Use a whole number from 1 to 100";
    }

    private static boolean isNumber(String value, int least, int most) {
        if (!value.matches("[0-9]{1,7}")) {
            return false;
        }
        int number = Integer.parseInt(value);
        return number >= least && number <= most;
    }

    /** A CPU quantity; empty is no limit. */
    public static @Nullable String cpu(String value) {
        if (value.isEmpty()) {
            return null;
        }
        OptionalLong millicores = CpuQuantity.millicores(value);
        if (millicores.isEmpty()) {
            return "Write it as 500m (thousandths of a core) or as cores: 0.5, 1, 2";
        }
        return millicores.getAsLong() == 0 ? "Use an amount above zero" : null;
    }

    /** A memory quantity; empty is no limit. */
    public static @Nullable String memory(String value) {
        if (value.isEmpty()) {
            return null;
        }
        OptionalLong bytes = MemoryQuantity.bytes(value);
        if (bytes.isEmpty()) {
            return value.matches("[0-9]+[KMGT]B?")
                    ? "Use the unit "
                            + value.replaceAll("[^KMGT]", "")
                            + "i: "
                            + value.replaceAll("B?$", "")
                            + "i"
                    : "Write it as a whole number with Ki, Mi, Gi or Ti: 256Mi, 1Gi";
        }
        return bytes.getAsLong() == 0 ? "Use an amount above zero" : null;
    }

    /** The key of a label. */
    public static @Nullable String labelKey(String key) {
        if (key.isEmpty()) {
            return "Give the label a key";
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
        return LABEL_PART.matcher(name).matches()
                ? null
                : "Use letters, digits, '-', '_' and '.', with a letter or digit at both ends";
    }

    /** The value of a label. */
    public static @Nullable String labelValue(String value) {
        if (value.length() > LONGEST_LABEL) {
            return "Use at most 63 characters in a label's value";
        }
        return value.isEmpty() || LABEL_PART.matcher(value).matches()
                ? null
                : "Use letters, digits, '-', '_' and '.', with a letter or digit at both ends";
    }

    /** The name of an environment variable. */
    public static @Nullable String variable(String name) {
        if (name.isEmpty()) {
            return "Give the variable a name";
        }
        return VARIABLE.matcher(name).matches()
                ? null
                : "Use letters, digits and underscores, not a digit first: LOG_LEVEL";
    }

    /** A CPU quantity in plain words, empty where it is none. */
    public static String readCpu(String value) {
        OptionalLong millicores = CpuQuantity.millicores(value);
        if (millicores.isEmpty() || millicores.getAsLong() == 0) {
            return "";
        }
        long amount = millicores.getAsLong();
        if (amount == 1000) {
            return "one core";
        }
        if (amount == 500) {
            return "half a core";
        }
        if (amount == 250) {
            return "a quarter of a core";
        }
        return BigDecimal.valueOf(amount, 3).stripTrailingZeros().toPlainString()
                + (amount > 1000 ? " cores" : " of a core");
    }

    /** A memory quantity in plain words, empty where it is none. */
    public static String readMemory(String value) {
        OptionalLong bytes = MemoryQuantity.bytes(value);
        if (bytes.isEmpty() || bytes.getAsLong() == 0) {
            return "";
        }
        long amount = bytes.getAsLong();
        String[] units = {"bytes", "KiB", "MiB", "GiB", "TiB"};
        int unit = 0;
        double shown = amount;
        while (shown >= 1024 && unit < units.length - 1) {
            shown /= 1024;
            unit++;
        }
        String number =
                shown == Math.rint(shown)
                        ? String.valueOf((long) shown)
                        : String.format(Locale.ROOT, "%.2f", shown);
        return number + " " + units[unit];
    }
}
