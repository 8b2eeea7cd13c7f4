package strongly.console.ui.apps;

import strongly.console.service.status.ObservedStatus;
import strongly.console.service.status.StatusMonitor;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows on screen: their runtimes are asked for, and what the runtime said of a row is dropped
 * when it leaves, since it would grow old unseen.
 */
final class VisibleRows {
    private static final Duration LIVE_AGE = Duration.ofMinutes(1);

    private final RowStore rows;
    private final StatusMonitor statuses;
    private final InstantSource clock;
    private Set<String> visible = Set.of();

    VisibleRows(RowStore rows, StatusMonitor statuses, InstantSource clock) {
        this.rows = rows;
        this.statuses = statuses;
        this.clock = clock;
    }

    /** Takes these lines as the ones on screen. */
    void set(List<TableLine> lines) {
        Set<String> now = new HashSet<>();
        for (TableLine line : lines) {
            if (line instanceof AppRow row) {
                now.add(row.id());
            }
        }
        if (now.equals(visible)) {
            return;
        }
        Set<String> before = visible;
        visible = now;
        before.stream().filter(id -> !now.contains(id)).forEach(rows::forgetLive);
        now.stream().filter(id -> !before.contains(id)).forEach(this::showLatest);
        statuses.setVisible(now);
    }

    /** What the runtime said a moment ago is shown until it is asked again. */
    private void showLatest(String appId) {
        ObservedStatus seen = statuses.latest(appId);
        if (seen != null
                && seen.observedAt() != null
                && seen.observedAt().isAfter(clock.instant().minus(LIVE_AGE))) {
            rows.apply(seen);
        }
    }

    /** The rows on screen. */
    List<AppRow> rows() {
        List<AppRow> shown = new ArrayList<>();
        for (String id : visible) {
            AppRow row = rows.find(id);
            if (row != null) {
                shown.add(row);
            }
        }
        return shown;
    }
}
