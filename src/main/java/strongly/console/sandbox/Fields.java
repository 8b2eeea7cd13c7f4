package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads and checks the fields of a request body. An undocumented field, a null or a value of
 * another type is a 400 at once; values that break a rule are collected for one 422.
 */
final class Fields {
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern CPU = Pattern.compile("[0-9]{1,9}m|[0-9]{1,6}(?:\\.[0-9]{1,3})?");
    private static final Pattern MEMORY = Pattern.compile("[0-9]{1,15}(?:Ki|Mi|Gi|Ti)");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");
    private static final Pattern IMAGE =
            Pattern.compile(
                    "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?/)?"
                            + "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*"
                            + "(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*"
                            + "(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?"
                            + "(?:@[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,128})?");
    private static final int LONGEST_IMAGE = 512;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_ID = 128;
    private static final int MOST_LABELS = 500;
    private static final int MOST_VARIABLES = 500;

    private final ObjectNode body;
    private final List<String> problems = new ArrayList<>();

    /**
     * The fields of a body.
     *
     * @param allowed the documented ones
     */
    Fields(ObjectNode body, Set<String> allowed) {
        this.body = body;
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (!allowed.contains(field.getKey())) {
                throw ApiError.badRequest("Unknown field '" + field.getKey() + "'");
            }
            if (field.getValue().isNull()) {
                throw ApiError.badRequest("Field '" + field.getKey() + "' must not be null");
            }
        }
    }

    boolean isEmpty() {
        return body.isEmpty();
    }

    /**
     * Ends the reading.
     *
     * @throws ApiError 422 where a value broke a rule
     */
    void refuseProblems() {
        if (!problems.isEmpty()) {
            throw ApiError.invalid(String.join("; ", problems));
        }
    }

    void problem(String field, String rule) {
        problems.add("Field '" + field + "' " + rule);
    }

    private static ApiError wrongType(String field, String type) {
        return ApiError.badRequest("Field '" + field + "' must be " + type);
    }

    private @Nullable String text(String field) {
        JsonNode value = body.get(field);
        if (value != null && !value.isString()) {
            throw wrongType(field, "a string");
        }
        return value == null ? null : value.stringValue();
    }

    private @Nullable Integer integer(String field, int least, int most) {
        JsonNode value = body.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            throw wrongType(field, "an integer");
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            problem(field, "must be between " + least + " and " + most);
            return null;
        }
        return value.intValue();
    }

    @Nullable String name() {
        String name = text("name");
        if (name != null && !NAME.matcher(name).matches()) {
            problem(
                    "name",
                    "must be 1-63 characters of a-z, 0-9 and hyphen, without a hyphen at either"
                            + " end");
        }
        return name;
    }

    @Nullable String description() {
        String description = text("description");
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            problem("description", "must be at most " + LONGEST_DESCRIPTION + " characters");
        }
        return description;
    }

    @Nullable String image() {
        String image = text("image");
        if (image != null && (image.length() > LONGEST_IMAGE || !IMAGE.matcher(image).matches())) {
            problem("image", "must be a container image reference like registry/path:tag");
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
        if (tier != null && !Parameters.ENVIRONMENTS.contains(tier)) {
            problem("environment", "must be one of " + String.join(", ", Parameters.ENVIRONMENTS));
        }
        return tier;
    }

    @Nullable String projectId() {
        String id = text("projectId");
        if (id != null && (id.isEmpty() || id.length() > LONGEST_ID)) {
            problem("projectId", "must be 1-" + LONGEST_ID + " characters");
        }
        return id;
    }

    @Nullable Boolean rollback() {
        JsonNode value = body.get("rollback");
        if (value != null && !value.isBoolean()) {
            throw wrongType("rollback", "a boolean");
        }
        return value == null ? null : value.booleanValue();
    }

    /** CPU and memory as sent; null where {@code resources} is absent. */
    @Nullable Map<String, String> resources() {
        Map<String, String> resources = strings("resources");
        if (resources != null) {
            for (Map.Entry<String, String> entry : resources.entrySet()) {
                String field = "resources." + entry.getKey();
                switch (entry.getKey()) {
                    case "cpu" -> quantity(field, entry.getValue(), CPU, "500m or 1.5");
                    case "memory" -> quantity(field, entry.getValue(), MEMORY, "256Mi or 1Gi");
                    default -> throw ApiError.badRequest("Unknown field '" + field + "'");
                }
            }
        }
        return resources;
    }

    private void quantity(String field, String value, Pattern form, String example) {
        boolean above =
                form.matcher(value).matches()
                        && new BigDecimal(value.replaceAll("[A-Za-z]+$", "")).signum() > 0;
        if (!above) {
            problem(field, "must be a quantity above zero like " + example);
        }
    }

    @Nullable Map<String, String> labels() {
        Map<String, String> labels = strings("labels");
        if (labels != null && labels.size() > MOST_LABELS) {
            problem("labels", "must hold at most " + MOST_LABELS + " labels");
        }
        if (labels != null && labels.containsKey("")) {
            problem("labels", "must not have an empty key");
        }
        return labels;
    }

    /**
     * The variables of a deployment, which the document calls environment too. They cannot be read
     * back, so they are checked and forgotten.
     */
    void checkVariables() {
        Map<String, String> variables = strings("environment");
        if (variables == null) {
            return;
        }
        if (variables.size() > MOST_VARIABLES) {
            problem("environment", "must hold at most " + MOST_VARIABLES + " variables");
        }
        for (String name : variables.keySet()) {
            if (!VARIABLE.matcher(name).matches()) {
                problem("environment", "has a name that is no variable: '" + name + "'");
            }
        }
    }

    private @Nullable Map<String, String> strings(String field) {
        JsonNode value = body.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            throw wrongType(field, "an object");
        }
        Map<String, String> strings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (!entry.getValue().isString()) {
                throw wrongType(field + "." + entry.getKey(), "a string");
            }
            strings.put(entry.getKey(), entry.getValue().stringValue());
        }
        return strings;
    }
}
