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
import strongly.console.service.forms.LabelPair;
import strongly.console.service.forms.LabelText;
import strongly.console.service.forms.PairText;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.text.SafeText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
        private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");

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

        /** What is to be known of a value that no line can show; empty of all others. */
        public ReadOnlyStringProperty remarkProperty() {
            return remark.getReadOnlyProperty();
        }

        private boolean isBlank() {
            return key.get().isEmpty() && value.get().isEmpty();
        }
    }

    private static final int MOST_NOTES = 4;
    private static final int MOST_NAMED = 5;
    private static final int LONGEST_NAMED = 60;

    private final Kind kind;
    private final ObservableList<Pair> pairs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable FieldError> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, String>> values =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private Map<String, String> accepted = Map.of();
    private Set<String> duplicates = Set.of();
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

    /** Names that stand more than once, of which the map holds the first only. */
    Set<String> duplicates() {
        return duplicates;
    }

    /** The pairs whose names stand before them already, which the map does not hold. */
    List<LabelPair> repeated() {
        Set<String> seen = new HashSet<>();
        return pairs.stream()
                .filter(pair -> !pair.isBlank() && !seen.add(pair.key.get()))
                .map(pair -> new LabelPair(pair.key.get(), pair.value.get()))
                .toList();
    }

    /** Adds pairs as they were typed, though their names may stand already. */
    void addTyped(List<LabelPair> typed) {
        pairs.addAll(typed.stream().map(one -> pair(one.key(), one.value())).toList());
    }

    /** Whether a name stands more than once. */
    boolean hasDuplicates() {
        return !duplicates.isEmpty();
    }

    /** Shows what the server refused, until the pairs are changed. */
    void reject(FieldError refused) {
        refusal.set(refused.message());
        if (error.get() == null) {
            error.set(refused);
        }
    }

    /** Forgets what the server refused: it is asked anew. */
    void retry() {
        update();
    }

    /** What the server refused; empty where it refused nothing. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
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

    /**
     * Takes up {@code name=value} lines: names that are there get the new value in their place, the
     * others are added. Says what became of them, without values.
     */
    public void paste(String text) {
        PairText found = kind == Kind.LABELS ? LabelText.parse(text) : EnvText.parse(text);
        Map<String, Pair> held = new HashMap<>();
        pairs.forEach(pair -> held.putIfAbsent(pair.key.get(), pair));
        List<String> replaced = new ArrayList<>();
        List<Pair> added = new ArrayList<>();
        List<String> notes = new ArrayList<>(found.notes());
        long room = AppRules.MOST_PAIRS - pairs.stream().filter(pair -> !pair.isBlank()).count();
        int beyond = 0;
        loading = true;
        for (Map.Entry<String, String> entry : found.pairs().entrySet()) {
            Pair there = held.get(entry.getKey());
            if (there != null) {
                String before = there.value.get();
                there.value.set(entry.getValue());
                if (!before.isEmpty() && !before.equals(entry.getValue())) {
                    replaced.add(entry.getKey());
                }
            } else if (added.size() < room) {
                added.add(pair(entry.getKey(), entry.getValue()));
            } else {
                beyond++;
            }
        }
        if (!added.isEmpty()) {
            pairs.removeIf(Pair::isBlank);
            pairs.addAll(added);
        }
        loading = false;
        update();
        if (beyond > 0) {
            notes.add(beyond + " beyond the " + AppRules.MOST_PAIRS + " were passed over");
        }
        if (!replaced.isEmpty()) {
            notes.addFirst("Replaced the value of " + named(replaced));
        }
        notes.addFirst(outcome(found.pairs().size() - beyond, notes.isEmpty()));
        note.set(String.join(". ", notes.subList(0, Math.min(MOST_NOTES, notes.size()))));
    }

    private static String named(List<String> names) {
        String some =
                names.stream()
                        .limit(MOST_NAMED)
                        .map(name -> SafeText.line(name, LONGEST_NAMED))
                        .collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMED;
        return more > 0 ? some + " and " + more + " more" : some;
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
        Set<String> twice = new LinkedHashSet<>();
        int wrong = 0;
        for (Pair pair : pairs) {
            String message = pair.isBlank() ? null : problem(pair, all);
            pair.error.set(message == null ? "" : message);
            pair.remark.set(kind == Kind.VARIABLES ? remark(pair.value.get()) : "");
            if (message != null) {
                wrong++;
            }
            if (!pair.isBlank() && all.putIfAbsent(pair.key.get(), pair.value.get()) != null) {
                twice.add(pair.key.get());
            }
        }
        duplicates = twice;
        refusal.set("");
        error.set(
                wrong == 0
                        ? null
                        : new FieldError(
                                counted(wrong) + (wrong == 1 ? " needs" : " need") + " a look"));
        values.set(Collections.unmodifiableMap(all));
    }

    /** Whether a value fits into a line as it is. */
    static boolean fitsOneLine(String value) {
        return value.chars().noneMatch(Character::isISOControl);
    }

    private static String remark(String value) {
        if (fitsOneLine(value)) {
            return "";
        }
        long lines = value.lines().count();
        return (lines > 1 ? lines + " lines" : "Holds characters that cannot be typed")
                + "; kept and sent exactly as pasted";
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
