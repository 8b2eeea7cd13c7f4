package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** Writes the answers of the API document. */
final class AnswerWriter {
    private static final String ORGANISATION = "org_acme";

    private final JsonMapper mapper;

    AnswerWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @FunctionalInterface
    private interface Content {
        void write(JsonGenerator json);
    }

    private byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = mapper.createGenerator(out)) {
            content.write(json);
        }
        return out.toByteArray();
    }

    byte[] app(SandboxApp app) {
        return bytes(json -> write(json, app));
    }

    byte[] page(AppStore.Page page, AppStore.Listing listing) {
        return bytes(
                json -> {
                    json.writeStartObject();
                    json.writeArrayPropertyStart("data");
                    page.apps().forEach(app -> write(json, app));
                    json.writeEndArray();
                    json.writeObjectPropertyStart("pagination");
                    json.writeNumberProperty("total", page.total());
                    json.writeNumberProperty("limit", listing.limit());
                    json.writeNumberProperty("offset", listing.offset());
                    json.writeBooleanProperty(
                            "hasMore", listing.offset() + page.apps().size() < page.total());
                    json.writeEndObject();
                    json.writeEndObject();
                });
    }

    private static void write(JsonGenerator json, SandboxApp app) {
        json.writeStartObject();
        json.writeStringProperty("id", app.id);
        json.writeStringProperty("name", app.name);
        json.writeStringProperty("description", app.description == null ? "" : app.description);
        json.writeStringProperty("status", app.status);
        text(json, "image", app.image);
        json.writeNumberProperty("port", app.port);
        json.writeNumberProperty("replicas", app.replicas);
        text(json, "environment", app.environment);
        json.writeObjectPropertyStart("resources");
        text(json, "cpu", app.cpu);
        text(json, "memory", app.memory);
        json.writeEndObject();
        text(json, "url", app.url);
        json.writeStringProperty("organizationId", ORGANISATION);
        text(json, "projectId", app.projectId);
        json.writeObjectPropertyStart("labels");
        for (Map.Entry<String, String> label : app.labels.entrySet()) {
            json.writeStringProperty(label.getKey(), label.getValue());
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("owner");
        json.writeStringProperty("id", app.ownerId);
        json.writeStringProperty("email", app.ownerEmail);
        json.writeEndObject();
        json.writeObjectPropertyStart("permissions");
        json.writeBooleanProperty("isPublic", app.isPublic);
        json.writeArrayPropertyStart("allowedUsers");
        app.allowedUsers.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
        json.writeStringProperty("createdAt", app.createdAt.toString());
        json.writeStringProperty("updatedAt", app.updatedAt.toString());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(field);
        } else {
            json.writeStringProperty(field, value);
        }
    }

    byte[] status(SandboxApp app) {
        return bytes(
                json -> {
                    json.writeStartObject();
                    json.writeStringProperty("state", app.status);
                    json.writeStringProperty("message", app.message);
                    json.writeNumberProperty("replicas", app.target);
                    json.writeNumberProperty("readyReplicas", app.ready);
                    text(json, "url", app.url);
                    json.writeEndObject();
                });
    }

    /** The answer to an action; {@code deploymentId} is null but for a deployment. */
    byte[] action(SandboxApp app, String message, String status, @Nullable String deploymentId) {
        return bytes(
                json -> {
                    json.writeStartObject();
                    json.writeStringProperty("message", message);
                    if (deploymentId != null) {
                        json.writeStringProperty("deploymentId", deploymentId);
                    }
                    json.writeStringProperty("status", status);
                    json.writeStringProperty("appId", app.id);
                    json.writeEndObject();
                });
    }

    byte[] identity(SandboxKey key) {
        return bytes(
                json -> {
                    json.writeStartObject();
                    json.writeObjectPropertyStart("data");
                    json.writeStringProperty("userId", "user_001");
                    json.writeStringProperty("email", "dev@acme.example");
                    json.writeStringProperty("name", "Sandbox operator");
                    json.writeObjectPropertyStart("organization");
                    json.writeStringProperty("id", ORGANISATION);
                    json.writeEndObject();
                    json.writeObjectPropertyStart("apiKey");
                    json.writeStringProperty("keyPrefix", key.prefix());
                    json.writeEndObject();
                    json.writeArrayPropertyStart("scopes");
                    key.scopes().stream().sorted().forEach(json::writeString);
                    json.writeEndArray();
                    json.writeEndObject();
                    json.writeEndObject();
                });
    }

    byte[] error(ApiError error) {
        return bytes(
                json -> {
                    json.writeStartObject();
                    json.writeObjectPropertyStart("error");
                    json.writeStringProperty("code", error.code());
                    json.writeStringProperty("message", error.text());
                    json.writeNumberProperty("status", error.status());
                    json.writeEndObject();
                    json.writeEndObject();
                });
    }
}
