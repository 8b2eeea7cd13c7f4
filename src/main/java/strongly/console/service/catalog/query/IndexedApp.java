package strongly.console.service.catalog.query;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.CpuQuantity;
import strongly.console.model.MemoryQuantity;
import strongly.console.model.Timestamp;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * An app as queries see it: what would be computed for each app at each key press is computed once.
 */
final class IndexedApp {
    /** A quantity or moment that is absent or cannot be read. */
    static final long NONE = Long.MIN_VALUE;

    private static final int LONGEST_VALUE = 4_000;

    final App app;

    /** The line it makes wherever it is shown. */
    final AppsView.AppLine line;

    final String text;
    final String nameKey;
    final long cpu;
    final long memory;
    final long createdAt;
    final long updatedAt;

    /** Whether the app left or is another by now. */
    boolean gone;

    /** Its place among the values of the key that is being sorted by. */
    int rank;

    IndexedApp(App app) {
        this.app = app;
        this.line = new AppsView.AppLine(app);
        this.text = searchText(app);
        this.nameKey = NaturalOrder.key(app.displayName());
        this.cpu =
                app.resources().cpu() == null
                        ? NONE
                        : CpuQuantity.millicores(app.resources().cpu()).orElse(NONE);
        this.memory =
                app.resources().memory() == null
                        ? NONE
                        : MemoryQuantity.bytes(app.resources().memory()).orElse(NONE);
        this.createdAt = millis(app.createdAt());
        this.updatedAt = millis(app.updatedAt());
    }

    private static long millis(@Nullable Timestamp timestamp) {
        Instant instant = timestamp == null ? null : timestamp.instant();
        return instant == null ? NONE : instant.toEpochMilli();
    }

    /** All that free words look at, in lower case; fields apart, so that no word spans two. */
    private static String searchText(App app) {
        StringBuilder all = new StringBuilder(160);
        add(all, app.name());
        add(all, app.description());
        add(all, app.image());
        add(all, app.id());
        add(all, app.status().value());
        add(all, app.environment() == null ? null : app.environment().value());
        add(all, app.projectId());
        add(all, app.url());
        if (app.owner() != null) {
            add(all, app.owner().email());
            add(all, app.owner().id());
        }
        for (Map.Entry<String, String> label : app.labels().entrySet()) {
            add(all, label.getKey());
            all.setLength(all.length() - 1);
            all.append('=');
            add(all, label.getValue());
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private static void add(StringBuilder all, @Nullable String value) {
        if (value != null) {
            all.append(value, 0, Math.min(value.length(), LONGEST_VALUE)).append('\n');
        }
    }

    long replicas() {
        return app.replicas() == null ? NONE : app.replicas();
    }
}
