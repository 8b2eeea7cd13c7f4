package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The journal of one connection. Recording never blocks and never fails; reading blocks and is done
 * on background threads. Where the database is not usable, nothing is kept and reading finds
 * nothing: the console works on without history.
 */
public interface History {
    /**
     * Keeps a look at an app's runtime; a look that finds the same as the one before makes that
     * last longer. A sample with {@link StatusSample#BLIND} as its state says that a look failed.
     * Any thread.
     */
    void recordSample(String appId, StatusSample sample);

    /** Keeps what was done; the same operation id replaces the entry. Any thread. */
    void recordActivity(ActivityEntry entry);

    /** Keeps a deployment; the same app and time replaces the record. Any thread. */
    void recordDeployment(DeploymentRecord deployment);

    /** Keeps what an app was before it is deleted. Any thread. */
    void recordTombstone(Tombstone tombstone);

    /**
     * What was seen of an app in a span of time; what is too narrow to be told apart at this number
     * of points is thinned to the fewest ready and the most desired replicas.
     */
    StatusTimeline timeline(String appId, Instant from, Instant to, int mostPoints);

    /** The beginnings and ends of the {@link #timeline}'s stretches, as single looks. */
    default List<StatusSample> samples(String appId, Instant from, Instant to, int mostPoints) {
        List<StatusSample> samples = new ArrayList<>();
        for (StatusStretch seen : timeline(appId, from, to, mostPoints).stretches()) {
            samples.add(new StatusSample(seen.at(), seen.state(), seen.ready(), seen.desired()));
            if (seen.until().isAfter(seen.at())) {
                samples.add(
                        new StatusSample(seen.until(), seen.state(), seen.ready(), seen.desired()));
            }
        }
        return samples;
    }

    /** Activity, newest first. */
    List<ActivityEntry> activity(ActivityQuery query);

    /**
     * When apps changed last, by app: when another state was seen than before, or when something
     * was done to them.
     *
     * @param since what changed before is left out
     */
    Map<String, Instant> changes(Instant since);

    /** Everybody who did something, in alphabetical order. */
    List<String> actors();

    /** Deployments of an app as seen from this console, newest first. */
    List<DeploymentRecord> deployments(String appId, int limit);

    /** Deleted apps, newest first. */
    List<Tombstone> tombstones(int limit);

    /** Why nothing is kept, for people; null where the journal works. */
    @Nullable String problem();
}
