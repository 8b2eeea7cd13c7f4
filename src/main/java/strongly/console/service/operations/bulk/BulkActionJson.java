package strongly.console.service.operations.bulk;

import strongly.console.service.operations.OperationKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A bulk action as JSON for the journal. */
final class BulkActionJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private BulkActionJson() {}

    static ObjectNode write(BulkAction action) {
        ObjectNode node = MAPPER.createObjectNode().put("kind", action.kind().name());
        switch (action) {
            case BulkAction.Simple simple -> {
                // the kind says it all
            }
            case BulkAction.Scale scale -> node.put("replicas", scale.replicas());
            case BulkAction.Relabel relabel -> {
                ObjectNode set = node.putObject("set");
                relabel.set().forEach(set::put);
                ArrayNode remove = node.putArray("remove");
                relabel.remove().forEach(remove::add);
            }
            case BulkAction.Deploy deploy -> node.put("image", deploy.image());
        }
        return node;
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException where it is none
     */
    static BulkAction read(JsonNode node) {
        OperationKind kind = OperationKind.valueOf(node.path("kind").asString(""));
        return switch (kind) {
            case SCALE -> new BulkAction.Scale(node.path("replicas").asInt());
            case RELABEL -> new BulkAction.Relabel(labels(node), removed(node));
            case DEPLOY -> {
                JsonNode image = node.path("image");
                yield new BulkAction.Deploy(image.isString() ? image.stringValue() : null);
            }
            case START, STOP, RESTART, DELETE -> new BulkAction.Simple(kind);
            case CREATE, EDIT, ROLL_BACK ->
                    throw new IllegalArgumentException(kind + " is not done in bulk");
        };
    }

    private static Map<String, String> labels(JsonNode node) {
        Map<String, String> labels = new LinkedHashMap<>();
        node.path("set")
                .properties()
                .forEach(e -> labels.put(e.getKey(), e.getValue().asString("")));
        return labels;
    }

    private static Set<String> removed(JsonNode node) {
        Set<String> keys = new LinkedHashSet<>();
        node.path("remove").forEach(key -> keys.add(key.asString("")));
        return keys;
    }
}
