package strongly.console.ui.apps;

import strongly.console.model.App;
import strongly.console.ui.text.SafeText;

import java.time.Instant;
import java.time.ZoneOffset;

/** The lines of the table in words, for screen readers. */
final class RowSpeech {
    private RowSpeech() {}

    static String of(AppRow row) {
        App app = row.app();
        StringBuilder text = new StringBuilder(SafeText.line(app.displayName(), 120));
        text.append(", ").append(CellText.of(AppColumn.STATUS, row, Instant.EPOCH));
        if (app.environment() != null) {
            text.append(", ").append(SafeText.line(app.environment().value(), 60));
        }
        String replicas = CellText.tooltip(AppColumn.REPLICAS, row, ZoneOffset.UTC);
        if (!replicas.isEmpty()) {
            text.append(", ").append(replicas);
        }
        if (row.isPinned()) {
            text.append(", pinned");
        }
        return text.append(row.isChosen() ? ", selected" : "").toString();
    }

    static String of(GroupLine group) {
        return "Group %s, %,d apps, %s"
                .formatted(
                        SafeText.line(group.title(), 80),
                        group.count(),
                        group.collapsed() ? "collapsed" : "expanded");
    }
}
