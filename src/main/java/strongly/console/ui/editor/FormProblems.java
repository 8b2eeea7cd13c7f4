package strongly.console.ui.editor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.AppField;
import strongly.console.service.operations.OperationState;
import strongly.console.ui.mvvm.FieldError;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a form: by its own rules, and by the instance's word. UI thread only. */
final class FormProblems {
    private final AppFormFields fields;
    private final ObservableList<FormProblem> all = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper submitted = new ReadOnlyBooleanWrapper();
    private @Nullable String word;

    FormProblems(AppFormFields fields) {
        this.fields = fields;
    }

    /** What is wrong, for the summary. */
    ObservableList<FormProblem> all() {
        return all;
    }

    /** Whether errors are to be shown also where nobody typed yet. */
    ReadOnlyBooleanProperty submittedProperty() {
        return submitted.getReadOnlyProperty();
    }

    /** Something was typed: what was said of the form as a whole is said of another one. */
    void edited() {
        word = null;
        show();
    }

    /** Shows from now on also what is wrong where nobody typed. */
    void reveal() {
        submitted.set(true);
        show();
    }

    /** Applies every rule again and says whether all hold. */
    boolean check() {
        submitted.set(true);
        word = null;
        fields.retry();
        show();
        return all.isEmpty();
    }

    /** Says something of the form as a whole. */
    void say(String text) {
        word = text;
        show();
    }

    /** The server's word lands at the field it names, else on top of the form. */
    void refuse(OperationState state) {
        AppField field = Refusals.field(state);
        if (field == null) {
            word = state.message();
        } else {
            fields.reject(field, new FieldError(Refusals.words(state)));
        }
        show();
    }

    private void show() {
        List<FormProblem> found = new ArrayList<>();
        if (word != null) {
            found.add(new FormProblem(null, word));
        }
        if (submitted.get()) {
            found.addAll(fields.problems());
        }
        if (!all.equals(found)) {
            all.setAll(found);
        }
    }
}
