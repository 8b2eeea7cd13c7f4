package strongly.console.fake;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Owner;
import strongly.console.model.Permissions;
import strongly.console.model.Resources;
import strongly.console.model.Timestamp;

import java.util.Map;

/** Apps of which a test names only the fields it is about. */
public final class AppBuilder {
    private final String id;
    private String name = "";
    private @Nullable String description;
    private AppStatus status = AppStatus.UNKNOWN;
    private @Nullable String image;
    private @Nullable Integer port;
    private @Nullable Integer replicas;
    private @Nullable AppEnvironment environment;
    private Resources resources = Resources.NONE;
    private @Nullable String url;
    private @Nullable String organizationId;
    private @Nullable String projectId;
    private Map<String, String> labels = Map.of();
    private @Nullable Owner owner;
    private @Nullable Permissions permissions;
    private @Nullable Timestamp createdAt;
    private @Nullable Timestamp updatedAt;

    private AppBuilder(String id) {
        this.id = id;
    }

    /** An app of which the instance sent nothing but the id. */
    public static AppBuilder bare(String id) {
        return new AppBuilder(id);
    }

    /** An app like another. */
    public static AppBuilder like(App app) {
        AppBuilder builder = new AppBuilder(app.id());
        builder.name = app.name();
        builder.description = app.description();
        builder.status = app.status();
        builder.image = app.image();
        builder.port = app.port();
        builder.replicas = app.replicas();
        builder.environment = app.environment();
        builder.resources = app.resources();
        builder.url = app.url();
        builder.organizationId = app.organizationId();
        builder.projectId = app.projectId();
        builder.labels = app.labels();
        builder.owner = app.owner();
        builder.permissions = app.permissions();
        builder.createdAt = app.createdAt();
        builder.updatedAt = app.updatedAt();
        return builder;
    }

    public AppBuilder name(String now) {
        name = now;
        return this;
    }

    public AppBuilder description(@Nullable String now) {
        description = now;
        return this;
    }

    public AppBuilder status(AppStatus now) {
        status = now;
        return this;
    }

    public AppBuilder image(@Nullable String now) {
        image = now;
        return this;
    }

    public AppBuilder replicas(@Nullable Integer now) {
        replicas = now;
        return this;
    }

    public AppBuilder environment(@Nullable AppEnvironment now) {
        environment = now;
        return this;
    }

    public AppBuilder resources(Resources now) {
        resources = now;
        return this;
    }

    public AppBuilder labels(Map<String, String> now) {
        labels = now;
        return this;
    }

    public AppBuilder updatedAt(@Nullable Timestamp now) {
        updatedAt = now;
        return this;
    }

    /** The app. */
    public App build() {
        return new App(
                id,
                name,
                description,
                status,
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
