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
import strongly.console.service.forms.LabelText;
import strongly.console.service.forms.PairText;
import strongly.console.ui.mvvm.FieldError;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Pairs of names and values, edited as a list: the labels of an app, or the variables of a
 * deployment. UI thread only.
 */
public final class LabelsViewModel {
    /** What the pairs are. */
    public enum Kind {
        /** Labels, whose keys and values follow Kubernetes' rules. */
        LABELS("label"),
        /** Environment variables, whose values are secrets and may be anything. */
        VARIABLES("variable");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        /** One of them, for people. */
        public String noun() {
            return noun;
        }
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

        private boolean isBlank() {
            return key.get().isEmpty() && value.get().isEmpty();
        }
    }

    private final Kind kind;
    private final ObservableList<Pair> pairs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable FieldError> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, String>> values =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Map<String, String> accepted = Map.of();
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

    /** Says something below the pairs; an empty text takes it back. */
    void say(String text) {
        note.set(text);
    }

    /** What became of the last paste; empty where nothing is to be said. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Pairs the server holds already: these are never wrong, whatever the rules say. */
    void accept(Map<String, String> held) {
        accepted = held;
        update();
    }

    /** Replaces all pairs; without effect where they are the same. */
    public void setAll(Map<String, String> all) {
        if (new ArrayList<>(all.entrySet()).equals(new ArrayList<>(values.get().entrySet()))
                && error.get() == null) {
            return;
        }
        List<Pair> next = new ArrayList<>(all.size());
        all.forEach((key, value) -> next.add(pair(key, value)));
        loading = true;
        pairs.setAll(next);
        loading = false;
        note.set("");
        update();
    }

    /** Adds an empty pair. */
    public void add() {
        if (pairs.size() < AppRules.MOST_PAIRS) {
            pairs.add(pair("", ""));
        } else {
            note.set("There are " + AppRules.MOST_PAIRS + " already, which is the most");
        }
    }

    private Pair pair(String key, String value) {
        Pair pair = new Pair(key, value);
        pair.key.addListener((source, before, now) -> update());
        pair.value.addListener((source, before, now) -> update());
        return pair;
    }

    /** Takes out a pair. */
    public void remove(Pair pair) {
        pairs.remove(pair);
    }

    /** Takes up {@code name=value} lines; names that are there already get the new value. */
    public void paste(String text) {
        PairText found = kind == Kind.LABELS ? LabelText.parse(text) : EnvText.parse(text);
        List<String> notes = new ArrayList<>(found.notes());
        Map<String, String> all = new LinkedHashMap<>(values.get());
        int beyond = 0;
        int taken = 0;
        for (Map.Entry<String, String> entry : found.pairs().entrySet()) {
            if (all.size() < AppRules.MOST_PAIRS || all.containsKey(entry.getKey())) {
                all.put(entry.getKey(), entry.getValue());
                taken++;
            } else {
                beyond++;
            }
        }
        if (beyond > 0) {
            notes.add(beyond + " beyond the " + AppRules.MOST_PAIRS + " were passed over");
        }
        if (taken > 0) {
            setAll(all);
        }
        notes.addFirst(outcome(taken, notes.isEmpty()));
        note.set(String.join(". ", notes.subList(0, Math.min(4, notes.size()))));
    }

    private String outcome(int taken, boolean readWhole) {
        if (taken > 0) {
            return "Pasted " + counted(taken);
        }
        return readWhole
                ? "The clipboard holds no name=value lines"
                : "Nothing was taken from the clipboard";
    }

    private String counted(int count) {
        return count == 1 ? "one " + kind.noun : count + " " + kind.noun + "s";
    }

    /** Overwrites what was typed, so that secrets do not linger. */
    void clear() {
        setAll(Map.of());
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
        error.set(
                wrong == 0
                        ? null
                        : new FieldError(
                                counted(wrong) + (wrong == 1 ? " needs" : " need") + " a look"));
        values.set(Collections.unmodifiableMap(all));
    }

    private @Nullable String problem(Pair pair, Map<String, String> before) {
        String key = pair.key.get();
        String value = pair.value.get();
        if (before.containsKey(key)) {
            return key + " stands twice: remove one";
        }
        if (accepted.containsKey(key) && Objects.equals(accepted.get(key), value)) {
            return null;
        }
        String wrong = kind == Kind.LABELS ? AppRules.labelKey(key) : AppRules.variable(key);
        if (wrong != null || kind == Kind.VARIABLES) {
            return wrong;
        }
        return AppRules.labelValue(value);
    }
}
