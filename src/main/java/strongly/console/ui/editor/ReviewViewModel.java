package strongly.console.ui.editor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppUpdate;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.forms.AppMerge;
import strongly.console.service.forms.FormChange;
import strongly.console.service.forms.RequestPreview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What an edit would change, before it is sent: old and new of each field, the exact JSON, and what
 * both this form and somebody else changed, to be chosen. UI thread only.
 */
public final class ReviewViewModel {
    /** Which of two values is to stand. */
    public enum Side {
        /** What was typed here. */
        MINE,
        /** What the instance holds now. */
        THEIRS
    }

    private final AppFormFields fields;
    private final ObservableList<AppMerge.Conflict> conflicts = FXCollections.observableArrayList();
    private final Map<AppMerge.Conflict, Side> chosen = new LinkedHashMap<>();
    private final ObservableList<FormChange> changes = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper json = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final BiConsumer<AppMerge.Conflict, Side> onChosen;

    /**
     * A review of these fields.
     *
     * @param onChosen told of each choice
     */
    ReviewViewModel(AppFormFields fields, BiConsumer<AppMerge.Conflict, Side> onChosen) {
        this.fields = fields;
        this.onChosen = onChosen;
    }

    /** What both changed, in the order of the form. */
    public ObservableList<AppMerge.Conflict> conflicts() {
        return conflicts;
    }

    /** What is changed, in the order of the form. */
    public ObservableList<FormChange> changes() {
        return changes;
    }

    /** The body of the request, indented. */
    public ReadOnlyStringProperty jsonProperty() {
        return json.getReadOnlyProperty();
    }

    /** Whether every conflict is settled and something is left to send. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** What was chosen, null where nothing was yet. */
    public @Nullable Side chosen(AppMerge.Conflict conflict) {
        return chosen.get(conflict);
    }

    /** Begins with these conflicts, none of them settled. */
    void begin(List<AppMerge.Conflict> open) {
        chosen.clear();
        refresh();
        conflicts.setAll(open);
        refresh();
    }

    /** Settles a conflict; may be changed as long as nothing is sent. */
    public void choose(AppMerge.Conflict conflict, Side side) {
        if (side == chosen.put(conflict, side)) {
            return;
        }
        onChosen.accept(conflict, side);
        refresh();
    }

    /** How many conflicts are not settled yet. */
    public int open() {
        return conflicts.size() - chosen.size();
    }

    /** The request's body. */
    AppUpdate update() {
        return fields.values().changesFrom(fields.base());
    }

    private void refresh() {
        AppFormValues values = fields.values();
        AppUpdate update = update();
        changes.setAll(FormChange.between(fields.base(), values));
        json.set(update.isEmpty() ? "" : RequestPreview.of(update));
        ready.set(open() == 0 && !update.isEmpty());
    }
}
