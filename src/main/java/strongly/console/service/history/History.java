package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The journal of one connection. Recording never blocks and never fails; reading blocks and is done
 * on background threads. Where the database is not usable, nothing is kept and reading finds
 * nothing: the console works on without history.
 */
public interface History {
    /** Keeps a look at an app's runtime. Any thread. */
    void recordSample(String appId, StatusSample sample);

    /** Keeps what was done; the same operation id replaces the entry. Any thread. */
    void recordActivity(ActivityEntry entry);

    /** Keeps a deployment; the same app and time replaces the record. Any thread. */
    void recordDeployment(DeploymentRecord deployment);

    /** Keeps what an app was before it is deleted. Any thread. */
    void recordTombstone(Tombstone tombstone);

    /**
     * The samples of a span of time, thinned to at most a number of points: the fewest ready and
     * the most desired replicas of each stretch, and its last state.
     */
    List<StatusSample> samples(String appId, Instant from, Instant to, int mostPoints);

    /** Activity, newest first. */
    List<ActivityEntry> activity(ActivityQuery query);

    /** Deployments of an app as seen from this console, newest first. */
    List<DeploymentRecord> deployments(String appId, int limit);

    /** Deleted apps, newest first. */
    List<Tombstone> tombstones(int limit);

    /** Why nothing is kept, for people; null where the journal works. */
    @Nullable String problem();
}
