package strongly.console.ui.operations.bulk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.bulk.BulkAction;
import strongly.console.service.operations.bulk.BulkHeader;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an action needs to know besides the apps, as it is typed. UI thread only. */
public final class BulkParameters {
    private static final int MOST_REPLICAS = 100;
    private static final int DEFAULT_WAVE = 5;

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
            default -> "";
        };
    }

    private String labelMistake() {
        for (String label : parts(setLabels.get())) {
            if (label.indexOf('=') < 1) {
                return "Write labels to set as key=value; \"" + label + "\" is not";
            }
        }
        if (parts(setLabels.get()).isEmpty() && parts(removeLabels.get()).isEmpty()) {
            return "Name a label to set or to remove";
        }
        return "";
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
            int equals = label.indexOf('=');
            labels.put(label.substring(0, equals).strip(), label.substring(equals + 1).strip());
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
