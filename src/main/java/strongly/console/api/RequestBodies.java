package strongly.console.api;

import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.NewApp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON bodies exactly as {@link HttpAppsClient} sends them, to be shown before they are sent.
 */
public final class RequestBodies {
    private static final String MASK = "••••••";

    private RequestBodies() {}

    /** The body of POST /apps. */
    public static String creation(NewApp app) {
        return text(new BodyWriter().creation(app));
    }

    /** The body of PUT /apps/:id. */
    public static String update(AppUpdate update) {
        return text(new BodyWriter().update(update));
    }

    /**
     * The body of POST /apps/:id/deploy with the values of variables, which are secrets, masked.
     */
    public static String maskedDeployment(DeployRequest request) {
        Map<String, String> masked = new LinkedHashMap<>();
        request.variables().keySet().forEach(name -> masked.put(name, MASK));
        byte[] body =
                new BodyWriter()
                        .deployment(
                                new DeployRequest(
                                        request.image(),
                                        request.replicas(),
                                        masked,
                                        request.rollback()));
        return body == null ? "{}" : text(body);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
