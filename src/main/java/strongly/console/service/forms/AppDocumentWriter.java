package strongly.console.service.forms;

import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import java.util.regex.Pattern;

/**
 * Writes what stands in a form as JSON or YAML, in the names of the API document; what {@link
 * AppDocumentReader} reads. Empty fields are left out; a number that is none yet is written as
 * text.
 */
public final class AppDocumentWriter {
    private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final ObjectWriter json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
    private final ObjectWriter yaml =
            YAMLMapper.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build()
                    .writer();

    /** The values as indented JSON. */
    public String json(AppFormValues values) {
        return json.writeValueAsString(node(values));
    }

    /** The values as YAML. */
    public String yaml(AppFormValues values) {
        return yaml.writeValueAsString(node(values));
    }

    private static ObjectNode node(AppFormValues values) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "name", values.name());
        put(node, "description", values.description());
        put(node, "image", values.image());
        putNumber(node, "port", values.port());
        putNumber(node, "replicas", values.replicas());
        put(node, "environment", values.environment());
        if (!values.cpu().isEmpty() || !values.memory().isEmpty()) {
            ObjectNode resources = node.putObject("resources");
            put(resources, "cpu", values.cpu());
            put(resources, "memory", values.memory());
        }
        put(node, "projectId", values.projectId());
        if (!values.labels().isEmpty()) {
            ObjectNode labels = node.putObject("labels");
            values.labels().forEach(labels::put);
        }
        return node;
    }

    private static void put(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }

    private static void putNumber(ObjectNode node, String field, String value) {
        if (INTEGER.matcher(value).matches()) {
            node.put(field, Integer.parseInt(value));
        } else {
            put(node, field, value);
        }
    }
}
