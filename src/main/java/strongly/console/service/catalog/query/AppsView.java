package strongly.console.service.catalog.query;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;

import java.util.List;
import java.util.Map;

/**
 * The apps that match, in order, with the headers of their groups where they are grouped.
 * Immutable.
 *
 * @param lines headers and apps from top to bottom
 * @param matched how many apps match query and statuses, hidden ones included
 * @param counts how many apps match the query, by status, whatever statuses are chosen
 */
public record AppsView(List<Line> lines, int matched, Map<AppStatus, Integer> counts) {
    public AppsView {
        counts = Map.copyOf(counts);
    }

    /** A line of the view. */
    public sealed interface Line {}

    /**
     * An app. Each view has the same line for it until the app changes, so that whoever shows it
     * may attach what it needs for that and finds it again without a look-up. Not safe for several
     * threads.
     */
    public static final class AppLine implements Line {
        private final App app;
        private @Nullable Object attachment;

        AppLine(App app) {
            this.app = app;
        }

        /** The app. */
        public App app() {
            return app;
        }

        /** What was attached last, null for nothing. */
        public @Nullable Object attachment() {
            return attachment;
        }

        /** Attaches something. */
        public void attach(@Nullable Object thing) {
            attachment = thing;
        }
    }

    /**
     * The header of a group.
     *
     * @param key what its apps have in common, empty where they lack it
     * @param count how many apps match in it
     * @param statuses how many of each status
     * @param collapsed whether its apps are hidden
     */
    public record GroupHeader(
            String key, int count, Map<AppStatus, Integer> statuses, boolean collapsed)
            implements Line {
        public GroupHeader {
            statuses = Map.copyOf(statuses);
        }
    }
}
