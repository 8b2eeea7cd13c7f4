package strongly.console.ui.overview;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.model.Timestamp;
import strongly.console.ui.controls.StatusLook;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.QueryText;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The instance at one moment: how many of what, what needs a look, what changed; immutable, made on
 * a background thread.
 *
 * @param total how many apps there are
 * @param statuses how many of each status, most first
 * @param tiers how many of each tier, the most critical first, apps without one last
 * @param failed how many have failed
 * @param unready how many run without all replicas, as far as they are looked at
 * @param attention the first of these: failed ones by their last change, then unready ones
 * @param changed how many changed within the last hour, by their records or before our eyes
 * @param recent the first of these, newest first
 * @param observed ids of those whose records do not tell of the change, not more than a query takes
 * @param minute when it was made, in whole minutes
 */
record Glance(
        int total,
        List<StatusCount> statuses,
        List<Tier> tiers,
        int failed,
        int unready,
        List<Line> attention,
        int changed,
        List<Line> recent,
        List<String> observed,
        Instant minute) {
    /** Most apps of a list. */
    static final int MOST = 8;

    static final Duration RECENT = Duration.ofHours(1);

    static final Glance NOTHING =
            new Glance(
                    0,
                    List.of(),
                    List.of(),
                    0,
                    0,
                    List.of(),
                    0,
                    List.of(),
                    List.of(),
                    Instant.EPOCH);

    /** How many apps are in a status. */
    record StatusCount(AppStatus status, int count) {}

    /**
     * How many apps are in a tier.
     *
     * @param value the tier, null for none
     * @param tones how many of them look how
     */
    record Tier(@Nullable String value, int count, Map<Tone, Integer> tones) {
        int failed() {
            return tones.getOrDefault(Tone.DANGER, 0);
        }

        String label() {
            return value == null ? "No environment" : AppEnvironment.of(value).label();
        }
    }

    /**
     * An app of a list.
     *
     * @param ready replicas ready, -1 where it is not about replicas
     * @param changedAt when it changed last: by its record, or later before our eyes
     */
    record Line(
            String id,
            String name,
            AppStatus status,
            @Nullable String tier,
            int ready,
            int desired,
            @Nullable Timestamp changedAt) {
        static Line of(App app, @Nullable Timestamp changedAt) {
            return new Line(
                    app.id(),
                    app.displayName(),
                    app.status(),
                    app.environment() == null ? null : app.environment().value(),
                    -1,
                    -1,
                    changedAt);
        }

        Line unready(RuntimeStatus seen) {
            return new Line(
                    id,
                    name,
                    status,
                    tier,
                    orZero(seen.readyReplicas()),
                    orZero(seen.replicas()),
                    changedAt);
        }

        private static int orZero(@Nullable Integer number) {
            return number == null ? 0 : number;
        }

        boolean isUnready() {
            return ready >= 0;
        }
    }

    /** The tiers' names, for a query. */
    List<String> tierNames() {
        List<String> names = new ArrayList<>();
        for (Tier tier : tiers) {
            if (tier.value() != null) {
                names.add(tier.value());
            }
        }
        return names;
    }

    /**
     * Looks at the apps.
     *
     * @param unready what was seen of running apps without all replicas, by id
     * @param changes when apps were seen to change last, by id
     */
    static Glance of(
            List<App> apps,
            Map<String, RuntimeStatus> unready,
            Map<String, Instant> changes,
            Instant now) {
        return new Counting(unready, changes, now).count(apps);
    }

    private static final Comparator<Line> NEWEST_FIRST =
            Comparator.comparing(
                            (Line line) -> moment(line.changedAt()),
                            Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Line::name)
                    .thenComparing(Line::id);

    private static @Nullable Instant moment(@Nullable Timestamp time) {
        return time == null ? null : time.instant();
    }

    /** The first few of many in an order, without sorting the many. */
    private static final class First {
        private final PriorityQueue<Line> lines = new PriorityQueue<>(NEWEST_FIRST.reversed());
        private int count;

        void add(Line line) {
            count++;
            lines.add(line);
            if (lines.size() > MOST) {
                lines.poll();
            }
        }

        List<Line> inOrder() {
            return lines.stream().sorted(NEWEST_FIRST).toList();
        }
    }

    private static final class Counting {
        private final Map<String, RuntimeStatus> seen;
        private final Map<String, Instant> changes;
        private final Instant now;
        private final List<String> observed = new ArrayList<>();
        private final Map<AppStatus, Integer> statuses = new HashMap<>();
        private final Map<String, Map<Tone, Integer>> tiers = new TreeMap<>();
        private final First failed = new First();
        private final First unready = new First();
        private final First recent = new First();

        Counting(Map<String, RuntimeStatus> seen, Map<String, Instant> changes, Instant now) {
            this.seen = seen;
            this.changes = changes;
            this.now = now;
        }

        Glance count(List<App> apps) {
            apps.forEach(this::add);
            List<Line> attention = new ArrayList<>(failed.inOrder());
            attention.addAll(unready.inOrder());
            return new Glance(
                    apps.size(),
                    statuses.entrySet().stream()
                            .map(entry -> new StatusCount(entry.getKey(), entry.getValue()))
                            .sorted(
                                    Comparator.comparingInt((StatusCount each) -> -each.count())
                                            .thenComparing(each -> each.status().value()))
                            .toList(),
                    inOrder(),
                    failed.count,
                    unready.count,
                    attention.stream().limit(MOST).toList(),
                    recent.count,
                    recent.inOrder(),
                    List.copyOf(observed),
                    now.truncatedTo(ChronoUnit.MINUTES));
        }

        private void add(App app) {
            Tone tone = StatusLook.of(app.status()).tone();
            statuses.merge(app.status(), 1, Integer::sum);
            tiers.computeIfAbsent(
                            app.environment() == null ? "" : app.environment().value(),
                            none -> new EnumMap<>(Tone.class))
                    .merge(tone, 1, Integer::sum);
            Timestamp changed = changedAt(app);
            Line line = Line.of(app, changed);
            RuntimeStatus runtime = seen.get(app.id());
            if (app.status().isFailure()) {
                failed.add(line);
            } else if (runtime != null && app.status().equals(AppStatus.RUNNING)) {
                unready.add(line.unready(runtime));
            }
            if (isRecent(changed)) {
                recent.add(line);
                if (!isRecent(app.updatedAt()) && observed.size() < QueryText.MOST_IDS) {
                    observed.add(app.id());
                }
            }
        }

        private boolean isRecent(@Nullable Timestamp time) {
            Instant moment = moment(time);
            return moment != null && moment.isAfter(now.minus(RECENT));
        }

        private @Nullable Timestamp changedAt(App app) {
            Instant seenAt = changes.get(app.id());
            Instant updated = moment(app.updatedAt());
            return seenAt == null || (updated != null && !seenAt.isAfter(updated))
                    ? app.updatedAt()
                    : Timestamp.of(seenAt);
        }

        private List<Tier> inOrder() {
            return tiers.entrySet().stream()
                    .map(
                            entry ->
                                    new Tier(
                                            entry.getKey().isEmpty() ? null : entry.getKey(),
                                            entry.getValue().values().stream()
                                                    .mapToInt(Integer::intValue)
                                                    .sum(),
                                            Map.copyOf(entry.getValue())))
                    .sorted(Comparator.comparingInt(Counting::rank))
                    .toList();
        }

        private static int rank(Tier tier) {
            String value = tier.value();
            if (value == null) {
                return Integer.MAX_VALUE;
            }
            int known = AppEnvironment.KNOWN.indexOf(AppEnvironment.of(value));
            return known < 0
                    ? AppEnvironment.KNOWN.size()
                    : AppEnvironment.KNOWN.size() - 1 - known;
        }
    }
}
