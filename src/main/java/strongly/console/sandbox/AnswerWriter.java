package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;

/** Writes the answers of the API document. */
final class AnswerWriter {
    private static final String ORGANISATION = "org_acme";

    private final JsonMapper mapper = JsonMapper.builder().build();

    @FunctionalInterface
    private interface Content {
        void write(JsonGenerator json);
    }

    private Answer answer(int status, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = mapper.createGenerator(out)) {
            content.write(json);
        }
        return Answer.json(status, out.toByteArray());
    }

    Answer app(int status, SandboxApp app) {
        return answer(status, json -> write(json, app));
    }

    Answer page(Listings.Page page) {
        return answer(
                200,
                json -> {
                    json.writeStartObject();
                    json.writeArrayPropertyStart("data");
                    page.apps().forEach(app -> write(json, app));
                    json.writeEndArray();
                    json.writeObjectPropertyStart("pagination");
                    json.writeNumberProperty("total", page.total());
                    json.writeNumberProperty("limit", page.limit());
                    json.writeNumberProperty("offset", page.offset());
                    json.writeBooleanProperty("hasMore", page.hasMore());
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
        text(json, "url", app.url());
        json.writeStringProperty("organizationId", ORGANISATION);
        text(json, "projectId", app.projectId);
        json.writeObjectPropertyStart("labels");
        for (Map.Entry<String, String> label : app.labels.entrySet()) {
            json.writeStringProperty(label.getKey(), label.getValue());
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("owner");
        json.writeStringProperty("id", app.owner.id());
        json.writeStringProperty("email", app.owner.email());
        json.writeEndObject();
        json.writeObjectPropertyStart("permissions");
        json.writeBooleanProperty("isPublic", app.isPublic);
        json.writeArrayPropertyStart("allowedUsers");
        app.allowedUsers.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
        json.writeStringProperty("createdAt", time(app.createdAt));
        json.writeStringProperty("updatedAt", time(app.updatedAt));
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(field);
        } else {
            json.writeStringProperty(field, value);
        }
    }

    private static String time(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }

    Answer status(SandboxApp app) {
        return answer(
                200,
                json -> {
                    json.writeStartObject();
                    json.writeStringProperty("state", app.status);
                    json.writeStringProperty("message", app.message);
                    json.writeNumberProperty("replicas", app.target);
                    json.writeNumberProperty("readyReplicas", app.ready);
                    text(json, "url", app.url());
                    json.writeEndObject();
                });
    }

    /** The answer to an action; {@code deploymentId} is null but for a deployment. */
    Answer action(SandboxApp app, String message, String status, @Nullable String deploymentId) {
        return answer(
                200,
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

    Answer identity(SandboxKey key) {
        return answer(
                200,
                json -> {
                    json.writeStartObject();
                    json.writeObjectPropertyStart("data");
                    json.writeStringProperty("userId", SeedData.OPERATOR.id());
                    json.writeStringProperty("email", SeedData.OPERATOR.email());
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

    Answer error(ApiError error) {
        return answer(
                error.status(),
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
