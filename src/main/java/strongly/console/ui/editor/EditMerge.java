package strongly.console.ui.editor;

import javafx.collections.ObservableList;

import strongly.console.model.App;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.forms.AppMerge;
import strongly.console.ui.mvvm.Tone;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Brings together what an edit began with, what was typed, and what the instance holds now. UI
 * thread only.
 */
final class EditMerge {
    private final EditorPorts ports;
    private final AppFormFields fields;
    private final ReviewViewModel review;
    private final ObservableList<FormNotice> notices;

    /**
     * The merge of a form.
     *
     * @param notices told what was taken over from somebody else
     */
    EditMerge(
            EditorPorts ports,
            AppFormFields fields,
            ReviewViewModel review,
            ObservableList<FormNotice> notices) {
        this.ports = ports;
        this.fields = fields;
        this.review = review;
        this.notices = notices;
    }

    /** Whether the instance holds what the form is compared to. */
    boolean isUnchanged(App current) {
        return AppFormValues.of(current).stripped().equals(fields.base());
    }

    /** Merges what the instance holds now into the form and begins the review. */
    void begin(App current) {
        ports.catalog().put(current);
        AppMerge.Result merged =
                AppMerge.merge(
                        fields.base(), fields.values(), AppFormValues.of(current).stripped());
        fields.rebase(AppFormValues.of(current));
        fields.setValues(merged.values());
        notices.clear();
        if (!merged.taken().isEmpty()) {
            notices.add(
                    new FormNotice(
                            Tone.ACCENT,
                            "Somebody else changed this meanwhile; it was taken over:",
                            merged.taken()));
        }
        if (ports.protection().get().covers(current)) {
            notices.add(
                    FormNotice.of(
                            Tone.WARNING,
                            current.displayName() + " is in " + current.environment() + "."));
        }
        review.begin(merged.conflicts());
    }

    /** Puts the chosen side of a conflict into the form. */
    static void apply(AppFormFields fields, AppMerge.Conflict conflict, ReviewViewModel.Side side) {
        String value = side == ReviewViewModel.Side.MINE ? conflict.mine() : conflict.theirs();
        String labelKey = conflict.labelKey();
        if (labelKey == null) {
            fields.field(conflict.field()).set(value == null ? "" : value);
            return;
        }
        Map<String, String> all = new LinkedHashMap<>(fields.labels().valuesProperty().get());
        if (value == null) {
            all.remove(labelKey);
        } else {
            all.put(labelKey, value);
        }
        fields.labels().setAll(all);
    }
}
