package strongly.console.ui.apps;

import strongly.console.model.App;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.ui.text.SafeText;
import strongly.console.ui.text.TimeText;

import java.time.Instant;
import java.time.ZoneId;

/** The words in the cells of an app's row: safe to show, short; the whole is in the tooltip. */
final class CellText {
    /** Most characters of a value in a cell. */
    static final int CELL_LIMIT = 200;

    /** Most characters of a value in a tooltip. */
    static final int TOOLTIP_LIMIT = 2_000;

    private CellText() {}

    /** What the cell says. */
    static String of(AppColumn column, AppRow row, Instant now) {
        return switch (column.kind()) {
            case STATUS -> status(row);
            case NAME -> SafeText.line(row.app().displayName(), CELL_LIMIT);
            case ENVIRONMENT -> environment(row.app());
            case REPLICAS -> replicas(row);
            case TIME -> TimeText.relative(column.time(row.app()), now);
            case READINESS -> readiness(row);
            case NUMBER, LABELS, TEXT -> SafeText.line(column.value(row.app()), CELL_LIMIT);
        };
    }

    /** The whole of what the cell is about, empty where the cell says it all in any width. */
    static String tooltip(AppColumn column, AppRow row, ZoneId zone) {
        return switch (column.kind()) {
            case STATUS -> statusTooltip(row);
            case REPLICAS -> replicasTooltip(row);
            case TIME -> TimeText.absolute(column.time(row.app()), zone);
            case LABELS -> labelsTooltip(row.app());
            case READINESS -> readiness(row);
            case NAME, ENVIRONMENT, NUMBER, TEXT ->
                    SafeText.line(column.value(row.app()), TOOLTIP_LIMIT);
        };
    }

    private static String readiness(AppRow row) {
        ReadinessTrail trail = row.trail();
        return trail == null ? "" : trail.words();
    }

    private static String status(AppRow row) {
        OperationState operation = row.operation();
        if (operation != null) {
            return progressive(operation.kind()) + "…";
        }
        String label = SafeText.line(row.status().label(), 40);
        return row.stateDrifts() ? label + " ≠" : label;
    }

    private static String progressive(OperationKind kind) {
        return switch (kind) {
            case CREATE -> "Creating";
            case EDIT -> "Saving";
            case SCALE -> "Scaling";
            case RELABEL -> "Relabelling";
            case DEPLOY -> "Deploying";
            case ROLL_BACK -> "Rolling back";
            case START -> "Starting";
            case STOP -> "Stopping";
            case RESTART -> "Restarting";
            case DELETE -> "Deleting";
        };
    }

    private static String statusTooltip(AppRow row) {
        OperationState operation = row.operation();
        if (operation != null) {
            return SafeText.line(operation.message(), TOOLTIP_LIMIT);
        }
        if (row.stateDrifts()) {
            return "The record says %s, the runtime says %s"
                    .formatted(row.app().status().value(), row.status().value());
        }
        RuntimeStatus live = row.live();
        return live == null || live.message() == null
                ? ""
                : SafeText.line(live.message(), TOOLTIP_LIMIT);
    }

    private static String environment(App app) {
        return app.environment() == null ? "" : SafeText.line(app.environment().label(), 60);
    }

    private static String replicas(AppRow row) {
        RuntimeStatus live = row.live();
        Integer recorded = row.app().replicas();
        if (live == null || live.readyReplicas() == null) {
            return recorded == null ? "" : recorded.toString();
        }
        Integer desired = live.replicas() != null ? live.replicas() : recorded;
        String shown = live.readyReplicas() + "/" + (desired == null ? "?" : desired);
        return row.replicasDrift() ? shown + " ≠" : shown;
    }

    private static String replicasTooltip(AppRow row) {
        RuntimeStatus live = row.live();
        Integer recorded = row.app().replicas();
        if (live == null || live.readyReplicas() == null) {
            return recorded == null ? "" : "The record asks for " + recorded;
        }
        String ready =
                "%d ready of %s"
                        .formatted(
                                live.readyReplicas(),
                                live.replicas() == null ? "an unknown number" : live.replicas());
        return row.replicasDrift() ? ready + "; the record asks for " + recorded : ready;
    }

    private static String labelsTooltip(App app) {
        StringBuilder text = new StringBuilder();
        app.labels()
                .forEach(
                        (key, value) -> {
                            if (text.length() < TOOLTIP_LIMIT) {
                                text.append(text.isEmpty() ? "" : "\n")
                                        .append(SafeText.line(key, CELL_LIMIT))
                                        .append('=')
                                        .append(SafeText.line(value, CELL_LIMIT));
                            }
                        });
        return text.toString();
    }
}
