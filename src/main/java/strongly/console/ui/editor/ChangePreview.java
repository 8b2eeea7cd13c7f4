package strongly.console.ui.editor;

import strongly.console.service.forms.AppField;
import strongly.console.service.forms.AppFormValues;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Says what a form changes, one line a field or label: old → new. */
final class ChangePreview {
    private static final int LONGEST = 120;

    private ChangePreview() {}

    static List<String> lines(AppFormValues before, AppFormValues after) {
        List<String> lines = new ArrayList<>();
        for (AppField field : AppField.values()) {
            if (field != AppField.LABELS && !before.get(field).equals(after.get(field))) {
                lines.add(
                        field.path()
                                + ": "
                                + shown(before.get(field))
                                + " → "
                                + shown(after.get(field)));
            }
        }
        Set<String> keys = new LinkedHashSet<>(before.labels().keySet());
        keys.addAll(after.labels().keySet());
        for (String key : keys) {
            String old = before.labels().get(key);
            String now = after.labels().get(key);
            if (!Objects.equals(old, now)) {
                lines.add(
                        "label "
                                + key
                                + ": "
                                + (old == null ? "(none)" : shown(old))
                                + " → "
                                + (now == null ? "(removed)" : shown(now)));
            }
        }
        return lines;
    }

    private static String shown(String value) {
        if (value.isEmpty()) {
            return "(empty)";
        }
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
