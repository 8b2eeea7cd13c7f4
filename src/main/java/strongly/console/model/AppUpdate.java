package strongly.console.model;

import java.util.Map;

/**
 * The body of PUT /apps/:id: only fields that are set are sent.
 *
 * @param description an empty text clears it
 * @param resources sent with both members
 * @param labels replaces all labels; an empty map removes them
 */
public record AppUpdate(
        Change<String> name,
        Change<String> description,
        Change<String> image,
        Change<Integer> port,
        Change<Integer> replicas,
        Change<AppEnvironment> environment,
        Change<Resources> resources,
        Change<Map<String, String>> labels) {
    /** Nothing set. */
    public static final AppUpdate NOTHING =
            new AppUpdate(
                    Change.unchanged(),
                    Change.unchanged(),
                    Change.unchanged(),
                    Change.unchanged(),
                    Change.unchanged(),
                    Change.unchanged(),
                    Change.unchanged(),
                    Change.unchanged());

    /** Whether nothing is set: then there is nothing to send. */
    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /** An update of the replica count only. */
    public static AppUpdate scale(int replicas) {
        return NOTHING.withReplicas(replicas);
    }

    /** This update with the replica count set. */
    public AppUpdate withReplicas(int value) {
        return new AppUpdate(
                name, description, image, port, Change.to(value), environment, resources, labels);
    }

    /** This update with the labels set; they replace all. */
    public AppUpdate withLabels(Map<String, String> value) {
        return new AppUpdate(
                name, description, image, port, replicas, environment, resources, Change.to(value));
    }

    /** What an app becomes by this update: fields that are not set stay. */
    public App applyTo(App app) {
        return new App(
                app.id(),
                name.or(app.name()),
                description.orNullable(app.description()),
                app.status(),
                image.orNullable(app.image()),
                port.orNullable(app.port()),
                replicas.orNullable(app.replicas()),
                environment.orNullable(app.environment()),
                resources.or(app.resources()),
                app.url(),
                app.organizationId(),
                app.projectId(),
                labels.or(app.labels()),
                app.owner(),
                app.permissions(),
                app.createdAt(),
                app.updatedAt());
    }
}
