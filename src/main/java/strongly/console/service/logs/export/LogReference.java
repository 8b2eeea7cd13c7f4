package strongly.console.service.logs.export;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in the logs as a line of text that people send each other and the console opens again:
 * {@code strongly-console:logs?instance=host&app=id&from=…&to=…&query=…}. Never has a key.
 *
 * @param instance the host of the instance, with its port where it is not the usual one
 * @param apps ids of the apps, at least one
 * @param container only this container, null for all
 * @param from not before this moment, null for all
 * @param to before this moment, null for all
 * @param query what is searched for, empty for nothing
 * @param options how it is searched for: some of {@code regex case word combine matches}
 * @param levels names of the levels shown, empty for all
 */
public record LogReference(
        String instance,
        List<String> apps,
        @Nullable String container,
        @Nullable Instant from,
        @Nullable Instant to,
        String query,
        List<String> options,
        List<String> levels) {
    private static final String START = "strongly-console:logs?";
    private static final int LONGEST = 16_000;
    private static final int MOST_APPS = 100;

    /** Lists of its own. */
    public LogReference {
        apps = List.copyOf(apps);
        options = List.copyOf(options);
        levels = List.copyOf(levels);
    }

    /** All of an app. */
    public static LogReference of(String instance, String appId) {
        return new LogReference(
                instance, List.of(appId), null, null, null, "", List.of(), List.of());
    }

    /** The text to copy. */
    public String text() {
        StringBuilder text = new StringBuilder(START);
        add(text, "instance", instance);
        apps.forEach(app -> add(text, "app", app));
        add(text, "container", container);
        add(text, "from", from);
        add(text, "to", to);
        add(text, "query", query.isEmpty() ? null : query);
        add(text, "options", options.isEmpty() ? null : String.join(",", options));
        add(text, "levels", levels.isEmpty() ? null : String.join(",", levels));
        return text.toString();
    }

    private static void add(StringBuilder text, String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (text.length() > START.length()) {
            text.append('&');
        }
        String encoded = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        text.append(name).append('=').append(encoded.replace("+", "%20"));
    }

    /** Reads a text; empty where it is no such reference. What it does not know it leaves out. */
    public static Optional<LogReference> parse(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith(START) || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> apps = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : trimmed.substring(START.length()).split("&")) {
                int equals = pair.indexOf('=');
                if (equals < 0) {
                    continue;
                }
                String name = pair.substring(0, equals);
                String value =
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (name.equals("app") && !value.isEmpty()) {
                    apps.add(value);
                } else {
                    fields.put(name, value);
                }
            }
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
        String instance = fields.getOrDefault("instance", "");
        if (instance.isEmpty() || apps.isEmpty() || apps.size() > MOST_APPS) {
            return Optional.empty();
        }
        return Optional.of(
                new LogReference(
                        instance,
                        apps,
                        fields.get("container"),
                        moment(fields.get("from")),
                        moment(fields.get("to")),
                        fields.getOrDefault("query", ""),
                        list(fields.get("options")),
                        list(fields.get("levels"))));
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static List<String> list(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
