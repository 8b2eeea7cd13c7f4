package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Answers GET /apps. The orders and the last few filtered views are kept, so that reading 100,000
 * apps page by page costs a page each time.
 */
final class Listings {
    private static final int MOST_VIEWS = 8;

    /** What is listed, in which order. */
    record Query(
            @Nullable String status,
            @Nullable String environment,
            @Nullable String search,
            String sort,
            boolean descending) {
        boolean all() {
            return status == null && environment == null && search == null;
        }
    }

    /** One page. */
    record Page(List<SandboxApp> apps, int total, int limit, int offset) {
        boolean hasMore() {
            return (long) offset + apps.size() < total;
        }
    }

    private final AppOrder byName;
    private final AppOrder byCreation;
    private final AppOrder byUpdate;
    private final Map<Query, List<SandboxApp>> views = new LinkedHashMap<>();

    Listings(List<SandboxApp> apps) {
        // equal ones stand in the order of their creation, always the same
        Comparator<SandboxApp> number = Comparator.comparingInt(app -> app.number);
        byName = new AppOrder(Comparator.comparing(app -> app.name), apps);
        byCreation =
                new AppOrder(
                        Comparator.<SandboxApp>comparingLong(app -> app.createdAt)
                                .thenComparing(number),
                        apps);
        byUpdate =
                new AppOrder(
                        Comparator.<SandboxApp>comparingLong(app -> app.updatedAt)
                                .thenComparing(number),
                        apps);
    }

    /** A field other than the name changed. */
    void changed(SandboxApp app) {
        byUpdate.moved(app);
        views.clear();
    }

    void renamed(SandboxApp app) {
        byName.moved(app);
        views.clear();
    }

    void added(SandboxApp app) {
        everywhere(app);
    }

    void deleted(SandboxApp app) {
        everywhere(app);
    }

    private void everywhere(SandboxApp app) {
        byName.moved(app);
        byCreation.moved(app);
        byUpdate.moved(app);
        views.clear();
    }

    Page page(Query query, int limit, int offset) {
        List<SandboxApp> view = query.all() ? order(query.sort()) : view(query);
        int size = view.size();
        boolean backwards = query.all() && query.descending();
        List<SandboxApp> page = new ArrayList<>(Math.min(limit, size));
        for (int i = offset; i < size && page.size() < limit; i++) {
            page.add(view.get(backwards ? size - 1 - i : i));
        }
        return new Page(page, size, limit, offset);
    }

    private List<SandboxApp> order(String field) {
        return switch (field) {
            case "name" -> byName.apps();
            case "updatedAt" -> byUpdate.apps();
            default -> byCreation.apps();
        };
    }

    private List<SandboxApp> view(Query query) {
        List<SandboxApp> kept = views.get(query);
        if (kept != null) {
            return kept;
        }
        List<SandboxApp> order = order(query.sort());
        if (query.descending()) {
            order = order.reversed();
        }
        List<SandboxApp> view = new ArrayList<>();
        String search = query.search() == null ? null : query.search().toLowerCase(Locale.ROOT);
        for (SandboxApp app : order) {
            if (matches(app, query, search)) {
                view.add(app);
            }
        }
        if (views.size() == MOST_VIEWS) {
            views.remove(views.keySet().iterator().next());
        }
        views.put(query, view);
        return view;
    }

    private static boolean matches(SandboxApp app, Query query, @Nullable String search) {
        if (query.status() != null && !query.status().equals(app.status)) {
            return false;
        }
        if (query.environment() != null && !query.environment().equals(app.environment)) {
            return false;
        }
        return search == null
                || app.name.contains(search)
                || (app.description != null
                        && app.description.toLowerCase(Locale.ROOT).contains(search));
    }
}
