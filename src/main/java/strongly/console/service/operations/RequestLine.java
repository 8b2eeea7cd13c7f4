package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.api.RequestBodies;
import strongly.console.model.App;
import strongly.console.model.DeployRequest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A request as one line for the journal: method, path and body as the API document has them. The
 * values of variables are masked; the key is never part of it.
 */
final class RequestLine {
    /** Most characters of a body that are kept; a description may be of any length. */
    static final int LONGEST = 2_000;

    private RequestLine() {}

    /** The line of a request, before its variables are dropped. */
    static String of(OperationRequest request) {
        String line =
                switch (request.kind()) {
                    case CREATE -> "POST /apps";
                    case EDIT, SCALE, RELABEL -> "PUT " + path(request);
                    case DEPLOY, ROLL_BACK -> "POST " + path(request) + "/deploy";
                    case START -> "POST " + path(request) + "/start";
                    case STOP -> "POST " + path(request) + "/stop";
                    case RESTART -> "POST " + path(request) + "/restart";
                    case DELETE -> "DELETE " + path(request);
                };
        String body = body(request);
        if (body == null) {
            return line;
        }
        return line + " " + (body.length() <= LONGEST ? body : body.substring(0, LONGEST) + "…");
    }

    private static String path(OperationRequest request) {
        App app = request.app();
        String id = app == null ? "" : app.id();
        // ids are opaque, so they are encoded as the client does it
        return "/apps/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable String body(OperationRequest request) {
        if (request.creation() != null) {
            return RequestBodies.creation(request.creation());
        }
        if (request.update() != null) {
            return RequestBodies.update(request.update());
        }
        DeployRequest deployment = request.deployment();
        return deployment == null || deployment.equals(DeployRequest.PLAIN)
                ? null
                : RequestBodies.maskedDeployment(deployment);
    }
}
