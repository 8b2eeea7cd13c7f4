package strongly.console.fake;

import org.jspecify.annotations.Nullable;

import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.ActivityQuery;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.History;
import strongly.console.service.history.StatusSample;
import strongly.console.service.history.StatusTimeline;
import strongly.console.service.history.TimelineBuilder;
import strongly.console.service.history.Tombstone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A journal in memory. */
public final class MemoryHistory implements History {
    public final Map<String, List<StatusSample>> samples = new LinkedHashMap<>();
    public final Map<String, ActivityEntry> activity = new LinkedHashMap<>();
    public final List<DeploymentRecord> deployments = new ArrayList<>();
    public final List<Tombstone> tombstones = new ArrayList<>();
    public @Nullable String problem;
    public int reads;

    @Override
    public void recordSample(String appId, StatusSample sample) {
        samples.computeIfAbsent(appId, id -> new ArrayList<>()).add(sample);
    }

    @Override
    public void recordActivity(ActivityEntry entry) {
        activity.put(entry.operationId(), entry);
    }

    @Override
    public void recordDeployment(DeploymentRecord deployment) {
        deployments.removeIf(
                other ->
                        other.appId().equals(deployment.appId())
                                && other.at().equals(deployment.at()));
        deployments.add(deployment);
    }

    @Override
    public void recordTombstone(Tombstone tombstone) {
        tombstones.add(tombstone);
    }

    @Override
    public StatusTimeline timeline(String appId, Instant from, Instant to, int mostPoints) {
        reads++;
        TimelineBuilder timeline = new TimelineBuilder(from, to, mostPoints);
        StatusSample begun = null;
        long until = 0;
        // looks that find the same are one stretch, as in the database
        for (StatusSample sample : samples.getOrDefault(appId, List.of())) {
            long at = sample.at().toEpochMilli();
            boolean same =
                    begun != null
                            && begun.state().equals(sample.state())
                            && begun.ready() == sample.ready()
                            && begun.desired() == sample.desired()
                            && at - until <= TimelineBuilder.TOLERANCE.toMillis();
            if (!same) {
                add(timeline, begun, until);
                begun = sample;
            }
            until = at;
        }
        add(timeline, begun, until);
        return timeline.build();
    }

    private static void add(TimelineBuilder timeline, @Nullable StatusSample begun, long until) {
        if (begun != null) {
            timeline.add(
                    begun.at().toEpochMilli(),
                    until,
                    begun.state(),
                    begun.ready(),
                    begun.desired());
        }
    }

    @Override
    public Map<String, Instant> changes(Instant since) {
        return Map.of();
    }

    @Override
    public List<String> actors() {
        return activity.values().stream().map(ActivityEntry::actor).distinct().sorted().toList();
    }

    @Override
    public List<ActivityEntry> activity(ActivityQuery query) {
        return activity.values().stream()
                .filter(entry -> query.appId() == null || query.appId().equals(entry.appId()))
                .filter(entry -> query.actor() == null || query.actor().equals(entry.actor()))
                .filter(entry -> query.action() == null || query.action().equals(entry.action()))
                .filter(entry -> query.outcome() == null || query.outcome() == entry.outcome())
                .filter(
                        entry ->
                                entry.toString()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(query.text().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(ActivityEntry::at).reversed())
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<DeploymentRecord> deployments(String appId, int limit) {
        return deployments.stream()
                .filter(deployment -> deployment.appId().equals(appId))
                .sorted(Comparator.comparing(DeploymentRecord::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Tombstone> tombstones(int limit) {
        return tombstones.reversed().stream().limit(limit).toList();
    }

    @Override
    public @Nullable String problem() {
        return problem;
    }
}
