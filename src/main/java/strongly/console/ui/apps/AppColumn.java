package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.Timestamp;
import strongly.console.ui.text.SafeText;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of the table: what it is called, and what text of an app belongs in it. Immutable; two
 * columns of one id are equal.
 */
public final class AppColumn {
    /** How a column's cells are drawn. */
    enum Kind {
        STATUS,
        NAME,
        ENVIRONMENT,
        REPLICAS,
        NUMBER,
        LABELS,
        READINESS,
        TIME,
        TEXT
    }

    static final AppColumn STATUS =
            new AppColumn("status", "Status", 128, Kind.STATUS, app -> app.status().value());
    static final AppColumn NAME = new AppColumn("name", "Name", 190, Kind.NAME, App::name);
    static final AppColumn ENVIRONMENT =
            new AppColumn(
                    "environment",
                    "Environment",
                    124,
                    Kind.ENVIRONMENT,
                    app -> text(app.environment()));
    static final AppColumn IMAGE =
            new AppColumn("image", "Image", 180, Kind.TEXT, app -> text(app.image()));
    static final AppColumn REPLICAS =
            new AppColumn("replicas", "Replicas", 92, Kind.REPLICAS, app -> text(app.replicas()));
    static final AppColumn CPU =
            new AppColumn("cpu", "CPU", 76, Kind.NUMBER, app -> text(app.resources().cpu()));
    static final AppColumn MEMORY =
            new AppColumn(
                    "memory", "Memory", 88, Kind.NUMBER, app -> text(app.resources().memory()));
    static final AppColumn LABELS =
            new AppColumn("labels", "Labels", 200, Kind.LABELS, AppColumn::labelText);
    static final AppColumn OWNER =
            new AppColumn(
                    "owner",
                    "Owner",
                    150,
                    Kind.TEXT,
                    app -> app.owner() == null ? "" : app.owner().display());
    static final AppColumn UPDATED =
            new AppColumn("updated", "Updated", 104, Kind.TIME, app -> text(app.updatedAt()));
    static final AppColumn CREATED =
            new AppColumn("created", "Created", 100, Kind.TIME, app -> text(app.createdAt()));
    static final AppColumn ID = new AppColumn("id", "ID", 150, Kind.TEXT, App::id);
    static final AppColumn PROJECT =
            new AppColumn("project", "Project", 120, Kind.TEXT, app -> text(app.projectId()));
    static final AppColumn DESCRIPTION =
            new AppColumn(
                    "description", "Description", 220, Kind.TEXT, app -> text(app.description()));
    static final AppColumn PORT =
            new AppColumn("port", "Port", 64, Kind.NUMBER, app -> text(app.port()));
    static final AppColumn URL =
            new AppColumn("url", "URL", 220, Kind.TEXT, app -> text(app.url()));

    static final AppColumn READINESS =
            new AppColumn("readiness", "Readiness", 110, Kind.READINESS, app -> "");

    /** The columns every table can show, in their first order. */
    static final List<AppColumn> FIELDS =
            List.of(
                    STATUS,
                    NAME,
                    ENVIRONMENT,
                    IMAGE,
                    REPLICAS,
                    CPU,
                    MEMORY,
                    LABELS,
                    OWNER,
                    UPDATED,
                    ID,
                    PROJECT,
                    DESCRIPTION,
                    PORT,
                    URL,
                    CREATED,
                    READINESS);

    /** The columns a table shows before anything was chosen. */
    static final List<AppColumn> FIRST = FIELDS.subList(0, 10);

    private static final String LABEL_PREFIX = "label:";

    private final String id;
    private final String title;
    private final double width;
    private final Kind kind;
    private final Function<App, String> value;

    private AppColumn(
            String id, String title, double width, Kind kind, Function<App, String> value) {
        this.id = id;
        this.title = title;
        this.width = width;
        this.kind = kind;
        this.value = value;
    }

    /** The column of one label key. */
    static AppColumn label(String key) {
        return new AppColumn(
                LABEL_PREFIX + key,
                SafeText.line(key, 40),
                120,
                Kind.TEXT,
                app -> app.labels().getOrDefault(key, ""));
    }

    /** The column of this id, empty where no table can show one. */
    static Optional<AppColumn> of(String id) {
        if (id.startsWith(LABEL_PREFIX) && id.length() > LABEL_PREFIX.length()) {
            return Optional.of(label(id.substring(LABEL_PREFIX.length())));
        }
        return FIELDS.stream().filter(column -> column.id.equals(id)).findFirst();
    }

    /** A stable name in settings and exports; label columns are {@code label:} and the key. */
    public String id() {
        return id;
    }

    /** The heading for people. */
    public String title() {
        return title;
    }

    /** The label key this column shows, null where it shows a field. */
    @Nullable String labelKey() {
        return id.startsWith(LABEL_PREFIX) ? id.substring(LABEL_PREFIX.length()) : null;
    }

    /** The width it has before anybody resized it, in pixels at 100 %. */
    double width() {
        return width;
    }

    Kind kind() {
        return kind;
    }

    /** The app's value exactly as it came; empty where there is none. */
    public String value(App app) {
        return value.apply(app);
    }

    /** The moment of a {@link Kind#TIME} column, null where the app has none. */
    @Nullable Timestamp time(App app) {
        return equals(CREATED) ? app.createdAt() : app.updatedAt();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String labelText(App app) {
        StringBuilder text = new StringBuilder();
        app.labels()
                .forEach(
                        (key, value) ->
                                text.append(text.isEmpty() ? "" : ",")
                                        .append(key)
                                        .append('=')
                                        .append(value));
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AppColumn that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
