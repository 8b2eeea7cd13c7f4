package strongly.console.ui.detail;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.Owner;
import strongly.console.model.Permissions;
import strongly.console.model.Timestamp;
import strongly.console.ui.text.SafeText;
import strongly.console.ui.text.TimeText;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of an app for people: the key facts, and all of them (App object). */
final class AppFacts {
    private static final int LONGEST = 500;
    private static final int MOST_LABELS = 30;
    private static final String NONE = "–";

    private final App app;
    private final ZoneId zone;
    private final Instant now;

    AppFacts(App app, ZoneId zone, Instant now) {
        this.app = app;
        this.zone = zone;
        this.now = now;
    }

    /** What an operator wants to know first. */
    List<Fact> keyFacts() {
        return List.of(
                fact("image", "Image", app.image(), null),
                resources(),
                fact("owner", "Owner", owner(), null),
                fact("project", "Project", app.projectId(), null),
                labels(null),
                time("created", "Created", app.createdAt()),
                time("updated", "Updated", app.updatedAt()),
                fact("id", "Id", app.id(), null));
    }

    /** Every field, with the reason where the API cannot change it. */
    List<Fact> configuration() {
        String platform = "Set by the platform";
        String once = "Chosen when the app was created; the API has no field to change it";
        return List.of(
                fact("name", "Name", app.name(), null),
                fact("description", "Description", app.description(), null),
                fact("image", "Image", app.image(), null),
                fact("port", "Port", text(app.port()), null),
                fact("replicas", "Replicas", text(app.replicas()), null),
                fact("environment", "Environment", text(app.environment()), null),
                fact("cpu", "CPU limit", app.resources().cpu(), null),
                fact("memory", "Memory limit", app.resources().memory(), null),
                labels(null),
                fact("id", "Id", app.id(), platform),
                fact("status", "Status", app.status().value(), "Changed by the actions above"),
                fact("url", "URL", app.url(), platform),
                fact("organization", "Organisation", app.organizationId(), platform),
                fact("project", "Project", app.projectId(), once),
                fact("owner", "Owner", ownerInFull(), "The API has no field to change the owner"),
                fact(
                        "permissions",
                        "Permissions",
                        permissions(),
                        "The API has no field to change permissions; use the web console"),
                locked(time("created", "Created", app.createdAt()), platform),
                locked(time("updated", "Updated", app.updatedAt()), platform));
    }

    private static Fact locked(Fact fact, String reason) {
        return new Fact(fact.id(), fact.label(), fact.text(), fact.copy(), reason);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Fact fact(
            String id, String label, @Nullable String value, @Nullable String locked) {
        if (value == null || value.isEmpty()) {
            return new Fact(id, label, NONE, null, locked);
        }
        return new Fact(id, label, SafeText.line(value, LONGEST), value, locked);
    }

    private Fact resources() {
        String cpu = app.resources().cpu();
        String memory = app.resources().memory();
        if (cpu == null && memory == null) {
            return fact("resources", "Resources", null, null);
        }
        String value =
                (cpu == null ? "no CPU limit" : cpu + " CPU")
                        + ", "
                        + (memory == null ? "no memory limit" : memory + " memory");
        return fact("resources", "Resources", value, null);
    }

    private Fact labels(@Nullable String locked) {
        Map<String, String> labels = app.labels();
        if (labels.isEmpty()) {
            return fact("labels", "Labels", null, locked);
        }
        String shown =
                labels.entrySet().stream()
                        .limit(MOST_LABELS)
                        .map(label -> SafeText.line(label.getKey() + "=" + label.getValue(), 120))
                        .collect(Collectors.joining("\n"));
        int hidden = labels.size() - MOST_LABELS;
        String whole =
                labels.entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining("\n"));
        return new Fact(
                "labels",
                "Labels",
                hidden > 0 ? shown + "\nand " + hidden + " more" : shown,
                whole,
                locked);
    }

    private @Nullable String owner() {
        Owner owner = app.owner();
        return owner == null ? null : owner.display();
    }

    private @Nullable String ownerInFull() {
        Owner owner = app.owner();
        if (owner == null || owner.id() == null || owner.email() == null) {
            return owner();
        }
        return owner.email() + " (" + owner.id() + ")";
    }

    private @Nullable String permissions() {
        Permissions permissions = app.permissions();
        if (permissions == null) {
            return null;
        }
        if (permissions.isPublic()) {
            return "Public: anyone may reach it";
        }
        List<String> users = permissions.allowedUsers();
        return users.isEmpty()
                ? "Private: its owner only"
                : "Private: its owner and " + String.join(", ", users);
    }

    private Fact time(String id, String label, @Nullable Timestamp time) {
        if (time == null) {
            return fact(id, label, null, null);
        }
        String absolute = TimeText.absolute(time, zone);
        String shown =
                time.instant() == null
                        ? absolute
                        : absolute + " (" + TimeText.relative(time, now) + ")";
        return new Fact(id, label, SafeText.line(shown, LONGEST), time.text(), null);
    }
}
