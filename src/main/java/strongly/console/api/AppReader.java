package strongly.console.api;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Owner;
import strongly.console.model.Permissions;
import strongly.console.model.Resources;
import strongly.console.model.Timestamp;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the App Object from a stream of tokens: no tree and no reflection, since thousands are read
 * at once. A field that is missing, null or of another type than the document says is treated as
 * absent, so that one odd field never costs the app.
 */
final class AppReader {
    private final Interner interner;

    AppReader(Interner interner) {
        this.interner = interner;
    }

    /**
     * Reads one object; the parser stands on its START_OBJECT and is left on its END_OBJECT.
     *
     * @return null where the object has no id
     */
    @Nullable App read(JsonParser parser) {
        Draft draft = new Draft();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            readField(draft, field, value, parser);
        }
        return draft.toApp();
    }

    /**
     * Reads an app that may stand in the {@code data} of the object, and there in its {@code app},
     * as newer instances answer; the parser stands on the outer START_OBJECT.
     *
     * @return null where no id is found
     */
    @Nullable App readWrapped(JsonParser parser) {
        Draft draft = new Draft();
        App inner = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean wrapper = field.equals("data") || field.equals("app");
            if (wrapper && value == JsonToken.START_OBJECT) {
                inner = readWrapped(parser);
            } else {
                readField(draft, field, value, parser);
            }
        }
        return inner != null ? inner : draft.toApp();
    }

    private void readField(Draft draft, String field, JsonToken value, JsonParser parser) {
        switch (field) {
            case "id", "_id" -> draft.id = orElse(text(value, parser), draft.id);
            case "appId" -> draft.appId = text(value, parser);
            case "name" -> draft.name = text(value, parser);
            case "description" -> draft.description = text(value, parser);
            case "status" -> draft.status = shared(value, parser);
            case "image" -> draft.image = shared(value, parser);
            case "port" -> draft.port = integer(value, parser);
            case "replicas" -> draft.replicas = integer(value, parser);
            case "environment" -> draft.environment = shared(value, parser);
            case "resources" -> draft.resources = resources(value, parser);
            case "url" -> draft.url = text(value, parser);
            case "organizationId" -> draft.organizationId = shared(value, parser);
            case "projectId" -> draft.projectId = shared(value, parser);
            case "labels" -> draft.labels = labels(value, parser);
            case "owner" -> draft.owner = owner(value, parser);
            case "permissions" -> draft.permissions = permissions(value, parser);
            case "createdAt" -> draft.createdAt = text(value, parser);
            case "updatedAt" -> draft.updatedAt = text(value, parser);
            default -> parser.skipChildren();
        }
    }

    private static @Nullable String orElse(@Nullable String value, @Nullable String fallback) {
        return value != null ? value : fallback;
    }

    /** A scalar as text, null for null and for anything with an inside. */
    static @Nullable String text(JsonToken value, JsonParser parser) {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value.isScalarValue()) {
            return parser.getString();
        }
        parser.skipChildren();
        return null;
    }

    private @Nullable String shared(JsonToken value, JsonParser parser) {
        String text = text(value, parser);
        return text == null ? null : interner.intern(text);
    }

    /** A whole number, also as text; null for anything else. */
    static @Nullable Integer integer(JsonToken value, JsonParser parser) {
        if (value == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT) {
            return parser.getIntValue();
        }
        String text = text(value, parser);
        if (text != null && text.matches("-?[0-9]{1,9}(\\.0+)?")) {
            return (int) Double.parseDouble(text);
        }
        return null;
    }

    private Resources resources(JsonToken value, JsonParser parser) {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Resources.NONE;
        }
        String cpu = null;
        String memory = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken inner = parser.nextToken();
            switch (field) {
                case "cpu" -> cpu = shared(inner, parser);
                case "memory" -> memory = shared(inner, parser);
                default -> parser.skipChildren();
            }
        }
        return new Resources(cpu, memory);
    }

    private Map<String, String> labels(JsonToken value, JsonParser parser) {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Map.of();
        }
        Map<String, String> labels = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = interner.intern(parser.currentName());
            String text = shared(parser.nextToken(), parser);
            if (text != null) {
                labels.put(key, text);
            }
        }
        return labels;
    }

    private @Nullable Owner owner(JsonToken value, JsonParser parser) {
        if (value != JsonToken.START_OBJECT) {
            String text = shared(value, parser);
            return text == null ? null : new Owner(text, null);
        }
        String id = null;
        String email = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken inner = parser.nextToken();
            switch (field) {
                case "id", "_id" -> id = shared(inner, parser);
                case "email" -> email = shared(inner, parser);
                default -> parser.skipChildren();
            }
        }
        return new Owner(id, email);
    }

    private @Nullable Permissions permissions(JsonToken value, JsonParser parser) {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return null;
        }
        boolean isPublic = false;
        List<String> allowed = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken inner = parser.nextToken();
            if (field.equals("isPublic")) {
                isPublic = "true".equals(text(inner, parser));
            } else if (field.equals("allowedUsers") && inner == JsonToken.START_ARRAY) {
                readStrings(parser, allowed);
            } else {
                parser.skipChildren();
            }
        }
        return new Permissions(isPublic, allowed);
    }

    private void readStrings(JsonParser parser, List<String> into) {
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY && token != null;
                token = parser.nextToken()) {
            String text = shared(token, parser);
            if (text != null) {
                into.add(text);
            }
        }
    }

    /** The fields as they come in. */
    private static final class Draft {
        @Nullable String id;
        @Nullable String appId;
        @Nullable String name;
        @Nullable String description;
        @Nullable String status;
        @Nullable String image;
        @Nullable Integer port;
        @Nullable Integer replicas;
        @Nullable String environment;
        Resources resources = Resources.NONE;
        @Nullable String url;
        @Nullable String organizationId;
        @Nullable String projectId;
        Map<String, String> labels = Map.of();
        @Nullable Owner owner;
        @Nullable Permissions permissions;
        @Nullable String createdAt;
        @Nullable String updatedAt;

        @Nullable App toApp() {
            String known = orElse(id, appId);
            if (known == null || known.isEmpty()) {
                return null;
            }
            return new App(
                    known,
                    name == null ? "" : name,
                    description,
                    status == null ? AppStatus.UNKNOWN : AppStatus.of(status),
                    image,
                    port,
                    replicas,
                    environment == null || environment.isBlank()
                            ? null
                            : AppEnvironment.of(environment),
                    resources,
                    url,
                    organizationId,
                    projectId,
                    labels,
                    owner,
                    permissions,
                    createdAt == null ? null : Timestamp.parse(createdAt),
                    updatedAt == null ? null : Timestamp.parse(updatedAt));
        }
    }
}
