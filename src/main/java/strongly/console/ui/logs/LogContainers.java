package strongly.console.ui.logs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of containers that were typed, by app; the API does not list them.
 *
 * @param names the newest first
 */
record LogContainers(Map<String, List<String>> names) {
    static final String SECTION = "log-containers";
    static final LogContainers NONE = new LogContainers(Map.of());
    private static final int MOST_APPS = 200;
    private static final int MOST_NAMES = 20;

    LogContainers(@Nullable Map<String, List<String>> names) {
        this.names = names == null ? Map.of() : Map.copyOf(names);
    }

    List<String> of(String appId) {
        return names.getOrDefault(appId, List.of());
    }

    LogContainers with(String appId, String name) {
        List<String> all = new ArrayList<>(of(appId));
        all.remove(name);
        all.addFirst(name);
        Map<String, List<String>> next = new HashMap<>(names);
        if (next.size() < MOST_APPS || next.containsKey(appId)) {
            next.put(appId, List.copyOf(all.subList(0, Math.min(MOST_NAMES, all.size()))));
        }
        return new LogContainers(next);
    }
}
