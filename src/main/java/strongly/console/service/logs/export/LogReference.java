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
 * {@code strongly-console:logs?instance=host&app=id&container=web&app=other&from=…&query=…}. Never
 * has a key.
 *
 * @param instance the host of the instance, with its port where it is not the usual one
 * @param sources where the lines are from, at least one
 * @param containers only lines that name one of these, empty for all
 * @param from not before this moment, null for all
 * @param to before this moment, null for all
 * @param query what is searched for, empty for nothing
 * @param options how it is searched for: some of {@code regex case word combine matches}
 * @param levels names of the levels shown, empty for all
 */
public record LogReference(
        String instance,
        List<Source> sources,
        List<String> containers,
        @Nullable Instant from,
        @Nullable Instant to,
        String query,
        List<String> options,
        List<String> levels) {
    private static final String START = "strongly-console:logs?";
    private static final String CONTAINER = "container";
    private static final int LONGEST = 16_000;
    private static final int MOST_SOURCES = 100;

    /**
     * An app, or one of its containers.
     *
     * @param app the app's id
     * @param container null for all
     */
    public record Source(String app, @Nullable String container) {}

    /** Lists of its own. */
    public LogReference {
        sources = List.copyOf(sources);
        containers = List.copyOf(containers);
        options = List.copyOf(options);
        levels = List.copyOf(levels);
    }

    /** All of an app. */
    public static LogReference of(String instance, String appId) {
        return new LogReference(
                instance,
                List.of(new Source(appId, null)),
                List.of(),
                null,
                null,
                "",
                List.of(),
                List.of());
    }

    /** The text to copy. */
    public String text() {
        StringBuilder text = new StringBuilder(START);
        add(text, "instance", instance);
        for (Source source : sources) {
            add(text, "app", source.app());
            add(text, CONTAINER, source.container());
        }
        containers.forEach(name -> add(text, "naming", name));
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
        Fields fields = new Fields();
        try {
            for (String pair : trimmed.substring(START.length()).split("&")) {
                int equals = pair.indexOf('=');
                if (equals >= 0) {
                    fields.add(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
        return fields.reference();
    }

    /** What was read so far; a container belongs to the app before it. */
    private static final class Fields {
        private final List<Source> sources = new ArrayList<>();
        private final List<String> containers = new ArrayList<>();
        private final Map<String, String> others = new HashMap<>();

        void add(String name, String value) {
            if (value.isEmpty()) {
                return;
            }
            switch (name) {
                case "app" -> sources.add(new Source(value, null));
                case CONTAINER -> {
                    if (!sources.isEmpty()) {
                        sources.add(new Source(sources.removeLast().app(), value));
                    }
                }
                case "naming" -> containers.add(value);
                default -> others.put(name, value);
            }
        }

        Optional<LogReference> reference() {
            String instance = others.getOrDefault("instance", "");
            if (instance.isEmpty() || sources.isEmpty() || sources.size() > MOST_SOURCES) {
                return Optional.empty();
            }
            return Optional.of(
                    new LogReference(
                            instance,
                            sources,
                            containers,
                            moment(others.get("from")),
                            moment(others.get("to")),
                            others.getOrDefault("query", ""),
                            list(others.get("options")),
                            list(others.get("levels"))));
        }
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
