package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All apps of the instance. Guarded by its user: one request at a time looks and changes, after
 * {@link #advance}.
 */
final class AppStore {
    private static final int MOST_CREATED = 100_000;

    private final SandboxOptions options;
    private final Timeline timeline;
    private final LifeCycle lifeCycle;
    private final @Nullable OwnMotion motion;
    private final Listings listings;
    private final Map<String, SandboxApp> byId;
    private @Nullable Set<String> names;
    private int created;

    AppStore(SandboxOptions options) {
        this.options = options;
        Instant now = options.clock().instant();
        SeedData seed = new SeedData(options.seed(), now);
        List<SandboxApp> seeded = new ArrayList<>(options.apps());
        this.byId = HashMap.newHashMap(options.apps());
        for (int number = 0; number < options.apps(); number++) {
            SandboxApp app = seed.app(number);
            seeded.add(app);
            byId.put(app.id, app);
        }
        this.listings = new Listings(seeded);
        this.timeline = new Timeline(options.seed(), now);
        this.lifeCycle = new LifeCycle(options.seed(), timeline, listings::changed);
        this.motion = options.lively() ? motion(seed, seeded) : null;
    }

    private OwnMotion motion(SeedData seed, List<SandboxApp> seeded) {
        OwnMotion made = new OwnMotion(options.seed(), timeline, lifeCycle, seeded);
        // only among the first: for each of many, a step a minute would add up
        for (SandboxApp app : seeded.subList(0, Math.min(50, seeded.size()))) {
            switch (seed.fate(app.number)) {
                case CRASH_LOOPING -> timeline.later(app, 8_000, made::crashLoop);
                case BEING_DEPLOYED ->
                        lifeCycle.deploy(app, String.valueOf(app.image), app.replicas);
                default -> {
                    // it stays as it is until something happens
                }
            }
        }
        return made;
    }

    LifeCycle lifeCycle() {
        return lifeCycle;
    }

    Listings listings() {
        return listings;
    }

    /** The moment of the last {@link #advance}, in milliseconds since 1970. */
    long now() {
        return timeline.now();
    }

    /** Lets time pass up to now. */
    void advance() {
        long now = options.clock().millis();
        if (motion != null) {
            motion.advance(now);
        }
        timeline.advance(now);
    }

    SandboxApp get(String id) {
        SandboxApp app = byId.get(id);
        if (app == null) {
            throw ApiError.notFound(id);
        }
        return app;
    }

    boolean isNameTaken(String name) {
        return names().contains(name);
    }

    private Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = HashSet.newHashSet(byId.size());
            for (SandboxApp app : byId.values()) {
                known.add(app.name);
            }
            names = known;
        }
        return known;
    }

    /** Adds an app; id, owner and times are the instance's to give. */
    SandboxApp create(String name, @Nullable String projectId) {
        if (created == MOST_CREATED) {
            throw ApiError.conflict("The sandbox holds no more apps; start it anew");
        }
        long roll = Dice.roll(options.seed() ^ 0xa99L, created);
        SandboxApp app =
                new SandboxApp(
                        "app_" + Long.toString(roll >>> 7, 36),
                        options.apps() + created++,
                        name,
                        Math.floorDiv(timeline.now(), 1000L),
                        SeedData.OPERATOR,
                        projectId,
                        false,
                        List.of(),
                        born -> new History());
        byId.put(app.id, app);
        names().add(name);
        listings.added(app);
        return app;
    }

    void rename(SandboxApp app, String name) {
        names().remove(app.name);
        names().add(name);
        app.name = name;
        listings.renamed(app);
    }

    void delete(SandboxApp app) {
        byId.remove(app.id);
        names().remove(app.name);
        app.plan++;
        app.deleted = true;
        listings.deleted(app);
    }
}
