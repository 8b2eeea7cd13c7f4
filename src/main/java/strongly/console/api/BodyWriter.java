package strongly.console.api;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.model.DeployRequest;
import strongly.console.model.NewApp;
import strongly.console.model.Resources;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/** Writes request bodies: only fields that are set, never {@code null}. */
final class BodyWriter {
    private final JsonMapper mapper = Json.mapper();

    /** The body of POST /apps. */
    byte[] creation(NewApp app) {
        ObjectNode body = mapper.createObjectNode();
        body.put("name", app.name());
        put(body, "description", app.description());
        put(body, "image", app.image());
        put(body, "port", app.port());
        put(body, "replicas", app.replicas());
        put(body, "environment", app.environment() == null ? null : app.environment().value());
        if (!app.resources().equals(Resources.NONE)) {
            putResources(body, app.resources());
        }
        put(body, "projectId", app.projectId());
        if (!app.labels().isEmpty()) {
            putMap(body, "labels", app.labels());
        }
        return mapper.writeValueAsBytes(body);
    }

    /** The body of PUT /apps/:id. */
    byte[] update(AppUpdate update) {
        ObjectNode body = mapper.createObjectNode();
        if (update.name() instanceof Change.Set<String>(String value)) {
            body.put("name", value);
        }
        if (update.description() instanceof Change.Set<String>(String value)) {
            body.put("description", value);
        }
        if (update.image() instanceof Change.Set<String>(String value)) {
            body.put("image", value);
        }
        if (update.port() instanceof Change.Set<Integer>(Integer value)) {
            body.put("port", value);
        }
        if (update.replicas() instanceof Change.Set<Integer>(Integer value)) {
            body.put("replicas", value);
        }
        if (update.environment() instanceof Change.Set<?>(var value)) {
            body.put("environment", value.toString());
        }
        if (update.resources() instanceof Change.Set<Resources>(Resources value)) {
            putResources(body, value);
        }
        if (update.labels() instanceof Change.Set<Map<String, String>>(var value)) {
            putMap(body, "labels", value);
        }
        return mapper.writeValueAsBytes(body);
    }

    /** The body of POST /apps/:id/deploy, null where there is nothing to say. */
    byte @Nullable [] deployment(DeployRequest request) {
        if (request.equals(DeployRequest.PLAIN)) {
            return null;
        }
        ObjectNode body = mapper.createObjectNode();
        put(body, "image", request.image());
        put(body, "replicas", request.replicas());
        if (!request.variables().isEmpty()) {
            putMap(body, "environment", request.variables());
        }
        if (request.rollback()) {
            body.put("rollback", true);
        }
        return mapper.writeValueAsBytes(body);
    }

    private static void put(ObjectNode body, String field, @Nullable String value) {
        if (value != null) {
            body.put(field, value);
        }
    }

    private static void put(ObjectNode body, String field, @Nullable Integer value) {
        if (value != null) {
            body.put(field, value.intValue());
        }
    }

    private static void putResources(ObjectNode body, Resources resources) {
        ObjectNode node = body.putObject("resources");
        put(node, "cpu", resources.cpu());
        put(node, "memory", resources.memory());
    }

    private static void putMap(ObjectNode body, String field, Map<String, String> values) {
        ObjectNode node = body.putObject(field);
        values.forEach(node::put);
    }
}
