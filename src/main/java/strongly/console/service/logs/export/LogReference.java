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
 * has a key. What is longer than {@link #LONGEST} characters, or of more than {@link #MOST_SOURCES}
 * sources, is not read back.
 *
 * @param instance the host of the instance, with its port where it is not the usual one
 * @param sources where the lines are from, at least one
 * @param containers only lines that name one of these, empty for all
 * @param from not before this moment, null for all
 * @param to before this moment, null for all
 * @param query what is searched for, empty for nothing
 * @param options how it is searched for: some of {@code regex case word matches}
 * @param context how many lines around each match are shown with it, from 0 to {@link
 *     #MOST_CONTEXT}
 * @param levels names of the levels shown, {@link #NO_LEVEL} for none at all, empty for all
 */
public record LogReference(
        String instance,
        List<Source> sources,
        List<String> containers,
        @Nullable Instant from,
        @Nullable Instant to,
        String query,
        List<String> options,
        int context,
        List<String> levels) {
    /** The longest text that is read as a reference, in characters. */
    public static final int LONGEST = 64_000;

    /** The most sources a reference may have. */
    public static final int MOST_SOURCES = 100;

    /** The most lines around a match. */
    public static final int MOST_CONTEXT = 100;

    /** Stands among the levels where lines of no level are shown. */
    public static final String NO_LEVEL = "no-level";

    private static final String START = "strongly-console:logs?";
    private static final String CONTAINER = "container";
    private static final String OFF = "off";

    /**
     * An app, or one of its containers.
     *
     * @param app the app's id
     * @param container null for all
     * @param shown whether its lines are in the list
     */
    public record Source(String app, @Nullable String container, boolean shown) {
        /** A source whose lines are in the list. */
        public Source(String app, @Nullable String container) {
            this(app, container, true);
        }
    }

    /** Lists of its own; the context within its bounds. */
    public LogReference {
        context = Math.clamp(context, 0, MOST_CONTEXT);
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
                0,
                List.of());
    }

    /** The text to copy. */
    public String text() {
        StringBuilder text = new StringBuilder(START);
        add(text, "instance", instance);
        for (Source source : sources) {
            add(text, "app", source.app());
            add(text, CONTAINER, source.container());
            add(text, OFF, source.shown() ? null : "1");
        }
        containers.forEach(name -> add(text, "naming", name));
        add(text, "from", from);
        add(text, "to", to);
        add(text, "query", query.isEmpty() ? null : query);
        add(text, "options", options.isEmpty() ? null : String.join(",", options));
        add(text, "context", context == 0 ? null : context);
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

    /** What was read so far; a container belongs to the app before it, and so does "off". */
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
                        Source of = sources.removeLast();
                        sources.add(new Source(of.app(), value, of.shown()));
                    }
                }
                case OFF -> {
                    if (!sources.isEmpty()) {
                        Source of = sources.removeLast();
                        sources.add(new Source(of.app(), of.container(), false));
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
                            number(others.get("context")),
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

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private static List<String> list(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
