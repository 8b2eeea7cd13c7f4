package strongly.console.sandbox;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parses request bodies: one JSON object, without repeated fields, or nothing. */
final class JsonBodies {
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /**
     * The object in a body; an empty body is an empty object.
     *
     * @throws ApiError 400 where it is none, 415 where it says it is something else
     */
    ObjectNode parse(Request request) {
        byte[] body = request.body();
        if (body.length == 0) {
            return mapper.createObjectNode();
        }
        if (!request.headerSays("Content-Type", "application/json")) {
            throw new ApiError(
                    415, "unsupported_media_type", "The request body must be application/json");
        }
        try {
            if (mapper.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException unreadable) {
            throw ApiError.badRequest("The request body is not valid JSON");
        }
        throw ApiError.badRequest("The request body must be a JSON object");
    }
}
