package strongly.console.ui.logs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import strongly.console.service.logs.container.ContainerNames;
import strongly.console.service.logs.container.LearnedContainers;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.task.NewestInput;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of the containers of the open apps: those that lines name, and those that somebody
 * typed. UI thread only.
 */
public final class LogContainersViewModel implements AutoCloseable {
    private final LogServices services;
    private final ReadOnlyObjectWrapper<List<String>> names =
            new ReadOnlyObjectWrapper<>(List.of());
    private NewestInput<List<LogSnapshot>, List<Set<String>>> learning;
    private List<LogSource> sources = List.of();
    private List<Set<String>> learned = List.of();

    LogContainersViewModel(LogServices services) {
        this.services = services;
        this.learning = learner();
    }

    private NewestInput<List<LogSnapshot>, List<Set<String>>> learner() {
        List<LearnedContainers> each = new ArrayList<>();
        return new NewestInput<>(
                services.tail().runner(),
                "learn containers",
                lines -> learn(each, lines),
                this::learned);
    }

    private static List<Set<String>> learn(List<LearnedContainers> each, List<LogSnapshot> lines)
            throws InterruptedException {
        List<Set<String>> all = new ArrayList<>();
        for (int source = 0; source < lines.size(); source++) {
            if (source == each.size()) {
                each.add(new LearnedContainers());
            }
            all.add(each.get(source).update(lines.get(source)));
        }
        return all;
    }

    private void learned(List<Set<String>> now) {
        if (now.equals(learned)) {
            return;
        }
        learned = now;
        TreeSet<String> all = new TreeSet<>();
        now.forEach(all::addAll);
        names.set(List.copyOf(all));
    }

    /** The containers that lines name, in alphabetical order. */
    public ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** The containers known of an app: those typed, the latest first, and those its lines name. */
    public List<String> of(String appId) {
        Set<String> all = new LinkedHashSet<>(typed().of(appId));
        for (int source = 0; source < Math.min(sources.size(), learned.size()); source++) {
            if (sources.get(source).appId().equals(appId)) {
                all.addAll(learned.get(source));
            }
        }
        return List.copyOf(all);
    }

    void remember(String appId, String name) {
        typed().remember(appId, name);
    }

    void forget(String appId, String name) {
        typed().forget(appId, name);
    }

    /** Other viewers may have written meanwhile. */
    private ContainerNames typed() {
        return new ContainerNames(services.settings());
    }

    void open(List<LogSource> now) {
        sources = now;
        learning.close();
        learning = learner();
        learned = List.of();
        names.set(List.of());
    }

    void take(List<LogSnapshot> lines) {
        learning.offer(lines);
    }

    @Override
    public void close() {
        learning.close();
    }
}
