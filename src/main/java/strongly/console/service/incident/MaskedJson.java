package strongly.console.service.incident;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Set;

/** JSON of any shape with what looks like a secret taken out of its strings. */
final class MaskedJson {
    /** Ids are long random words by nature and are needed to find the app again. */
    private static final Set<String> PLAIN =
            Set.of("id", "_id", "organizationId", "projectId", "appId", "image");

    private final SecretMask mask;
    private final JsonMapper mapper =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    MaskedJson(SecretMask mask) {
        this.mask = mask;
    }

    /**
     * The indented JSON without secrets.
     *
     * @throws JacksonException where it is not JSON
     */
    String mask(String json) {
        return mapper.writerWithDefaultPrettyPrinter()
                .writeValueAsString(masked("", mapper.readTree(json)));
    }

    private JsonNode masked(String name, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode clean = mapper.createObjectNode();
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    clean.set(member.getKey(), masked(member.getKey(), member.getValue()));
                }
                yield clean;
            }
            case ArrayNode array -> {
                ArrayNode clean = mapper.createArrayNode();
                array.forEach(element -> clean.add(masked(name, element)));
                yield clean;
            }
            default -> leaf(name, node);
        };
    }

    private JsonNode leaf(String name, JsonNode node) {
        if (node.isString()) {
            String value = node.stringValue();
            return JsonNodeFactory.instance.stringNode(
                    PLAIN.contains(name) ? mask.text(value) : mask.value(name, value));
        }
        boolean secret = node.isNumber() && SecretMask.isSecretName(name);
        return secret ? JsonNodeFactory.instance.stringNode(mask.value(name, "number")) : node;
    }
}
