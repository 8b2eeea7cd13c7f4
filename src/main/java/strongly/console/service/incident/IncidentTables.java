package strongly.console.service.incident;

import org.jspecify.annotations.Nullable;

import strongly.console.service.export.Delimited;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.StatusStretch;
import strongly.console.service.history.StatusTimeline;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The tables of a bundle as CSV, without secrets and without formulas for spreadsheets. */
final class IncidentTables {
    private final SecretMask mask;

    IncidentTables(SecretMask mask) {
        this.mask = mask;
    }

    /** What was seen; where nobody looked is a row of its own. */
    String status(StatusTimeline status) throws IOException {
        StringBuilder csv = new StringBuilder("from,until,state,ready,desired\r\n");
        Instant seenUntil = status.from();
        for (StatusStretch seen : status.stretches()) {
            silence(csv, seenUntil, seen.at());
            row(
                    csv,
                    seen.at().toString(),
                    seen.until().toString(),
                    text(seen.state()),
                    number(seen.ready()),
                    number(seen.desired()));
            seenUntil = seen.until();
        }
        silence(csv, seenUntil, status.to());
        return csv.toString();
    }

    private static void silence(StringBuilder csv, Instant from, Instant until) throws IOException {
        if (from.isBefore(until)) {
            row(csv, from.toString(), until.toString(), "not observed", "", "");
        }
    }

    private static String number(int value) {
        return value < 0 ? "" : Integer.toString(value);
    }

    String activity(List<ActivityEntry> entries) throws IOException {
        StringBuilder csv =
                new StringBuilder("at,actor,action,request,outcome,message,durationMs\r\n");
        for (ActivityEntry entry : entries) {
            row(
                    csv,
                    entry.at().toString(),
                    text(entry.actor()),
                    text(entry.action()),
                    text(entry.request()),
                    entry.outcome().name(),
                    text(entry.message()),
                    Long.toString(entry.duration().toMillis()));
        }
        return csv.toString();
    }

    String deployments(List<DeploymentRecord> deployments) throws IOException {
        StringBuilder csv =
                new StringBuilder(
                        "at,deploymentId,image,replicas,variables,actor,outcome,rollback\r\n");
        for (DeploymentRecord deployment : deployments) {
            row(
                    csv,
                    deployment.at().toString(),
                    text(orEmpty(deployment.deploymentId())),
                    text(orEmpty(deployment.image())),
                    deployment.replicas() == null ? "" : deployment.replicas().toString(),
                    text(String.join(" ", deployment.variableNames())),
                    text(deployment.actor()),
                    text(deployment.outcome()),
                    Boolean.toString(deployment.rollback()));
        }
        return csv.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String text(String value) {
        return mask.text(value);
    }

    private static void row(StringBuilder csv, String... cells) throws IOException {
        Delimited.CSV.write(List.of(cells), csv);
    }
}
