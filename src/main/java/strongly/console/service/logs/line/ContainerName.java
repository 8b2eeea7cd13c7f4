package strongly.console.service.logs.line;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * The container that a line says it comes from: a field {@code container}, {@code container_name}
 * or {@code containerName} of JSON or logfmt, or a prefix as of docker compose, {@code web-1 | …}.
 */
public final class ContainerName {
    private static final byte[] FIELD = "container".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 1_000;
    private static final int LONGEST = 63;

    private ContainerName() {}

    /** The name in a line, null where there is none. */
    public static @Nullable String of(byte[] b, int from, int to) {
        int end = Math.min(to, from + HEAD);
        String prefix = prefix(b, from, end);
        if (prefix != null) {
            return prefix;
        }
        for (int i = from; i < end - FIELD.length; i++) {
            if (b[i] == 'c' && isField(b, i, from, end)) {
                String value = value(b, i + FIELD.length, end);
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    private static boolean isField(byte[] b, int at, int from, int end) {
        for (int k = 1; k < FIELD.length; k++) {
            if (at + k >= end || b[at + k] != FIELD[k]) {
                return false;
            }
        }
        return at == from || b[at - 1] == '"' || b[at - 1] == ' ' || b[at - 1] == ',';
    }

    private static @Nullable String value(byte[] b, int from, int end) {
        int i = from;
        while (i < end && isNamePart(b[i]) && b[i] != '-') {
            i++; // _name, Name
        }
        if (i - from != 0 && i - from != 4 && i - from != 5) {
            return null;
        }
        if (i < end && b[i] == '"') {
            i++;
        }
        if (i >= end || (b[i] != '=' && b[i] != ':')) {
            return null;
        }
        i++;
        while (i < end && (b[i] == ' ' || b[i] == '"')) {
            i++;
        }
        int start = i;
        while (i < end && isNamePart(b[i])) {
            i++;
        }
        return name(b, start, i);
    }

    private static @Nullable String prefix(byte[] b, int from, int end) {
        int i = from;
        while (i < end && isNamePart(b[i])) {
            i++;
        }
        int nameEnd = i;
        while (i < end && b[i] == ' ') {
            i++;
        }
        boolean bar = i > nameEnd && i + 1 < end && b[i] == '|' && b[i + 1] == ' ';
        return bar ? name(b, from, nameEnd) : null;
    }

    private static @Nullable String name(byte[] b, int from, int to) {
        return to > from && to - from <= LONGEST
                ? new String(b, from, to - from, StandardCharsets.US_ASCII)
                : null;
    }

    private static boolean isNamePart(byte c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }
}
