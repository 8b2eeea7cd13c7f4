package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.model.NewApp;
import strongly.console.model.Resources;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a form, as it is typed; empty where nothing does.
 *
 * @param environment the tier
 * @param labels in the order they stand
 */
public record AppFormValues(
        String name,
        String description,
        String image,
        String port,
        String replicas,
        String environment,
        String cpu,
        String memory,
        String projectId,
        Map<String, String> labels) {
    /** An empty form. */
    public static final AppFormValues EMPTY =
            new AppFormValues("", "", "", "", "", "", "", "", "", Map.of());

    /** Copies the labels, keeping their order. */
    public AppFormValues {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** What an app's record holds. */
    public static AppFormValues of(App app) {
        return new AppFormValues(
                app.name(),
                text(app.description()),
                text(app.image()),
                text(app.port()),
                text(app.replicas()),
                text(app.environment()),
                text(app.resources().cpu()),
                text(app.resources().memory()),
                text(app.projectId()),
                app.labels());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The value of a field as text; of labels only to be compared. */
    public String get(AppField field) {
        return switch (field) {
            case NAME -> name;
            case DESCRIPTION -> description;
            case IMAGE -> image;
            case PORT -> port;
            case REPLICAS -> replicas;
            case ENVIRONMENT -> environment;
            case CPU -> cpu;
            case MEMORY -> memory;
            case PROJECT -> projectId;
            case LABELS -> labels.toString();
        };
    }

    /** These values with another name. */
    public AppFormValues withName(String other) {
        return with(AppField.NAME, other);
    }

    /** These values with other labels. */
    public AppFormValues withLabels(Map<String, String> other) {
        return new AppFormValues(
                name,
                description,
                image,
                port,
                replicas,
                environment,
                cpu,
                memory,
                projectId,
                other);
    }

    /** These values with one field replaced; labels have a method of their own. */
    public AppFormValues with(AppField field, String value) {
        return new AppFormValues(
                field == AppField.NAME ? value : name,
                field == AppField.DESCRIPTION ? value : description,
                field == AppField.IMAGE ? value : image,
                field == AppField.PORT ? value : port,
                field == AppField.REPLICAS ? value : replicas,
                field == AppField.ENVIRONMENT ? value : environment,
                field == AppField.CPU ? value : cpu,
                field == AppField.MEMORY ? value : memory,
                field == AppField.PROJECT ? value : projectId,
                labels);
    }

    /** These values without blanks around what holds none; a description is left as it is. */
    public AppFormValues stripped() {
        return new AppFormValues(
                name.strip(),
                description,
                image.strip(),
                port.strip(),
                replicas.strip(),
                environment.strip(),
                cpu.strip(),
                memory.strip(),
                projectId.strip(),
                labels);
    }

    /** These values with those that a text gives in their place; the others stay. */
    public AppFormValues overlaidBy(AppDocument document) {
        AppFormValues other = document.values();
        List<AppField> given = document.given();
        return new AppFormValues(
                given.contains(AppField.NAME) ? other.name : name,
                given.contains(AppField.DESCRIPTION) ? other.description : description,
                given.contains(AppField.IMAGE) ? other.image : image,
                given.contains(AppField.PORT) ? other.port : port,
                given.contains(AppField.REPLICAS) ? other.replicas : replicas,
                given.contains(AppField.ENVIRONMENT) ? other.environment : environment,
                given.contains(AppField.CPU) ? other.cpu : cpu,
                given.contains(AppField.MEMORY) ? other.memory : memory,
                given.contains(AppField.PROJECT) ? other.projectId : projectId,
                given.contains(AppField.LABELS) ? other.labels : labels);
    }

    /** The body of a create: what is empty is left to the server's defaults. */
    public NewApp toNewApp() {
        return new NewApp(
                name,
                orNull(description),
                orNull(image),
                number(port),
                number(replicas),
                environment.isEmpty() ? null : AppEnvironment.of(environment),
                new Resources(orNull(cpu), orNull(memory)),
                orNull(projectId),
                labels);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Integer number(String value) {
        return value.isEmpty() ? null : Integer.valueOf(value);
    }

    /**
     * The body of an update: only what differs from these values. Fields the API cannot clear
     * (image, port, replicas, environment, resources) are left out where they are empty.
     */
    public AppUpdate changesFrom(AppFormValues before) {
        boolean resourcesChanged = !cpu.equals(before.cpu) || !memory.equals(before.memory);
        return new AppUpdate(
                changed(name, before.name),
                description.equals(before.description)
                        ? Change.unchanged()
                        : Change.to(description),
                changed(image, before.image),
                changedNumber(port, before.port),
                changedNumber(replicas, before.replicas),
                environment.equals(before.environment) || environment.isEmpty()
                        ? Change.unchanged()
                        : Change.to(AppEnvironment.of(environment)),
                resourcesChanged && !(cpu.isEmpty() && memory.isEmpty())
                        ? Change.to(new Resources(orNull(cpu), orNull(memory)))
                        : Change.unchanged(),
                labels.equals(before.labels) ? Change.unchanged() : Change.to(labels));
    }

    private static Change<String> changed(String now, String before) {
        return now.equals(before) || now.isEmpty() ? Change.unchanged() : Change.to(now);
    }

    private static Change<Integer> changedNumber(String now, String before) {
        return now.equals(before) || now.isEmpty()
                ? Change.unchanged()
                : Change.to(Integer.valueOf(now));
    }
}
