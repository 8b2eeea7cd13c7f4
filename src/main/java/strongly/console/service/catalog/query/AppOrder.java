package strongly.console.service.catalog.query;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What sort keys look at, and the comparators they make. */
final class AppOrder {
    /** What a key looks at. */
    sealed interface Value {}

    /** A text; null stands last either way. */
    record Text(Function<IndexedApp, ? extends @Nullable String> of) implements Value {}

    /** A figure or moment; {@link IndexedApp#NONE} stands last either way. */
    record Figure(ToLongFunction<IndexedApp> of) implements Value {}

    /** The order among equals. */
    static final Comparator<IndexedApp> BY_NAME = AppOrder::byNameThenId;

    private static final List<AppStatus> WORST_FIRST =
            List.of(
                    AppStatus.FAILED,
                    AppStatus.ERROR,
                    AppStatus.PENDING,
                    AppStatus.BUILDING,
                    AppStatus.DEPLOYING,
                    AppStatus.STARTING,
                    AppStatus.RESTARTING,
                    AppStatus.STOPPING,
                    AppStatus.RUNNING,
                    AppStatus.STOPPED);

    private AppOrder() {}

    /** The order of these keys; equal apps stand by name, then by id, so that it is total. */
    static Comparator<IndexedApp> of(List<SortKey> keys, QueryContext context) {
        Comparator<IndexedApp> order = null;
        for (SortKey key : keys) {
            Comparator<IndexedApp> next = of(key, context);
            order = order == null ? next : order.thenComparing(next);
        }
        return order == null ? BY_NAME : order.thenComparing(BY_NAME);
    }

    private static int byNameThenId(IndexedApp one, IndexedApp other) {
        int byName = one.nameKey.compareTo(other.nameKey);
        return byName != 0 ? byName : one.app.id().compareTo(other.app.id());
    }

    private static Comparator<IndexedApp> of(SortKey key, QueryContext context) {
        return switch (value(key, context)) {
            case Text text -> text(key.descending(), text.of());
            case Figure figure -> number(key.descending(), figure.of());
        };
    }

    /** What this key looks at. */
    static Value value(SortKey key, QueryContext context) {
        return switch (key.field()) {
            case "name" -> new Text(app -> app.nameKey);
            case "status" -> new Figure(app -> rank(app.app.status()));
            case "replicas" -> new Figure(IndexedApp::replicas);
            case "ready" -> new Figure(app -> ready(context, app));
            case "cpu" -> new Figure(app -> app.cpu);
            case "memory" -> new Figure(app -> app.memory);
            case "port" ->
                    new Figure(app -> app.app.port() == null ? IndexedApp.NONE : app.app.port());
            case "updated" -> new Figure(app -> app.updatedAt);
            case "created" -> new Figure(app -> app.createdAt);
            default -> new Text(textOf(key.field()));
        };
    }

    private static long ready(QueryContext context, IndexedApp app) {
        int ready = context.ready().applyAsInt(app.app.id());
        return ready < 0 ? IndexedApp.NONE : ready;
    }

    private static long rank(AppStatus status) {
        int rank = WORST_FIRST.indexOf(status);
        return rank < 0 ? WORST_FIRST.size() : rank;
    }

    private static Function<IndexedApp, @Nullable String> textOf(String field) {
        return switch (field) {
            case "environment" -> app -> string(app.app.environment());
            case "image" -> app -> app.app.image();
            case "owner" -> app -> app.app.owner() == null ? null : app.app.owner().display();
            case "id" -> app -> app.app.id();
            case "project" -> app -> app.app.projectId();
            case "description" -> app -> app.app.description();
            case "url" -> app -> app.app.url();
            case "labels" -> app -> labels(app.app);
            default -> {
                String label = field.startsWith("label:") ? field.substring(6) : field;
                yield app -> app.app.labels().get(label);
            }
        };
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String labels(App app) {
        return app.labels().isEmpty() ? null : app.labels().toString();
    }

    private static Comparator<IndexedApp> number(boolean down, ToLongFunction<IndexedApp> value) {
        return (one, other) -> {
            long a = value.applyAsLong(one);
            long b = value.applyAsLong(other);
            if (a == b) {
                return 0;
            }
            if (a == IndexedApp.NONE || b == IndexedApp.NONE) {
                return a == IndexedApp.NONE ? 1 : -1;
            }
            return down ? Long.compare(b, a) : Long.compare(a, b);
        };
    }

    private static Comparator<IndexedApp> text(
            boolean down, Function<IndexedApp, ? extends @Nullable String> value) {
        return (one, other) -> {
            String a = value.apply(one);
            String b = value.apply(other);
            if (a == null || b == null) {
                return a == null ? (b == null ? 0 : 1) : -1;
            }
            int order = a.compareTo(b);
            return down ? -order : order;
        };
    }

    /** What an app is grouped by, empty where it lacks it. */
    static Function<IndexedApp, String> groupOf(String groupBy) {
        Function<IndexedApp, @Nullable String> text =
                groupBy.equals("status") ? app -> app.app.status().value() : textOf(groupBy);
        return app -> {
            String value = text.apply(app);
            return value == null ? "" : value;
        };
    }
}
