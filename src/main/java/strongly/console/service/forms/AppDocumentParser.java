package strongly.console.service.forms;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Walks the tokens of one app's text. */
final class AppDocumentParser {
    private static final Set<String> SET_BY_THE_API =
            Set.of(
                    "id",
                    "_id",
                    "status",
                    "url",
                    "organizationId",
                    "owner",
                    "permissions",
                    "createdAt",
                    "updatedAt");
    private static final int MOST_LISTED = 50;
    private static final int LONGEST_PATH = 80;

    private final JsonParser parser;
    private final Map<AppField, String> fields = new EnumMap<>(AppField.class);
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<AppField> given = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    AppDocumentParser(JsonParser parser) {
        this.parser = parser;
    }

    AppDocument read() throws DocumentException {
        JsonToken first = next();
        boolean listed = first == JsonToken.START_ARRAY;
        if (listed) {
            first = next();
        }
        if (first != JsonToken.START_OBJECT) {
            throw mistake(
                    "An app is an object with fields such as name and image; this is something"
                            + " else");
        }
        readObject(true);
        if (listed && next() != JsonToken.END_ARRAY) {
            throw mistake("This holds several apps; a form takes one");
        }
        if (next() != null) {
            throw mistake("More follows after the app; a form takes one");
        }
        if (given.isEmpty() && leftOut.isEmpty() && !unknown.isEmpty()) {
            throw new DocumentException(
                    "None of its fields belongs to an app: " + String.join(", ", unknown));
        }
        return new AppDocument(values(), given, leftOut, unknown, notes);
    }

    private AppFormValues values() {
        return new AppFormValues(
                of(AppField.NAME),
                of(AppField.DESCRIPTION),
                of(AppField.IMAGE),
                of(AppField.PORT),
                of(AppField.REPLICAS),
                of(AppField.ENVIRONMENT),
                of(AppField.CPU),
                of(AppField.MEMORY),
                of(AppField.PROJECT),
                labels);
    }

    private String of(AppField field) {
        return fields.getOrDefault(field, "");
    }

    private JsonToken next() throws DocumentException {
        JsonToken token = parser.nextToken();
        if (parser instanceof YAMLParser yaml && token != null) {
            if (yaml.isCurrentAlias()) {
                throw mistake("YAML aliases (*name) are not taken; write the value out");
            }
        }
        return token;
    }

    private DocumentException mistake(String message) {
        TokenStreamLocation place = parser.currentTokenLocation();
        return new DocumentException(message, place.getLineNr(), place.getColumnNr());
    }

    private void readObject(boolean top) throws DocumentException {
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = next();
            switch (name) {
                case "name" -> scalar(AppField.NAME, value);
                case "description" -> scalar(AppField.DESCRIPTION, value);
                case "image" -> scalar(AppField.IMAGE, value);
                case "port" -> scalar(AppField.PORT, value);
                case "replicas" -> scalar(AppField.REPLICAS, value);
                case "environment" -> scalar(AppField.ENVIRONMENT, value);
                case "projectId" -> scalar(AppField.PROJECT, value);
                case "resources" -> resources(value);
                case "labels" -> labels(value);
                case "data" -> wrapped(value, top);
                case "success", "meta" -> ignored(name, value, top);
                default -> other(name, value);
            }
        }
    }

    /** Newer instances wrap the app in {@code data}. */
    private void wrapped(JsonToken value, boolean top) throws DocumentException {
        if (top && value == JsonToken.START_OBJECT) {
            readObject(false);
        } else if (top && value == JsonToken.START_ARRAY) {
            throw mistake("This is a list of apps; a form takes one");
        } else {
            other("data", value);
        }
    }

    private void ignored(String name, JsonToken value, boolean top) throws DocumentException {
        if (top) {
            skip(value);
        } else {
            other(name, value);
        }
    }

    private void other(String name, JsonToken value) throws DocumentException {
        list(SET_BY_THE_API.contains(name) ? leftOut : unknown, name);
        skip(value);
    }

    private static void list(List<String> names, String name) {
        if (names.size() < MOST_LISTED) {
            names.add(name.length() > LONGEST_PATH ? name.substring(0, LONGEST_PATH) + "…" : name);
        }
    }

    /**
     * Passes over a value, looking at each token, so that bounds and aliases are seen there too.
     */
    private void skip(JsonToken value) throws DocumentException {
        int depth = value.isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = next();
            if (token == null) {
                throw mistake("It ends in the middle");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private void scalar(AppField field, JsonToken value) throws DocumentException {
        if (value.isStructStart()) {
            notes.add(field.path() + " must be a single value and was left out");
            skip(value);
            return;
        }
        String text = text(value);
        if (text.length() > field.mostCharacters()) {
            notes.add(tooLong(field.path(), text.length(), field.mostCharacters()));
            return;
        }
        fields.put(field, text);
        given.add(field);
    }

    private static String tooLong(String path, int length, int most) {
        return String.format(
                Locale.ROOT,
                "%s has %,d characters, more than the %,d it may have, and was left out",
                path,
                length,
                most);
    }

    private String text(JsonToken value) {
        return value == JsonToken.VALUE_NULL ? "" : parser.getString();
    }

    private void resources(JsonToken value) throws DocumentException {
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        if (value != JsonToken.START_OBJECT) {
            notes.add("resources must be an object with cpu and memory and was left out");
            skip(value);
            return;
        }
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken amount = next();
            switch (name) {
                case "cpu" -> scalar(AppField.CPU, amount);
                case "memory" -> scalar(AppField.MEMORY, amount);
                default -> {
                    list(unknown, "resources." + name);
                    skip(amount);
                }
            }
        }
    }

    private void labels(JsonToken value) throws DocumentException {
        if (value == JsonToken.VALUE_NULL) {
            given.add(AppField.LABELS);
            return;
        }
        if (value != JsonToken.START_OBJECT) {
            notes.add("labels must be an object of keys and values and were left out");
            skip(value);
            return;
        }
        given.add(AppField.LABELS);
        int dropped = 0;
        while (next() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken label = next();
            boolean usable =
                    !label.isStructStart()
                            && key.length() <= AppField.LABELS.mostCharacters()
                            && text(label).length() <= AppField.LABELS.mostCharacters()
                            && labels.size() < AppRules.MOST_PAIRS;
            if (usable) {
                labels.put(key, text(label));
            } else {
                dropped++;
                skip(label);
            }
        }
        if (dropped > 0) {
            notes.add(
                    dropped
                            + (dropped == 1 ? " label was" : " labels were")
                            + " left out: no single value, far too long, or beyond the "
                            + AppRules.MOST_PAIRS);
        }
    }
}
