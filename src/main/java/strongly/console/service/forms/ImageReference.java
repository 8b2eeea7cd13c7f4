package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A container image reference, by the grammar of the distribution project: {@code
 * registry:port/path:tag@digest}, all but the path optional.
 *
 * @param registry host with its port, null where the reference names none
 * @param path the name within the registry
 * @param tag null where there is none
 * @param digest {@code algorithm:hex}, null where there is none
 */
public record ImageReference(
        @Nullable String registry, String path, @Nullable String tag, @Nullable String digest) {
    private static final int LONGEST = 512;
    private static final int LONGEST_PATH = 255;
    private static final int LONGEST_TAG = 128;
    private static final int LAST_PORT = 65_535;

    /** Most characters of what was typed that are repeated in a message. */
    private static final int MOST_ECHOED = 60;

    private static final Pattern HOST =
            Pattern.compile(
                    "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
                            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*");
    private static final Pattern IPV6 = Pattern.compile("\\[[a-fA-F0-9:]+]");
    private static final Pattern COMPONENT =
            Pattern.compile("[a-z0-9]++(?:(?:\\.|__?|-++)[a-z0-9]++)*+");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*+");
    private static final Pattern ALGORITHM =
            Pattern.compile("[A-Za-z][A-Za-z0-9]*+(?:[-_+.][A-Za-z][A-Za-z0-9]*+)*+");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]++");

    /**
     * Reads a reference.
     *
     * @return null where it is none
     */
    public static @Nullable ImageReference parse(String text) {
        return problem(text) == null ? split(text) : null;
    }

    /** Where its name comes from, without tag and digest. */
    public String repository() {
        return registry == null ? path : registry + "/" + path;
    }

    /** The reference as it is written. */
    public String text() {
        return repository() + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
    }

    /**
     * What is wrong with a reference, and how to mend it.
     *
     * @return null where nothing is
     */
    public static @Nullable String problem(String text) {
        if (text.length() > LONGEST) {
            return "Use at most %,d characters; these are %,d".formatted(LONGEST, text.length());
        }
        if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            return "Leave out blanks and line breaks";
        }
        int scheme = text.indexOf("://");
        if (scheme >= 0) {
            return "Leave out " + shown(text.substring(0, scheme + 3));
        }
        ImageReference parts = split(text);
        String problem = registryProblem(parts.registry);
        problem = problem == null ? pathProblem(parts.path) : problem;
        problem = problem == null ? tagProblem(parts.tag) : problem;
        return problem == null ? digestProblem(parts.digest) : problem;
    }

    private static String shown(String typed) {
        return typed.length() <= MOST_ECHOED ? typed : typed.substring(0, MOST_ECHOED) + "…";
    }

    private static ImageReference split(String text) {
        int at = text.indexOf('@');
        String digest = at < 0 ? null : text.substring(at + 1);
        String name = at < 0 ? text : text.substring(0, at);
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        String registry = isRegistry(first) ? first : null;
        String rest = registry == null ? name : name.substring(slash + 1);
        int colon = rest.lastIndexOf(':');
        boolean tagged = colon > rest.lastIndexOf('/');
        return new ImageReference(
                registry,
                tagged ? rest.substring(0, colon) : rest,
                tagged ? rest.substring(colon + 1) : null,
                digest);
    }

    /** The first part is a registry where it looks like a host; {@code library/nginx} is a path. */
    private static boolean isRegistry(String first) {
        return first.equals("localhost")
                || first.contains(".")
                || first.contains(":")
                || !first.equals(first.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String registryProblem(@Nullable String registry) {
        if (registry == null) {
            return null;
        }
        int colon = registry.lastIndexOf(':');
        boolean ported = colon > registry.lastIndexOf(']');
        String host = ported ? registry.substring(0, colon) : registry;
        if (!HOST.matcher(host).matches() && !IPV6.matcher(host).matches()) {
            return "'" + shown(host) + "' is no registry; write it as registry.example.com";
        }
        if (ported && !isPort(registry.substring(colon + 1))) {
            return "The registry's port must be a number from 1 to 65535";
        }
        return null;
    }

    private static boolean isPort(String text) {
        boolean number =
                !text.isEmpty()
                        && text.length() <= 5
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(text) : 0;
        return port > 0 && port <= LAST_PORT;
    }

    private static @Nullable String pathProblem(String path) {
        if (path.isEmpty()) {
            return "Name the image: registry.example.com/path/name:tag";
        }
        if (path.length() > LONGEST_PATH) {
            return "Use at most 255 characters in the image's path";
        }
        String lower = path.toLowerCase(Locale.ROOT);
        for (String component : path.split("/", -1)) {
            if (component.isEmpty()) {
                return "Leave out the empty part between slashes";
            }
            if (!COMPONENT.matcher(component).matches()) {
                return COMPONENT.matcher(component.toLowerCase(Locale.ROOT)).matches()
                        ? "Use lowercase letters: " + shown(lower)
                        : "In '%s', use a–z and 0–9, joined by '.', '_', '__' or hyphens"
                                .formatted(shown(component));
            }
        }
        return null;
    }

    private static @Nullable String tagProblem(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        if (tag.isEmpty()) {
            return "Say which tag comes after the colon";
        }
        if (tag.length() > LONGEST_TAG) {
            return "Use at most 128 characters in the tag";
        }
        return TAG.matcher(tag).matches()
                ? null
                : "In the tag, use letters, digits, '_', '.' and '-', the last two not first";
    }

    private static @Nullable String digestProblem(@Nullable String digest) {
        if (digest == null) {
            return null;
        }
        int colon = digest.indexOf(':');
        String algorithm = colon < 0 ? "" : digest.substring(0, colon);
        String hex = digest.substring(colon + 1);
        int length =
                switch (algorithm) {
                    case "sha256" -> 64;
                    case "sha512" -> 128;
                    default -> 0;
                };
        if (!ALGORITHM.matcher(algorithm).matches() || !HEX.matcher(hex).matches()) {
            return "Write the digest as @sha256: and 64 hexadecimal digits";
        }
        if (length > 0 && hex.length() != length) {
            return "A %s digest has %d hexadecimal digits; these are %d"
                    .formatted(algorithm, length, hex.length());
        }
        return hex.length() < 32 ? "The digest is too short to be one" : null;
    }
}
