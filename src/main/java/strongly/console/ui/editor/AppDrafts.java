package strongly.console.ui.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.forms.AppDraft;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.forms.Draft;

/** The draft of a form of an app: what is kept of it, and what comes back. UI thread only. */
final class AppDrafts {
    private final EditorPorts ports;
    private final FormStart start;
    private final AppFormFields fields;
    private final DraftKeeper keeper;
    private final ReadOnlyObjectWrapper<@Nullable AppDraft> restored =
            new ReadOnlyObjectWrapper<>();
    private AppFormValues untouched;

    AppDrafts(EditorPorts ports, FormStart start, AppFormFields fields) {
        this.ports = ports;
        this.start = start;
        this.fields = fields;
        this.untouched = start.initial().stripped();
        this.keeper = new DraftKeeper(ports, start.key(), this::draft);
    }

    /** The draft of before that stands in the form; null where none does. */
    ReadOnlyObjectProperty<@Nullable AppDraft> restoredProperty() {
        return restored.getReadOnlyProperty();
    }

    /** Whether something that was typed would be lost with the form. */
    boolean isWorthKeeping() {
        return isRepeated() || (fields.isChanged() && isTyped());
    }

    private boolean isTyped() {
        return isRepeated() || !fields.values().equals(untouched);
    }

    private boolean isRepeated() {
        return fields.labels().hasDuplicates();
    }

    /**
     * Changes the form by what the instance holds now, which nobody typed: a form nobody typed into
     * is not worth keeping afterwards either.
     */
    void merge(Runnable merging) {
        boolean typed = isTyped();
        merging.run();
        if (!typed) {
            untouched = fields.values();
        }
    }

    private @Nullable Draft draft() {
        return isWorthKeeping()
                ? new AppDraft(
                        ports.scheduler().instant(),
                        fields.base(),
                        fields.values(),
                        fields.labels().repeated())
                : null;
    }

    /** Puts the draft of before into a form nobody typed into yet. */
    void restore() {
        keeper.restore(AppDraft.class, this::onRestored);
    }

    private boolean onRestored(AppDraft draft) {
        if (isTyped()) {
            return false;
        }
        if (!draft.values().equals(fields.values()) || !draft.repeated().isEmpty()) {
            // compared to what it began with, so that what changed since is merged when it is sent
            fields.rebase(draft.base());
            fields.setValues(draft.values());
            fields.labels().addTyped(draft.repeated());
            restored.set(draft);
        }
        return true;
    }

    /** Throws the draft away and puts back what the form began with. */
    void startOver() {
        restored.set(null);
        App edited = start.edited();
        if (edited != null) {
            fields.rebase(AppFormValues.of(edited));
        }
        fields.setValues(start.initial());
        untouched = fields.values();
        keeper.forget();
    }

    /** Something was typed. */
    void touch() {
        keeper.touch();
    }

    /** Keeps what stands in the form now. */
    void keep() {
        keeper.keep();
    }

    /** Keeps the draft as it is and nothing more. */
    void leave() {
        keeper.leave();
    }

    /** Forgets the draft: it was sent, or thrown away with the form. */
    void end() {
        keeper.end();
    }
}
