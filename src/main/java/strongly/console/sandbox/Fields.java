package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads and checks the fields of request bodies. What is not JSON, not of the documented type or
 * not a documented field is a 400; a value of the right type that will not do is a 422.
 */
final class Fields {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern CPU = Pattern.compile("[0-9]{1,9}m|[0-9]{1,6}(\\.[0-9]{1,3})?");
    private static final Pattern MEMORY = Pattern.compile("[0-9]{1,12}(Ki|Mi|Gi|Ti)");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");
    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@/-]{0,511}");
    private static final Set<String> ENVIRONMENTS = Set.of("development", "staging", "production");
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int MOST_LABELS = 100;

    private final JsonNode body;

    /**
     * The fields of a body.
     *
     * @param bytes the body, an empty one is an empty object
     * @param allowed the documented fields
     */
    Fields(JsonMapper mapper, byte[] bytes, Set<String> allowed) {
        this.body = parse(mapper, bytes);
        for (String field : body.propertyNames()) {
            if (!allowed.contains(field)) {
                throw ApiError.badRequest("Unknown field '" + field + "'");
            }
            if (body.get(field).isNull()) {
                throw ApiError.badRequest("Field '" + field + "' must not be null");
            }
        }
    }

    private static JsonNode parse(JsonMapper mapper, byte[] bytes) {
        if (bytes.length == 0) {
            return mapper.createObjectNode();
        }
        try {
            JsonNode node = mapper.readTree(bytes);
            if (node instanceof ObjectNode) {
                return node;
            }
        } catch (JacksonException unreadable) {
            throw ApiError.badRequest("The request body is not JSON");
        }
        throw ApiError.badRequest("The request body must be a JSON object");
    }

    boolean isEmpty() {
        return body.isEmpty();
    }

    private @Nullable String text(String field) {
        JsonNode value = body.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw ApiError.badRequest("Field '" + field + "' must be a string");
        }
        return value.stringValue();
    }

    private @Nullable Integer integer(String field, int least, int most) {
        JsonNode value = body.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            throw ApiError.badRequest("Field '" + field + "' must be an integer");
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            throw ApiError.invalid(
                    "Field '" + field + "' must be between " + least + " and " + most);
        }
        return value.intValue();
    }

    @Nullable String name() {
        String name = text("name");
        if (name != null && !NAME.matcher(name).matches()) {
            throw ApiError.invalid(
                    "Field 'name' must be 1-63 characters of a-z, 0-9 and hyphen, without a hyphen"
                            + " at either end");
        }
        return name;
    }

    @Nullable String description() {
        String description = text("description");
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            throw ApiError.invalid(
                    "Field 'description' must be at most " + LONGEST_DESCRIPTION + " characters");
        }
        return description;
    }

    @Nullable String image() {
        String image = text("image");
        if (image != null && !IMAGE.matcher(image).matches()) {
            throw ApiError.invalid("Field 'image' is not a container image reference");
        }
        return image;
    }

    @Nullable Integer port() {
        return integer("port", 1, 65_535);
    }

    @Nullable Integer replicas() {
        return integer("replicas", 1, 100);
    }

    /** The tier of an app. */
    @Nullable String tier() {
        String tier = text("environment");
        if (tier != null && !ENVIRONMENTS.contains(tier)) {
            throw ApiError.invalid(
                    "Field 'environment' must be one of development, staging, production");
        }
        return tier;
    }

    @Nullable String projectId() {
        return text("projectId");
    }

    @Nullable Boolean rollback() {
        JsonNode value = body.get("rollback");
        if (value != null && !value.isBoolean()) {
            throw ApiError.badRequest("Field 'rollback' must be a boolean");
        }
        return value == null ? null : value.booleanValue();
    }

    /** CPU and memory as sent; null where {@code resources} is absent. */
    @Nullable Map<String, String> resources() {
        Map<String, String> resources = strings("resources");
        if (resources == null) {
            return null;
        }
        for (Map.Entry<String, String> entry : resources.entrySet()) {
            switch (entry.getKey()) {
                case "cpu" -> quantity("resources.cpu", entry.getValue(), CPU);
                case "memory" -> quantity("resources.memory", entry.getValue(), MEMORY);
                default ->
                        throw ApiError.badRequest(
                                "Unknown field 'resources." + entry.getKey() + "'");
            }
        }
        return resources;
    }

    private static void quantity(String field, String value, Pattern form) {
        boolean good = form.matcher(value).matches();
        if (good) {
            BigDecimal amount = new BigDecimal(value.replaceAll("[A-Za-z]+$", ""));
            good = amount.signum() > 0;
        }
        if (!good) {
            throw ApiError.invalid("Field '" + field + "' is not a quantity above zero");
        }
    }

    @Nullable Map<String, String> labels() {
        Map<String, String> labels = strings("labels");
        if (labels != null && labels.size() > MOST_LABELS) {
            throw ApiError.invalid("Field 'labels' must hold at most " + MOST_LABELS + " labels");
        }
        if (labels != null && labels.containsKey("")) {
            throw ApiError.invalid("Field 'labels' has an empty key");
        }
        return labels;
    }

    /** The variables of a deployment, which the document calls environment too. */
    @Nullable Map<String, String> variables() {
        Map<String, String> variables = strings("environment");
        if (variables != null) {
            for (String name : variables.keySet()) {
                if (!VARIABLE.matcher(name).matches()) {
                    throw ApiError.invalid(
                            "Field 'environment' has a name that is no variable: '" + name + "'");
                }
            }
        }
        return variables;
    }

    private @Nullable Map<String, String> strings(String field) {
        JsonNode value = body.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            throw ApiError.badRequest("Field '" + field + "' must be an object");
        }
        Map<String, String> strings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (!entry.getValue().isString()) {
                throw ApiError.badRequest(
                        "Field '" + field + "." + entry.getKey() + "' must be a string");
            }
            strings.put(entry.getKey(), entry.getValue().stringValue());
        }
        return strings;
    }
}
