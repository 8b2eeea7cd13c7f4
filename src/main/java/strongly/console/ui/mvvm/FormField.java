package strongly.console.ui.mvvm;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * One value of a form with what is wrong with it. UI thread only.
 *
 * @param <T> the type as it is typed, mostly String
 */
public final class FormField<T> {
    private final String label;
    private final ObjectProperty<T> value;
    private final Function<? super T, @Nullable FieldError> rule;
    private final ReadOnlyObjectWrapper<@Nullable FieldError> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private T original;
    private @Nullable FieldError serverError;

    /**
     * A field.
     *
     * @param label its name for people
     * @param original the value it starts with and is compared with
     * @param rule what is wrong with a value, null where nothing is
     */
    public FormField(String label, T original, Function<? super T, @Nullable FieldError> rule) {
        this.label = label;
        this.original = original;
        this.rule = rule;
        this.value = new SimpleObjectProperty<>(original);
        this.value.addListener(
                (source, before, now) -> {
                    serverError = null;
                    validate();
                });
        validate();
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** The value as it is typed. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** The value as it is typed. */
    public T get() {
        return value.get();
    }

    /** Sets the value as if it had been typed. */
    public void set(T newValue) {
        value.set(newValue);
    }

    /** What is wrong with the value, null where nothing is. */
    public ReadOnlyObjectProperty<@Nullable FieldError> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What is wrong with the value, null where nothing is. */
    public @Nullable FieldError error() {
        return error.get();
    }

    /** Whether the value differs from the one it started with. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** The value it is compared with. */
    public T original() {
        return original;
    }

    /** Makes this the value to compare with, leaving what is typed. */
    public void rebase(T newOriginal) {
        original = newOriginal;
        validate();
    }

    /** Shows what the server refused, until the value is changed. */
    public void reject(FieldError refused) {
        serverError = refused;
        validate();
    }

    /** Forgets what the server refused, as it is asked anew, and applies the rule again. */
    public void retry() {
        serverError = null;
        validate();
    }

    /** Applies the rule again, for rules that depend on other things than the value. */
    public void validate() {
        dirty.set(!value.get().equals(original));
        FieldError local = rule.apply(value.get());
        error.set(local != null ? local : serverError);
    }
}
