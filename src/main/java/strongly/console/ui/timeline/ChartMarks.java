package strongly.console.ui.timeline;

import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.ActivityQuery;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.History;
import strongly.console.ui.text.SafeText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what was done to an app from the journal. Blocks; background threads only. */
final class ChartMarks {
    private static final int MOST = 200;
    private static final Set<String> DEPLOYING = Set.of("Deploy", "Roll back");

    private final History history;

    ChartMarks(History history) {
        this.history = history;
    }

    List<ChartMark> read(String appId, Instant from, Instant to) {
        List<ChartMark> marks = new ArrayList<>();
        for (DeploymentRecord deployment : history.deployments(appId, MOST)) {
            if (isWithin(deployment.at(), from, to)) {
                marks.add(mark(deployment));
            }
        }
        for (ActivityEntry entry : history.activity(ActivityQuery.ofApp(appId, MOST))) {
            if (isWithin(entry.at(), from, to) && !DEPLOYING.contains(entry.action())) {
                marks.add(mark(entry));
            }
        }
        marks.sort(Comparator.comparing(ChartMark::at));
        return marks;
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    private static ChartMark mark(DeploymentRecord deployment) {
        StringBuilder text = new StringBuilder(deployment.rollback() ? "Roll back" : "Deploy");
        if (deployment.image() != null) {
            text.append(' ').append(SafeText.line(deployment.image(), 80));
        }
        if (deployment.replicas() != null) {
            text.append(", replicas ").append(deployment.replicas());
        }
        text.append(", by ").append(SafeText.line(deployment.actor(), 60));
        text.append(": ").append(SafeText.line(deployment.outcome(), 40));
        return new ChartMark(
                deployment.at(), true, deployment.outcome().equals("failed"), text.toString());
    }

    private static ChartMark mark(ActivityEntry entry) {
        return new ChartMark(
                entry.at(),
                false,
                entry.outcome() == ActivityEntry.Outcome.FAILED,
                entry.action()
                        + ", by "
                        + SafeText.line(entry.actor(), 60)
                        + ": "
                        + entry.outcome().name().toLowerCase(Locale.ROOT));
    }
}
