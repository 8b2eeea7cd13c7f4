package strongly.console.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Apps in an order that is made when first asked for and kept up from then on: what moved is taken
 * out and merged in again, which for few among many is far less than sorting.
 */
final class AppOrder {
    private final Comparator<SandboxApp> comparator;
    private final Set<SandboxApp> moved = new HashSet<>();
    private List<SandboxApp> apps;
    private boolean sorted;

    AppOrder(Comparator<SandboxApp> comparator, List<SandboxApp> apps) {
        this.comparator = comparator;
        this.apps = apps;
    }

    /** An app came, went or changed what it is sorted by. */
    void moved(SandboxApp app) {
        moved.add(app);
    }

    /** All apps in order. */
    List<SandboxApp> apps() {
        if (!sorted) {
            List<SandboxApp> all = new ArrayList<>(apps);
            all.sort(comparator);
            apps = all;
            sorted = true;
        }
        if (!moved.isEmpty()) {
            merge();
        }
        return Collections.unmodifiableList(apps);
    }

    private void merge() {
        List<SandboxApp> arriving = new ArrayList<>(moved.size());
        for (SandboxApp app : moved) {
            if (!app.deleted) {
                arriving.add(app);
            }
        }
        arriving.sort(comparator);
        List<SandboxApp> merged = new ArrayList<>(apps.size() + arriving.size());
        int next = 0;
        for (SandboxApp app : apps) {
            if (moved.contains(app)) {
                continue;
            }
            while (next < arriving.size() && comparator.compare(arriving.get(next), app) < 0) {
                merged.add(arriving.get(next++));
            }
            merged.add(app);
        }
        merged.addAll(arriving.subList(next, arriving.size()));
        apps = merged;
        moved.clear();
    }
}
