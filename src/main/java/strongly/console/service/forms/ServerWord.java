package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the field that a server's refusal is about. The API has no field details, so the message is
 * all there is.
 */
public final class ServerWord {
    private static final int LONGEST = 2_000;
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"|`([^`]*)`");
    private static final Pattern TAKEN = Pattern.compile("already exists|already in use|taken");

    private ServerWord() {}

    /**
     * The field that a refusal names.
     *
     * @param status the HTTP status; only 400, 409 and 422 are about the body
     * @return null where no field, or more than one, is named
     */
    public static @Nullable AppField field(int status, String message) {
        if (status != 400 && status != 409 && status != 422) {
            return null;
        }
        String text = message.substring(0, Math.min(LONGEST, message.length()));
        // what is quoted and no field is a value: an app called 'port' is not about the port
        String rest = QUOTED.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        if (status == 409) {
            return TAKEN.matcher(rest).find() ? taken(named(rest)) : null;
        }
        Set<AppField> quoted = EnumSet.noneOf(AppField.class);
        Matcher quotes = QUOTED.matcher(text);
        while (quotes.find()) {
            String word = quotes.group().substring(1, quotes.group().length() - 1);
            AppField field = ofPath(word);
            if (field != null) {
                quoted.add(field);
            }
        }
        if (!quoted.isEmpty()) {
            return only(quoted);
        }
        return only(named(rest));
    }

    /** The document knows one such conflict: the name is taken; so it is, where none is named. */
    private static @Nullable AppField taken(Set<AppField> named) {
        return named.isEmpty() ? AppField.NAME : only(named);
    }

    private static @Nullable AppField only(Set<AppField> fields) {
        return fields.size() == 1 ? fields.iterator().next() : null;
    }

    private static Set<AppField> named(String text) {
        Set<AppField> named = EnumSet.noneOf(AppField.class);
        for (AppField field : AppField.values()) {
            if (word(field).matcher(text).find()) {
                named.add(field);
            }
        }
        return named;
    }

    private static @Nullable AppField ofPath(String word) {
        for (AppField field : AppField.values()) {
            boolean label = field == AppField.LABELS && word.startsWith("labels.");
            if (word.equalsIgnoreCase(field.path())
                    || word.equalsIgnoreCase(lastOf(field))
                    || label) {
                return field;
            }
        }
        return null;
    }

    private static String lastOf(AppField field) {
        return field.path().substring(field.path().lastIndexOf('.') + 1);
    }

    private static Pattern word(AppField field) {
        String words =
                switch (field) {
                    case PROJECT -> "projectid|project";
                    case LABELS -> "labels?";
                    case REPLICAS -> "replicas?|replica count";
                    default -> Pattern.quote(lastOf(field).toLowerCase(Locale.ROOT));
                };
        return Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])");
    }
}
