package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * All apps of the instance with their life cycle. Guarded by its user: one request at a time looks
 * and changes.
 */
final class AppStore {
    private static final Duration BETWEEN_INCIDENTS = Duration.ofSeconds(75);

    /**
     * What GET /apps asks for.
     *
     * @param sort the field
     * @param descending the direction
     */
    record Listing(
            @Nullable String status,
            @Nullable String environment,
            @Nullable String search,
            int limit,
            long offset,
            String sort,
            boolean descending) {}

    /** One page and how many match. */
    record Page(List<SandboxApp> apps, long total) {}

    private final SandboxOptions options;
    private final LifeCycle lifeCycle;
    private final SplittableRandom random;
    private final Map<String, SandboxApp> byId = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<SandboxApp>> sorted = new HashMap<>();
    private final List<SandboxApp> original = new ArrayList<>();
    private Instant nextIncident;
    private int created;

    AppStore(SandboxOptions options) {
        this.options = options;
        Instant now = options.clock().instant();
        this.lifeCycle = new LifeCycle(options.seed(), now, app -> sorted.remove("updatedAt"));
        this.random = new SplittableRandom(options.seed());
        this.nextIncident = now.plus(BETWEEN_INCIDENTS);
        SeedData seed = new SeedData(options.seed(), now);
        for (int number = 0; number < options.apps(); number++) {
            SandboxApp app = seed.app(number);
            byId.put(app.id, app);
            names.add(app.name);
            original.add(app);
        }
    }

    LifeCycle lifeCycle() {
        return lifeCycle;
    }

    /** Lets time pass up to now. */
    void advance() {
        Instant now = options.clock().instant();
        while (!original.isEmpty() && nextIncident.isBefore(now)) {
            lifeCycle.advance(nextIncident);
            SandboxApp app = original.get(random.nextInt(original.size()));
            if (byId.containsKey(app.id)) {
                lifeCycle.incident(app);
            }
            // after a long pause nobody wants hundreds of incidents
            boolean longAgo = Duration.between(nextIncident, now).toMinutes() > 30;
            nextIncident = longAgo ? now : nextIncident.plus(BETWEEN_INCIDENTS);
        }
        lifeCycle.advance(now);
    }

    SandboxApp get(String id) {
        SandboxApp app = byId.get(id);
        if (app == null) {
            throw ApiError.notFound(id);
        }
        return app;
    }

    int size() {
        return byId.size();
    }

    boolean isNameTaken(String name) {
        return names.contains(name);
    }

    /** Adds an app that was just created; id, owner and times are the instance's to give. */
    SandboxApp create(String name, @Nullable String projectId) {
        String id = "app_" + Long.toString(random.nextLong(1L << 56), 36);
        SandboxApp app =
                new SandboxApp(
                        id,
                        options.apps() + created++,
                        name,
                        lifeCycle.now().truncatedTo(ChronoUnit.SECONDS),
                        "user_001",
                        "dev@acme.example",
                        projectId,
                        false,
                        List.of());
        byId.put(id, app);
        names.add(name);
        sorted.clear();
        return app;
    }

    void rename(SandboxApp app, String name) {
        names.remove(app.name);
        names.add(name);
        app.name = name;
        sorted.remove("name");
    }

    void delete(SandboxApp app) {
        byId.remove(app.id);
        names.remove(app.name);
        app.generation++;
        sorted.clear();
    }

    /** The page of a listing; apps that sort alike stand in the order of their ids. */
    Page list(Listing listing) {
        List<SandboxApp> order = sorted.computeIfAbsent(listing.sort(), this::sort);
        String search = listing.search() == null ? null : listing.search().toLowerCase(Locale.ROOT);
        boolean all = listing.status() == null && listing.environment() == null && search == null;
        int size = order.size();
        if (all) {
            List<SandboxApp> page = new ArrayList<>();
            for (long i = listing.offset();
                    i < Math.min(size, listing.offset() + listing.limit());
                    i++) {
                page.add(order.get((int) (listing.descending() ? size - 1 - i : i)));
            }
            return new Page(page, size);
        }
        List<SandboxApp> page = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < size; i++) {
            SandboxApp app = order.get(listing.descending() ? size - 1 - i : i);
            if (matches(app, listing, search)) {
                if (total >= listing.offset() && page.size() < listing.limit()) {
                    page.add(app);
                }
                total++;
            }
        }
        return new Page(page, total);
    }

    private static boolean matches(SandboxApp app, Listing listing, @Nullable String search) {
        if (listing.status() != null && !listing.status().equals(app.status)) {
            return false;
        }
        if (listing.environment() != null && !listing.environment().equals(app.environment)) {
            return false;
        }
        return search == null || app.name.contains(search) || describes(app, search);
    }

    private static boolean describes(SandboxApp app, String search) {
        return app.description != null && app.description.toLowerCase(Locale.ROOT).contains(search);
    }

    private List<SandboxApp> sort(String field) {
        Comparator<SandboxApp> comparator =
                switch (field) {
                    case "name" -> Comparator.comparing(app -> app.name);
                    case "updatedAt" -> Comparator.comparing(app -> app.updatedAt);
                    default -> Comparator.comparing(app -> app.createdAt);
                };
        List<SandboxApp> order = new ArrayList<>(byId.values());
        order.sort(comparator.thenComparing(app -> app.id));
        return order;
    }
}
