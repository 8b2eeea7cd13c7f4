package strongly.console.service.catalog.query;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Makes comparators of sort keys. */
final class AppOrder {
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
        Comparator<IndexedApp> last = AppOrder::byNameThenId;
        return order == null ? last : order.thenComparing(last);
    }

    private static int byNameThenId(IndexedApp one, IndexedApp other) {
        int byName = one.nameKey.compareTo(other.nameKey);
        return byName != 0 ? byName : one.app.id().compareTo(other.app.id());
    }

    private static Comparator<IndexedApp> of(SortKey key, QueryContext context) {
        boolean down = key.descending();
        return switch (key.field()) {
            case "name" -> text(down, app -> app.nameKey);
            case "status" -> number(down, app -> rank(app.app.status()));
            case "replicas" -> number(down, IndexedApp::replicas);
            case "ready" -> number(down, app -> ready(context, app));
            case "cpu" -> number(down, app -> app.cpu);
            case "memory" -> number(down, app -> app.memory);
            case "port" ->
                    number(down, app -> app.app.port() == null ? IndexedApp.NONE : app.app.port());
            case "updated" -> number(down, app -> app.updatedAt);
            case "created" -> number(down, app -> app.createdAt);
            default -> text(down, textOf(key.field()));
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
