package strongly.console.service.logs.container;

import strongly.console.platform.SettingsStore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The container names somebody typed, by app, kept in the settings: the API has no list of them. UI
 * thread.
 */
public final class ContainerNames {
    /** The section of the settings. */
    public static final String SECTION = "log-containers";

    /** Most names of an app. */
    public static final int MOST_OF_AN_APP = 20;

    private static final int MOST_APPS = 500;

    private final SettingsStore settings;
    private final Map<String, List<String>> byApp;

    /** As they are kept. */
    record Kept(Map<String, List<String>> byApp) {
        Kept {
            byApp = byApp == null ? Map.of() : byApp;
        }
    }

    /** The names in the settings. */
    public ContainerNames(SettingsStore settings) {
        this.settings = settings;
        Kept kept = settings.read(SECTION, Kept.class, new Kept(Map.of()));
        this.byApp = new LinkedHashMap<>(kept.byApp());
    }

    /** Those of an app, the latest first. */
    public List<String> of(String appId) {
        return byApp.getOrDefault(appId, List.of());
    }

    /** Remembers a name, before all others of the app; the oldest go when there are too many. */
    public void remember(String appId, String name) {
        List<String> names = new ArrayList<>(byApp.getOrDefault(appId, List.of()));
        names.remove(name);
        names.addFirst(name);
        byApp.remove(appId);
        byApp.put(appId, List.copyOf(names.subList(0, Math.min(names.size(), MOST_OF_AN_APP))));
        while (byApp.size() > MOST_APPS) {
            byApp.remove(byApp.keySet().iterator().next());
        }
        keep();
    }

    /** Forgets a name, as one the server does not know. */
    public void forget(String appId, String name) {
        List<String> names = new ArrayList<>(byApp.getOrDefault(appId, List.of()));
        if (!names.remove(name)) {
            return;
        }
        if (names.isEmpty()) {
            byApp.remove(appId);
        } else {
            byApp.put(appId, List.copyOf(names));
        }
        keep();
    }

    private void keep() {
        settings.write(SECTION, new Kept(new LinkedHashMap<>(byApp)));
    }
}
