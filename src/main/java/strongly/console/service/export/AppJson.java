package strongly.console.service.export;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.Timestamp;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/**
 * Writes apps as the API document shows them (App Object): the same names, in the same order,
 * values exactly as they came, {@code null} where the document has a value and the app has none.
 */
public final class AppJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectWriter WRITER =
            JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
    // a float would round 0.1 and 1e400; the text must come out with the values that came in
    private static final ObjectReader READER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .reader();

    private AppJson() {}

    /** One app as an indented JSON object. */
    public static String write(App app) {
        return WRITER.writeValueAsString(node(app));
    }

    /**
     * Indents JSON text without changing a value, fields nobody knows included.
     *
     * @throws JacksonException where it is not JSON
     */
    public static String indent(String json) {
        return WRITER.writeValueAsString(READER.readTree(json));
    }

    /** Several apps as an indented JSON array; one app alone as an object. */
    public static String write(List<App> apps) {
        if (apps.size() == 1) {
            return write(apps.getFirst());
        }
        ArrayNode array = NODES.arrayNode(apps.size());
        apps.forEach(app -> array.add(node(app)));
        return WRITER.writeValueAsString(array);
    }

    /**
     * Writes a JSON array app by app, so that any number of apps takes the memory of one.
     *
     * @param apps the apps; asked for the next one only when the one before is written
     * @throws IOException where the writer fails
     */
    public static void write(Iterator<App> apps, Writer out) throws IOException {
        out.write("[");
        String separator = "\n";
        while (apps.hasNext()) {
            out.write(separator);
            out.write(write(apps.next()));
            separator = ",\n";
        }
        out.write("\n]\n");
    }

    private static ObjectNode node(App app) {
        ObjectNode node = NODES.objectNode();
        node.put("id", app.id());
        node.put("name", app.name());
        node.put("description", app.description());
        node.put("status", app.status().value());
        node.put("image", app.image());
        node.put("port", app.port());
        node.put("replicas", app.replicas());
        node.put("environment", app.environment() == null ? null : app.environment().value());
        node.putObject("resources")
                .put("cpu", app.resources().cpu())
                .put("memory", app.resources().memory());
        node.put("url", app.url());
        node.put("organizationId", app.organizationId());
        node.put("projectId", app.projectId());
        ObjectNode labels = node.putObject("labels");
        app.labels().forEach(labels::put);
        putOwner(node, app);
        putPermissions(node, app);
        node.put("createdAt", text(app.createdAt()));
        node.put("updatedAt", text(app.updatedAt()));
        return node;
    }

    private static void putOwner(ObjectNode node, App app) {
        if (app.owner() == null) {
            node.putNull("owner");
        } else {
            node.putObject("owner").put("id", app.owner().id()).put("email", app.owner().email());
        }
    }

    private static void putPermissions(ObjectNode node, App app) {
        if (app.permissions() == null) {
            node.putNull("permissions");
            return;
        }
        ObjectNode permissions = node.putObject("permissions");
        permissions.put("isPublic", app.permissions().isPublic());
        ArrayNode users = permissions.putArray("allowedUsers");
        app.permissions().allowedUsers().forEach(users::add);
    }

    private static @Nullable String text(@Nullable Timestamp time) {
        return time == null ? null : time.text();
    }
}
