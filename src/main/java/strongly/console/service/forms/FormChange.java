package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One field or label that a form changes.
 *
 * @param field the field
 * @param labelKey the label's key, null for other fields
 * @param before the value before; null for a label that is new
 * @param after the value after; null for a label that is removed
 */
public record FormChange(
        AppField field,
        @Nullable String labelKey,
        @Nullable String before,
        @Nullable String after) {
    /** What is changed, for people. */
    public String title() {
        return labelKey == null ? field.label() : "Label " + labelKey;
    }

    /** What differs, field by field and label by label, in the order of the form. */
    public static List<FormChange> between(AppFormValues before, AppFormValues after) {
        List<FormChange> changes = new ArrayList<>();
        for (AppField field : AppField.values()) {
            boolean single = field != AppField.LABELS && field != AppField.PROJECT;
            if (single && !before.get(field).equals(after.get(field))) {
                changes.add(new FormChange(field, null, before.get(field), after.get(field)));
            }
        }
        Set<String> keys = new LinkedHashSet<>(before.labels().keySet());
        keys.addAll(after.labels().keySet());
        for (String key : keys) {
            String old = before.labels().get(key);
            String now = after.labels().get(key);
            if (!Objects.equals(old, now)) {
                changes.add(new FormChange(AppField.LABELS, key, old, now));
            }
        }
        return changes;
    }
}
