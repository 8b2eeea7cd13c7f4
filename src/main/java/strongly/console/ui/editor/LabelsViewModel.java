package strongly.console.ui.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.AppRules;
import strongly.console.service.forms.EnvText;
import strongly.console.ui.mvvm.FieldError;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pairs of names and values, edited as a list: the labels of an app, or the variables of a
 * deployment. UI thread only.
 */
public final class LabelsViewModel {
    /** Most pairs a form holds. */
    static final int MOST = 500;

    /** What the pairs are. */
    public enum Kind {
        /** Labels, whose keys and values follow Kubernetes' rules. */
        LABELS,
        /** Environment variables, whose values are secrets and may be anything. */
        VARIABLES
    }

    /** One pair, as it is typed. */
    public static final class Pair {
        private final StringProperty key = new SimpleStringProperty();
        private final StringProperty value = new SimpleStringProperty();
        private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

        Pair(String key, String value) {
            this.key.set(key);
            this.value.set(value);
        }

        /** The name. */
        public StringProperty keyProperty() {
            return key;
        }

        /** The value. */
        public StringProperty valueProperty() {
            return value;
        }

        /** What is wrong with it, empty where nothing is. */
        public ReadOnlyStringProperty errorProperty() {
            return error.getReadOnlyProperty();
        }

        boolean isBlank() {
            return key.get().isEmpty() && value.get().isEmpty();
        }
    }

    private final Kind kind;
    private final ObservableList<Pair> pairs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable FieldError> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, String>> values =
            new ReadOnlyObjectWrapper<>(Map.of());
    private boolean loading;

    /** An empty list. */
    public LabelsViewModel(Kind kind) {
        this.kind = kind;
        pairs.addListener((ListChangeListener<Pair>) change -> update());
    }

    /** What the pairs are. */
    public Kind kind() {
        return kind;
    }

    /** The pairs, also unfinished ones. */
    public ObservableList<Pair> pairs() {
        return pairs;
    }

    /** What is wrong with the list, null where nothing is. */
    public ReadOnlyObjectProperty<@Nullable FieldError> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The pairs as a map, without empty ones. */
    public ReadOnlyObjectProperty<Map<String, String>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /** Replaces all pairs. */
    public void setAll(Map<String, String> all) {
        loading = true;
        pairs.clear();
        all.forEach(this::append);
        loading = false;
        update();
    }

    /** Adds an empty pair. */
    public void add() {
        if (pairs.size() < MOST) {
            append("", "");
        }
    }

    private void append(String key, String value) {
        Pair pair = new Pair(key, value);
        pair.key.addListener((source, before, now) -> update());
        pair.value.addListener((source, before, now) -> update());
        pairs.add(pair);
    }

    /** Takes out a pair. */
    public void remove(Pair pair) {
        pairs.remove(pair);
    }

    /**
     * Takes up {@code name=value} lines; names that are there already get the new value.
     *
     * @return how many pairs were found
     */
    public int paste(String text) {
        Map<String, String> found = EnvText.parse(text);
        Map<String, String> all = new LinkedHashMap<>(values.get());
        found.forEach(
                (key, value) -> {
                    if (all.size() < MOST || all.containsKey(key)) {
                        all.put(key, value);
                    }
                });
        if (!found.isEmpty()) {
            setAll(all);
        }
        return found.size();
    }

    private void update() {
        if (loading) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>();
        int wrong = 0;
        for (Pair pair : pairs) {
            String message = pair.isBlank() ? null : problem(pair, all);
            pair.error.set(message == null ? "" : message);
            if (message != null) {
                wrong++;
            }
            if (!pair.isBlank()) {
                all.putIfAbsent(pair.key.get(), pair.value.get());
            }
        }
        String what = kind == Kind.LABELS ? "label" : "variable";
        error.set(
                wrong == 0
                        ? null
                        : new FieldError(
                                wrong == 1
                                        ? "One " + what + " needs a look"
                                        : wrong + " " + what + "s need a look"));
        values.set(all);
    }

    private @Nullable String problem(Pair pair, Map<String, String> before) {
        String key = pair.key.get();
        String wrong = kind == Kind.LABELS ? AppRules.labelKey(key) : AppRules.variable(key);
        if (wrong != null) {
            return wrong;
        }
        if (before.containsKey(key)) {
            return "There is another " + key + " above";
        }
        return kind == Kind.LABELS ? AppRules.labelValue(pair.value.get()) : null;
    }
}
