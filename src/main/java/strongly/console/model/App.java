package strongly.console.model;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An app as the API shows it (App Object). Everything but the id may be absent on a real instance;
 * absent is null, and is shown as unknown rather than as a default.
 *
 * @param id opaque id; percent-encode it in paths, never build one
 * @param name unique name in the organisation; empty where it was not sent
 * @param description text for people, null where absent
 * @param status the record's status; {@link RuntimeStatus} is the real-time truth
 * @param image container image reference, null where none is set yet
 * @param port container port, null where absent
 * @param replicas desired replicas of the record, null where absent
 * @param environment the tier, null where absent
 * @param resources CPU and memory limits as text
 * @param url where the app answers; null until first running, or for good
 * @param organizationId the organisation's id, null where absent
 * @param projectId the project's id, null where the app has none
 * @param labels in the order the server sent them
 * @param owner who owns it, null where absent
 * @param permissions who may reach it, null where absent
 * @param createdAt when it was created, null where absent
 * @param updatedAt when its record last changed by the server's clock, null where absent
 */
public record App(
        String id,
        String name,
        @Nullable String description,
        AppStatus status,
        @Nullable String image,
        @Nullable Integer port,
        @Nullable Integer replicas,
        @Nullable AppEnvironment environment,
        Resources resources,
        @Nullable String url,
        @Nullable String organizationId,
        @Nullable String projectId,
        Map<String, String> labels,
        @Nullable Owner owner,
        @Nullable Permissions permissions,
        @Nullable Timestamp createdAt,
        @Nullable Timestamp updatedAt) {

    /** Copies the labels, keeping their order. */
    public App {
        labels =
                labels.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** The name, or the id where the server sent no name. */
    public String displayName() {
        return name.isEmpty() ? id : name;
    }

    /** This app in another status, as the answer to an action tells it. */
    public App withStatus(AppStatus other) {
        return new App(
                id,
                name,
                description,
                other,
                image,
                port,
                replicas,
                environment,
                resources,
                url,
                organizationId,
                projectId,
                labels,
                owner,
                permissions,
                createdAt,
                updatedAt);
    }
}
