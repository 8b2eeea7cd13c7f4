package strongly.console.ui.operations.bulk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.forms.AppRules;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.bulk.BulkAction;
import strongly.console.service.operations.bulk.BulkHeader;
import strongly.console.ui.text.SafeText;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an action needs to know besides the apps, as it is typed. UI thread only. */
public final class BulkParameters {
    private static final int MOST_REPLICAS = 100;
    private static final int DEFAULT_WAVE = 5;

    /** Most characters of what was typed that are repeated in a message. */
    private static final int MOST_ECHOED = 60;

    private final IntegerProperty replicas = new SimpleIntegerProperty(1);
    private final StringProperty setLabels = new SimpleStringProperty("");
    private final StringProperty removeLabels = new SimpleStringProperty("");
    private final StringProperty image = new SimpleStringProperty("");
    private final IntegerProperty waveSize = new SimpleIntegerProperty(DEFAULT_WAVE);
    private final BooleanProperty haltOnFailure = new SimpleBooleanProperty(true);

    /** The replica count of a scale. */
    public IntegerProperty replicasProperty() {
        return replicas;
    }

    /** Labels to set, as {@code key=value} separated by commas or lines. */
    public StringProperty setLabelsProperty() {
        return setLabels;
    }

    /** Keys of labels to remove, separated by commas or lines. */
    public StringProperty removeLabelsProperty() {
        return removeLabels;
    }

    /** The image of a deployment, empty for each app's own. */
    public StringProperty imageProperty() {
        return image;
    }

    /** How many apps at a time. */
    public IntegerProperty waveSizeProperty() {
        return waveSize;
    }

    /** Whether a failure stops further waves. */
    public BooleanProperty haltOnFailureProperty() {
        return haltOnFailure;
    }

    BulkHeader.Settings settings(Duration hold) {
        return new BulkHeader.Settings(waveSize.get(), haltOnFailure.get(), hold);
    }

    /** Begins anew for these apps. */
    void reset(List<App> apps) {
        Integer known = apps.getFirst().replicas();
        replicas.set(known == null ? 1 : known);
        waveSize.set(Math.min(DEFAULT_WAVE, apps.size()));
        setLabels.set("");
        removeLabels.set("");
        image.set("");
    }

    /** Whether something must be filled in before a plan can be made. */
    static boolean areNeeded(OperationKind kind) {
        return kind == OperationKind.SCALE
                || kind == OperationKind.RELABEL
                || kind == OperationKind.DEPLOY;
    }

    /** What is wrong with what was typed, empty where nothing is. */
    String mistake(OperationKind kind) {
        return switch (kind) {
            case SCALE ->
                    replicas.get() < 1 || replicas.get() > MOST_REPLICAS
                            ? "Replicas are 1 to 100"
                            : "";
            case RELABEL -> labelMistake();
            case DEPLOY -> imageMistake();
            default -> "";
        };
    }

    private String labelMistake() {
        Set<String> set = parts(setLabels.get());
        Set<String> removed = parts(removeLabels.get());
        if (set.isEmpty() && removed.isEmpty()) {
            return "Name a label to set or to remove";
        }
        if (set.size() > AppRules.MOST_PAIRS) {
            return "Set at most " + AppRules.MOST_PAIRS + " labels at a time";
        }
        Set<String> keys = new HashSet<>();
        for (String label : set) {
            String mistake = mistake(label);
            if (mistake == null && !keys.add(key(label))) {
                mistake = "%s is set twice; name it once".formatted(shown(key(label)));
            }
            if (mistake == null && removed.contains(key(label))) {
                mistake = "%s is both set and removed".formatted(shown(key(label)));
            }
            if (mistake != null) {
                return mistake;
            }
        }
        // what the instance holds beyond the rules can be removed as well, so only a slip is told
        for (String key : removed) {
            if (key.indexOf('=') >= 0) {
                return "Of labels to remove, name the key only: %s".formatted(shown(key(key)));
            }
        }
        return "";
    }

    private static @Nullable String mistake(String label) {
        if (label.indexOf('=') < 1) {
            return "Write labels to set as key=value; %s is not".formatted(shown(label));
        }
        String mistake = AppRules.labelKey(key(label));
        if (mistake == null) {
            mistake = AppRules.labelValue(value(label));
        }
        return mistake == null ? null : shown(label) + ": " + mistake;
    }

    private String imageMistake() {
        String mistake = AppRules.image(image.get().strip());
        return mistake == null ? "" : "Image: " + mistake;
    }

    private static String shown(String typed) {
        return '"' + SafeText.line(typed, MOST_ECHOED) + '"';
    }

    private static String key(String label) {
        return label.substring(0, label.indexOf('=')).strip();
    }

    private static String value(String label) {
        return label.substring(label.indexOf('=') + 1).strip();
    }

    BulkAction action(OperationKind kind) {
        return switch (kind) {
            case SCALE -> new BulkAction.Scale(replicas.get());
            case RELABEL -> new BulkAction.Relabel(labels(), parts(removeLabels.get()));
            case DEPLOY -> {
                String wanted = image.get().strip();
                yield new BulkAction.Deploy(wanted.isEmpty() ? null : wanted);
            }
            default -> new BulkAction.Simple(kind);
        };
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String label : parts(setLabels.get())) {
            labels.put(key(label), value(label));
        }
        return labels;
    }

    private static Set<String> parts(String text) {
        Set<String> parts = new LinkedHashSet<>();
        for (String part : text.split("[,\n]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
