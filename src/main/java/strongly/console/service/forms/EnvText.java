package strongly.console.service.forms;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code .env} text: {@code NAME=value} lines, comments, quotes, {@code export}. */
public final class EnvText {
    private EnvText() {}

    /** The variables of the text, in its order; lines that hold none are passed over. */
    public static Map<String, String> parse(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String line : text.split("\\R")) {
            String entry = line.strip();
            if (entry.startsWith("export ")) {
                entry = entry.substring(7).strip();
            }
            int equals = entry.indexOf('=');
            if (equals <= 0 || entry.startsWith("#")) {
                continue;
            }
            variables.put(entry.substring(0, equals).strip(), value(entry.substring(equals + 1)));
        }
        return variables;
    }

    private static String value(String raw) {
        String value = raw.strip();
        boolean quoted =
                value.length() >= 2
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.charAt(value.length() - 1) == value.charAt(0);
        if (quoted) {
            String inner = value.substring(1, value.length() - 1);
            return value.charAt(0) == '"'
                    ? inner.replace("\\n", "\n").replace("\\\"", "\"")
                    : inner;
        }
        int comment = value.indexOf(" #");
        return comment < 0 ? value : value.substring(0, comment).strip();
    }
}
