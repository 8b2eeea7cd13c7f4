package strongly.console.service.incident;

import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.StatusStretch;
import strongly.console.service.history.StatusTimeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened to an app, in the order of time: status, silence, deployments and actions. */
final class IncidentTimeline {
    /**
     * A line.
     *
     * @param at when it happened
     * @param text what happened, as it came: not yet safe to show
     */
    record Line(Instant at, String text) {}

    private static final String SILENCE = "not observed from here";

    private final List<Line> lines = new ArrayList<>();

    IncidentTimeline(
            StatusTimeline status,
            List<ActivityEntry> activity,
            List<DeploymentRecord> deployments) {
        addStatus(status);
        for (DeploymentRecord deployment : deployments) {
            lines.add(new Line(deployment.at(), text(deployment)));
        }
        Set<Instant> deployed =
                deployments.stream().map(DeploymentRecord::at).collect(Collectors.toSet());
        for (ActivityEntry entry : activity) {
            // a deployment that ran is told with its image already; its message may say more
            boolean told = deployed.contains(entry.at()) && entry.message().isBlank();
            if (!told) {
                lines.add(new Line(entry.at(), text(entry)));
            }
        }
        lines.sort(Comparator.comparing(Line::at));
    }

    private void addStatus(StatusTimeline status) {
        Instant seenUntil = status.from();
        StatusStretch before = null;
        for (StatusStretch seen : status.stretches()) {
            boolean gap = seenUntil.isBefore(seen.at());
            if (gap) {
                lines.add(new Line(seenUntil, SILENCE));
            }
            if (gap || before == null || !sameAs(before, seen)) {
                lines.add(new Line(seen.at(), text(seen)));
            }
            seenUntil = seen.until();
            before = seen;
        }
        if (seenUntil.isBefore(status.to())) {
            lines.add(new Line(seenUntil, SILENCE));
        }
    }

    private static boolean sameAs(StatusStretch one, StatusStretch other) {
        return one.state().equals(other.state())
                && one.ready() == other.ready()
                && one.desired() == other.desired();
    }

    private static String text(StatusStretch seen) {
        if (seen.ready() < 0) {
            return seen.state();
        }
        String desired = seen.desired() < 0 ? "" : " of " + seen.desired();
        return seen.state() + ", " + seen.ready() + desired + " ready";
    }

    private static String text(DeploymentRecord deployment) {
        String image = deployment.image() == null ? "unknown image" : deployment.image();
        return (deployment.rollback() ? "Rolled back" : "Deployed " + image)
                + " by "
                + deployment.actor()
                + ": "
                + deployment.outcome();
    }

    private static String text(ActivityEntry entry) {
        String message = entry.message().isBlank() ? "" : " (" + entry.message().strip() + ")";
        return entry.action()
                + " by "
                + entry.actor()
                + ": "
                + entry.outcome().name().toLowerCase(Locale.ROOT)
                + message;
    }

    /** Everything, oldest first. */
    List<Line> lines() {
        return lines;
    }
}
