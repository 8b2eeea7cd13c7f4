package strongly.console.service.incident;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.StatusStretch;
import strongly.console.service.history.StatusTimeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;

/** The readable part of a bundle: what state the apps are in, what changed, what is missing. */
final class IncidentSummary {
    private static final int MOST_LINES = 100;
    private static final int MOST_PROBLEMS = 500;

    private final String instance;
    private final IncidentRequest request;
    private final Instant madeAt;
    private final StringBuilder table = new StringBuilder();
    private final StringBuilder sections = new StringBuilder();
    private final List<String> problems = new ArrayList<>();

    IncidentSummary(String instance, IncidentRequest request, Instant madeAt) {
        this.instance = instance;
        this.request = request;
        this.madeAt = madeAt;
    }

    void problem(String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(sentence);
        }
    }

    List<String> problems() {
        return problems;
    }

    void add(
            App app,
            String folder,
            @Nullable RuntimeStatus runtime,
            StatusTimeline status,
            List<ActivityEntry> activity,
            List<DeploymentRecord> deployments) {
        String state = runtime == null ? app.status().value() : runtime.state().value();
        String replicas =
                runtime == null
                        ? "?"
                        : number(runtime.readyReplicas()) + " of " + number(runtime.replicas());
        row(
                cell(app.displayName()),
                cell(app.environment() == null ? "" : app.environment().value()),
                cell(state),
                replicas,
                cell(app.image() == null ? "" : app.image()),
                "`" + folder + "`");
        sections.append("\n## ").append(cell(app.displayName())).append("\n\n");
        line("Id: `" + app.id().replace("`", "'") + "`");
        if (runtime != null && runtime.message() != null && !runtime.message().isBlank()) {
            line("Message now: " + cell(runtime.message()));
        }
        counts(status);
        List<IncidentTimeline.Line> lines =
                new IncidentTimeline(status, activity, deployments).lines();
        int left = Math.max(0, lines.size() - MOST_LINES);
        if (left > 0) {
            line(left + " earlier ones are in `status.csv`, `activity.csv`, `deployments.csv`");
        }
        for (IncidentTimeline.Line happened : lines.subList(left, lines.size())) {
            line(at(happened.at()) + " " + cell(happened.text()));
        }
    }

    private void counts(StatusTimeline status) {
        if (status.stretches().isEmpty()) {
            line("This console did not see its status in this span.");
            return;
        }
        IntSummaryStatistics ready =
                status.stretches().stream()
                        .mapToInt(StatusStretch::ready)
                        .filter(count -> count >= 0)
                        .summaryStatistics();
        line(
                "While it was watched: became failed "
                        + times(status.failures())
                        + ", began a restart "
                        + times(status.restarts())
                        + (ready.getCount() == 0 ? "" : ", fewest ready " + ready.getMin()));
        Instant since = status.sinceState();
        if (since != null) {
            line(
                    cell(status.stretches().getLast().state())
                            + (status.sinceIsExact() ? " since " : " since at least ")
                            + at(since));
        }
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private void row(String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void line(String text) {
        sections.append("- ").append(text).append('\n');
    }

    private static String at(Instant moment) {
        return "`" + moment.truncatedTo(ChronoUnit.SECONDS) + "`";
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "?" : number.toString();
    }

    /** Text of the server on one line of Markdown, where it can begin nothing. */
    private static String cell(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        String bounded = line.length() > 300 ? line.substring(0, 300) + "…" : line;
        return bounded.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("[", "\\[")
                .replace("`", "'")
                .replace("*", "\\*");
    }

    /** The whole text, without secrets. */
    String text(SecretMask mask) {
        StringBuilder text = new StringBuilder("# Incident bundle\n\n");
        text.append("- Instance: ").append(cell(instance)).append('\n');
        text.append("- Span: ").append(at(request.from())).append(" to ").append(at(request.to()));
        text.append("\n- Made: ").append(at(madeAt)).append(" by Strongly Console\n");
        text.append("- Apps: ").append(request.apps().size()).append('\n');
        text.append("- Log lines: ").append(request.logs() ? "included" : "left out").append('\n');
        text.append("- Times are UTC. Values that look like secrets are replaced by •••.\n");
        text.append("- Status, activity and deployments are those this console saw or did.\n\n");
        text.append("| App | Environment | State | Ready | Image | Folder |\n");
        text.append("|---|---|---|---|---|---|\n").append(table);
        if (!problems.isEmpty()) {
            text.append("\n## Not included\n\n");
            problems.forEach(problem -> text.append("- ").append(cell(problem)).append('\n'));
        }
        return mask.text(text.append(sections).toString());
    }
}
