package strongly.console.service.incident;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Takes out what looks like a secret: values under names like password or token, keys of known
 * shapes, and secrets that are known. It errs to the side of taking out too much. Counts what it
 * takes out. One thread at a time; time is in proportion to the text.
 */
final class SecretMask {
    /** What stands in a secret's place. */
    static final String MARK = "•••";

    private static final int SHORTEST_KNOWN = 4;

    private static final String NAMES =
            "passw(?:or)?d|passwd|passphrase|secret|token|api[-_]?key|access[-_]?key"
                    + "|private[-_]?key|credential|authorization|cookie|dsn|connection[-_]?string";

    private static final Pattern NAME =
            Pattern.compile("(?i)(?:" + NAMES + "|\\bauth\\b|\\bpwd\\b)");

    /** A name and its value, as JSON, as a shell writes it, or as a log does. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)((?:"
                            + NAMES
                            + ")[\\w.-]{0,40}\\\\?[\"']?\\s{0,3}[:=]\\s{0,3})"
                            + "(?:bearer\\s+|basic\\s+)?"
                            + "(\\\\\"[^\"\\\\]*\\\\\"|\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s,;&}\"']+)");

    /** Shapes that are secrets wherever they stand. */
    private static final Pattern SHAPED =
            Pattern.compile(
                    "\\bsk-[A-Za-z0-9_-]{6,}"
                            + "|\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"
                            + "|\\bgh[pousr]_[A-Za-z0-9]{20,}|\\bgithub_pat_[A-Za-z0-9_]{20,}"
                            + "|\\bglpat-[A-Za-z0-9_-]{15,}"
                            + "|\\bxox[abeprs]-[A-Za-z0-9-]{10,}"
                            + "|\\bAIza[0-9A-Za-z_-]{30,}"
                            + "|\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]*"
                            + "|-----BEGIN [A-Z ]*PRIVATE KEY-----");

    private static final Pattern BEARER =
            Pattern.compile("(?i)\\b(bearer|basic)\\s+([A-Za-z0-9._~+/=-]{8,})");

    private static final Pattern USER_INFO =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]{0,20}://[^/\\s:@\"']{0,200}:)[^/\\s@\"']+@");

    /** A value that is nothing but a long random-looking word. */
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9+/_=-]{32,}|[0-9a-fA-F]{32,}");

    private static final List<String> NAME_HINTS =
            List.of(
                    "passw",
                    "passphrase",
                    "secret",
                    "token",
                    "key",
                    "credential",
                    "authorization",
                    "cookie",
                    "dsn",
                    "connection");
    private static final List<String> SHAPE_HINTS =
            List.of(
                    "sk-",
                    "AKIA",
                    "ASIA",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_",
                    "github_pat_",
                    "glpat-",
                    "xox",
                    "AIza",
                    "eyJ",
                    "PRIVATE KEY");
    private static final List<String> SCHEME_HINTS = List.of("bearer", "basic");

    private final List<String> known;
    private int count;

    /**
     * A mask.
     *
     * @param known secrets to take out wherever they stand
     */
    SecretMask(Collection<String> known) {
        this.known =
                known.stream()
                        .filter(secret -> secret.length() >= SHORTEST_KNOWN)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    /** How much was taken out so far. */
    int count() {
        return count;
    }

    /** A text without what looks like a secret in it. */
    String text(String text) {
        String clean = text;
        for (String secret : known) {
            if (clean.contains(secret)) {
                clean = clean.replace(secret, MARK);
                count++;
            }
        }
        String lower = clean.toLowerCase(Locale.ROOT);
        if (containsAny(lower, NAME_HINTS)) {
            clean = replace(NAMED, clean, "$1" + MARK);
        }
        if (containsAny(clean, SHAPE_HINTS)) {
            clean = replace(SHAPED, clean, MARK);
        }
        if (containsAny(lower, SCHEME_HINTS)) {
            clean = replace(BEARER, clean, "$1 " + MARK);
        }
        return clean.contains("://") ? replace(USER_INFO, clean, "$1" + MARK + "@") : clean;
    }

    /** Most lines hold none, and looking for a few words is far cheaper than a pattern. */
    private static boolean containsAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private String replace(Pattern pattern, String text, String by) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder clean = new StringBuilder();
        boolean any = false;
        while (matcher.find()) {
            any = true;
            count++;
            matcher.appendReplacement(clean, by);
        }
        return any ? matcher.appendTail(clean).toString() : text;
    }

    /** The value of a member or a label, which its name may give away. */
    String value(String name, String value) {
        if (!value.isEmpty() && (isSecretName(name) || OPAQUE.matches(value))) {
            count++;
            return MARK;
        }
        return text(value);
    }

    /** Whether a value of this name is a secret whatever it is. */
    static boolean isSecretName(String name) {
        return NAME.matcher(name).find();
    }
}
