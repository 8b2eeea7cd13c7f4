package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Brings together what somebody typed and what changed on the server meanwhile, field by field and
 * label by label. Where both changed the same to different values, somebody must choose.
 */
public final class AppMerge {
    /**
     * A field or label that both changed.
     *
     * @param field the field
     * @param labelKey the label's key, null for other fields
     * @param mine what was typed; null for a label that was removed
     * @param theirs what the server holds; null for a label that was removed
     */
    public record Conflict(
            AppField field,
            @Nullable String labelKey,
            @Nullable String mine,
            @Nullable String theirs) {
        /** What is in conflict, for people. */
        public String title() {
            return labelKey == null ? field.label() : "Label " + labelKey;
        }
    }

    /**
     * What came of it.
     *
     * @param values the merged values; conflicts hold mine until somebody chose
     * @param conflicts what somebody must choose
     * @param taken fields and labels that were taken from the server, for people
     */
    public record Result(AppFormValues values, List<Conflict> conflicts, List<String> taken) {}

    private final AppFormValues base;
    private final AppFormValues mine;
    private final AppFormValues theirs;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    private AppMerge(AppFormValues base, AppFormValues mine, AppFormValues theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /**
     * Merges three versions.
     *
     * @param base what the form began with
     * @param mine what stands in it now
     * @param theirs what the server holds now
     */
    public static Result merge(AppFormValues base, AppFormValues mine, AppFormValues theirs) {
        AppMerge merge = new AppMerge(base, mine, theirs);
        AppFormValues values =
                new AppFormValues(
                        merge.field(AppField.NAME),
                        merge.field(AppField.DESCRIPTION),
                        merge.field(AppField.IMAGE),
                        merge.field(AppField.PORT),
                        merge.field(AppField.REPLICAS),
                        merge.field(AppField.ENVIRONMENT),
                        merge.field(AppField.CPU),
                        merge.field(AppField.MEMORY),
                        theirs.projectId(),
                        merge.labels());
        return new Result(values, List.copyOf(merge.conflicts), List.copyOf(merge.taken));
    }

    private String field(AppField field) {
        String before = base.get(field);
        String typed = mine.get(field);
        String served = theirs.get(field);
        if (served.equals(before) || served.equals(typed)) {
            return typed;
        }
        if (typed.equals(before)) {
            taken.add(field.label());
            return served;
        }
        conflicts.add(new Conflict(field, null, typed, served));
        return typed;
    }

    private Map<String, String> labels() {
        Map<String, String> merged = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>(mine.labels().keySet());
        keys.addAll(theirs.labels().keySet());
        keys.addAll(base.labels().keySet());
        for (String key : keys) {
            String value = label(key);
            if (value != null) {
                merged.put(key, value);
            }
        }
        return merged;
    }

    private @Nullable String label(String key) {
        String before = base.labels().get(key);
        String typed = mine.labels().get(key);
        String served = theirs.labels().get(key);
        if (Objects.equals(served, before) || Objects.equals(served, typed)) {
            return typed;
        }
        if (Objects.equals(typed, before)) {
            taken.add("Label " + key);
            return served;
        }
        conflicts.add(new Conflict(AppField.LABELS, key, typed, served));
        return typed;
    }
}
