package strongly.console.service.forms;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the apps that are known suggest for a form's fields, the most used first. Computed once, on
 * a background thread; then immutable.
 *
 * @param images image references
 * @param projects ids of projects
 * @param environments tiers: the three of the API document, then others that occur
 * @param labelKeys keys of labels
 * @param labelValues values of labels, by key
 */
public record FormSuggestions(
        List<String> images,
        List<String> projects,
        List<String> environments,
        List<String> labelKeys,
        Map<String, List<String>> labelValues) {
    private static final int MOST = 5_000;
    private static final int MOST_VALUES = 100;
    private static final int MOST_ENVIRONMENTS = 50;

    /** What is known before anything was read. */
    public static final FormSuggestions NONE = of(List.of());

    /** What these apps suggest. */
    public static FormSuggestions of(Collection<App> apps) {
        Map<String, Integer> images = new HashMap<>();
        Map<String, Integer> projects = new HashMap<>();
        Map<String, Integer> keys = new HashMap<>();
        Map<String, Map<String, Integer>> values = new TreeMap<>();
        Set<String> environments = new LinkedHashSet<>();
        AppEnvironment.KNOWN.forEach(known -> environments.add(known.value()));
        for (App app : apps) {
            if (app.image() != null) {
                images.merge(app.image(), 1, Integer::sum);
            }
            if (app.projectId() != null) {
                projects.merge(app.projectId(), 1, Integer::sum);
            }
            if (app.environment() != null && environments.size() < MOST_ENVIRONMENTS) {
                environments.add(app.environment().value());
            }
            app.labels()
                    .forEach(
                            (key, value) -> {
                                keys.merge(key, 1, Integer::sum);
                                values.computeIfAbsent(key, none -> new HashMap<>())
                                        .merge(value, 1, Integer::sum);
                            });
        }
        Map<String, List<String>> valuesByUse = new HashMap<>();
        values.forEach((key, counts) -> valuesByUse.put(key, byUse(counts, MOST_VALUES)));
        return new FormSuggestions(
                byUse(images, MOST),
                byUse(projects, MOST),
                List.copyOf(environments),
                byUse(keys, MOST),
                Collections.unmodifiableMap(valuesByUse));
    }

    private static List<String> byUse(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those that hold what is typed, those that begin with it first; at most a number of them. */
    public static List<String> matching(List<String> all, String typed, int most) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<String> beginning = new ArrayList<>();
        List<String> holding = new ArrayList<>();
        for (String candidate : all) {
            String lower = candidate.toLowerCase(Locale.ROOT);
            if (lower.startsWith(wanted)) {
                beginning.add(candidate);
            } else if (lower.contains(wanted)) {
                holding.add(candidate);
            }
            if (beginning.size() == most) {
                break;
            }
        }
        beginning.addAll(holding.subList(0, Math.min(holding.size(), most - beginning.size())));
        beginning.remove(typed);
        return beginning;
    }

    /** Images of the same repository, other tags: what a deployment most likely wants. */
    public List<String> tagsOf(String image) {
        ImageReference reference = ImageReference.parse(image);
        if (reference == null) {
            return List.of();
        }
        String repository = reference.repository();
        return images.stream()
                .filter(
                        other ->
                                other.startsWith(repository + ":")
                                        || other.startsWith(repository + "@"))
                .limit(MOST_VALUES)
                .toList();
    }
}
