package strongly.console.api;

import org.jspecify.annotations.Nullable;

import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppPage;
import strongly.console.model.AppStatus;
import strongly.console.model.Identity;
import strongly.console.model.Pagination;
import strongly.console.model.RuntimeStatus;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads answers in the documented shape and in the shapes of newer instances ({@code data} around
 * the answer, {@code _id}, {@code status} for {@code state}). Every method throws {@link
 * JacksonException} or {@link UnusableAnswerException} where the bytes are no such answer.
 */
final class AnswerReader {
    private final JsonMapper mapper = Json.mapper();
    private final AppReader apps = new AppReader(new Interner());

    /** JSON, but not the answer that was asked for. */
    static final class UnusableAnswerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableAnswerException(String message) {
            super(message);
        }
    }

    /** An app, or only its id where a create answers no more than that. */
    App app(byte[] body) {
        try (JsonParser parser = mapper.createParser(body)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, "a JSON object");
            App app = apps.readWrapped(parser);
            if (app == null) {
                throw new UnusableAnswerException("The answer holds no app");
            }
            return app;
        }
    }

    /** A page of apps; without pagination it is taken for the last. */
    AppPage page(byte[] body, int limit, long offset) {
        PageDraft draft = new PageDraft();
        try (JsonParser parser = mapper.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                readApps(parser, draft);
            } else {
                expect(first == JsonToken.START_OBJECT, "a JSON object");
                readPage(parser, draft);
            }
        }
        expect(draft.seen, "a list of apps");
        int size = draft.apps.size();
        long from = draft.offset < 0 ? offset : draft.offset;
        long total = draft.total < 0 ? from + size : draft.total;
        boolean more = draft.hasMore != null ? draft.hasMore : from + size < total;
        return new AppPage(
                draft.apps,
                new Pagination(total, draft.limit < 0 ? limit : (int) draft.limit, from, more));
    }

    private static final class PageDraft {
        final List<App> apps = new ArrayList<>();
        boolean seen;
        long total = -1;
        long limit = -1;
        long offset = -1;
        @Nullable Boolean hasMore;
    }

    private void readPage(JsonParser parser, PageDraft draft) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "data", "apps", "items" -> {
                    if (value == JsonToken.START_ARRAY) {
                        readApps(parser, draft);
                    } else if (value == JsonToken.START_OBJECT) {
                        readPage(parser, draft);
                    }
                }
                case "pagination", "meta" -> {
                    if (value == JsonToken.START_OBJECT) {
                        readPagination(parser, draft);
                    }
                }
                default -> parser.skipChildren();
            }
        }
    }

    private void readApps(JsonParser parser, PageDraft draft) {
        draft.seen = true;
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                App app = apps.read(parser);
                if (app != null) {
                    draft.apps.add(app);
                }
            } else {
                expect(token != null, "a complete list");
                parser.skipChildren();
            }
        }
    }

    private static void readPagination(JsonParser parser, PageDraft draft) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("hasMore")) {
                draft.hasMore = value == JsonToken.VALUE_TRUE;
                continue;
            }
            Integer number = AppReader.integer(value, parser);
            if (number == null || number < 0) {
                continue;
            }
            switch (field) {
                case "total" -> draft.total = number;
                case "limit" -> draft.limit = number;
                case "offset" -> draft.offset = number;
                default -> {
                    // a field of newer instances
                }
            }
        }
    }

    /** The text of one app's object, without what newer instances put around it. */
    String appJson(byte[] body) {
        JsonNode node = unwrapped(tree(body));
        expect(node.isObject(), "a JSON object");
        return mapper.writeValueAsString(node);
    }

    /** The answer to deploy, start, stop and restart; a body without any of the fields will do. */
    ActionResult action(byte[] body) {
        JsonNode node = unwrapped(tree(body));
        String status = text(node, "status");
        return new ActionResult(
                text(node, "message"),
                text(node, "deploymentId"),
                status == null ? null : AppStatus.of(status),
                text(node, "appId"));
    }

    /** The runtime status; {@code status} stands for {@code state} on newer instances. */
    RuntimeStatus status(byte[] body) {
        JsonNode node = unwrapped(tree(body));
        String state = text(node, "state");
        if (state == null) {
            state = text(node, "status");
        }
        expect(state != null, "a state");
        return new RuntimeStatus(
                AppStatus.of(String.valueOf(state)),
                text(node, "message"),
                integer(node, "replicas"),
                integer(node, "readyReplicas"),
                text(node, "url"));
    }

    /** Who the key is. */
    Identity identity(byte[] body) {
        JsonNode node = unwrapped(tree(body));
        JsonNode user = node.path("user");
        return new Identity(
                firstOf(text(node, "userId"), text(user, "id"), text(node, "id")),
                firstOf(text(node, "email"), text(user, "email")),
                firstOf(text(node, "name"), text(user, "name")),
                firstOf(text(node.path("organization"), "id"), text(node, "organizationId")),
                text(node.path("apiKey"), "keyPrefix"),
                scopes(node));
    }

    private static @Nullable Set<String> scopes(JsonNode node) {
        JsonNode list = node.path("scopes");
        if (!list.isArray()) {
            list = node.path("apiKey").path("scopes");
        }
        if (!list.isArray()) {
            return null;
        }
        Set<String> scopes = new LinkedHashSet<>();
        list.forEach(
                scope -> {
                    if (scope.isString()) {
                        scopes.add(scope.stringValue());
                    }
                });
        return scopes;
    }

    static @Nullable String firstOf(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /**
     * The bytes of log lines, out of the JSON of newer instances.
     *
     * @param cut whether the answer does not end where it should: then what came whole is read
     */
    byte[] logs(byte[] body, boolean cut) {
        return LogLinesReader.lines(mapper, body, cut);
    }

    /** What an error answer says; never fails, whatever the body is. */
    ErrorText error(byte[] body) {
        try {
            JsonNode node = tree(body);
            JsonNode error = node.path("error");
            if (error.isString()) {
                return new ErrorText(text(node, "code"), error.stringValue());
            }
            JsonNode source = error.isObject() ? error : node;
            return new ErrorText(text(source, "code"), text(source, "message"));
        } catch (JacksonException | UnusableAnswerException unreadable) {
            return new ErrorText(null, null);
        }
    }

    /** Code and message of an error answer, null where absent. */
    record ErrorText(@Nullable String code, @Nullable String message) {}

    private JsonNode tree(byte[] body) {
        JsonNode node = mapper.readTree(body);
        expect(node != null && !node.isMissingNode(), "JSON");
        return node;
    }

    static JsonNode unwrapped(JsonNode node) {
        return node.isObject() && node.has("data") ? node.get("data") : node;
    }

    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isNumber() || value.isBoolean() ? value.asString() : null;
    }

    private static @Nullable Integer integer(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isInt()) {
            return value.intValue();
        }
        String text = value.isString() ? value.stringValue() : "";
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    static void expect(boolean condition, String what) {
        if (!condition) {
            throw new UnusableAnswerException("The answer is not " + what);
        }
    }
}
