package strongly.console.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.DeployDraft;
import strongly.console.service.operations.OperationState;
import strongly.console.ui.mvvm.FormField;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The draft of a form of a deployment: what is kept of it, and what comes back. Of variables it has
 * the names only. UI thread only.
 */
final class DeployDrafts {
    private final EditorPorts ports;
    private final Fields fields;
    private final boolean beginsWithRollback;
    private final DraftKeeper keeper;
    private final ReadOnlyObjectWrapper<@Nullable DeployDraft> restored =
            new ReadOnlyObjectWrapper<>();
    private @Nullable DeployDraft left;

    /** What of the form a draft is made of. */
    record Fields(
            FormField<String> image,
            FormField<String> replicas,
            LabelsViewModel variables,
            BooleanProperty rollback) {}

    /**
     * Drafts of a form; the form that begins with a roll back has its own, so that neither takes
     * the place of the other.
     */
    DeployDrafts(EditorPorts ports, String appId, Fields fields) {
        this.ports = ports;
        this.fields = fields;
        this.beginsWithRollback = fields.rollback().get();
        this.keeper =
                new DraftKeeper(
                        ports, (beginsWithRollback ? "rollback " : "deploy ") + appId, this::draft);
    }

    /** The draft of before that stands in the form; null where none does. */
    ReadOnlyObjectProperty<@Nullable DeployDraft> restoredProperty() {
        return restored.getReadOnlyProperty();
    }

    /** Whether something that was typed would be lost with the form. */
    boolean isWorthKeeping() {
        return draft() != null;
    }

    private @Nullable DeployDraft draft() {
        Map<String, String> variables = fields.variables().valuesProperty().get();
        boolean blank =
                fields.image().get().isBlank()
                        && fields.replicas().get().isBlank()
                        && variables.isEmpty();
        return blank
                ? null
                : new DeployDraft(
                        ports.scheduler().instant(),
                        fields.image().get(),
                        fields.replicas().get(),
                        List.copyOf(variables.keySet()),
                        fields.rollback().get());
    }

    /** Puts the draft of before into a form nobody typed into yet. */
    void restore() {
        keeper.restore(DeployDraft.class, this::onRestored);
    }

    private boolean onRestored(DeployDraft draft) {
        if (draft() != null) {
            return false;
        }
        fields.image().set(draft.image());
        fields.replicas().set(draft.replicas());
        // who opened a roll back is never led into a deployment
        fields.rollback().set(draft.rollback() || beginsWithRollback);
        Map<String, String> names = new LinkedHashMap<>();
        draft.variableNames().forEach(name -> names.put(name, ""));
        fields.variables().setAll(names);
        restored.set(draft);
        return true;
    }

    /** The variables that came back without their values and have none yet. */
    List<String> unfilled() {
        DeployDraft draft = restored.get();
        Map<String, String> variables = fields.variables().valuesProperty().get();
        return draft == null
                ? List.of()
                : draft.variableNames().stream()
                        .filter(name -> "".equals(variables.get(name)))
                        .toList();
    }

    /** Throws the draft away and puts back what the form began with. */
    void startOver() {
        restored.set(null);
        fields.image().set("");
        fields.replicas().set("");
        fields.variables().clear();
        fields.rollback().set(beginsWithRollback);
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

    /** Forgets the draft: it was deployed, or thrown away. */
    void forget() {
        keeper.forget();
    }

    /**
     * The form is left.
     *
     * @param done whether nothing is to be kept: it was thrown away, or the instance took it
     */
    void leave(boolean done) {
        left = draft();
        if (done) {
            keeper.end();
        } else {
            keeper.leave();
        }
    }

    /** A deployment whose form was left before has ended: one that failed may be given again. */
    void onLateEnd(OperationState state) {
        DeployDraft sent = left;
        if (state.phase() == OperationState.Phase.SUCCEEDED) {
            keeper.end();
        } else if (state.phase() == OperationState.Phase.FAILED && sent != null) {
            keeper.bringBack(sent);
        }
    }
}
