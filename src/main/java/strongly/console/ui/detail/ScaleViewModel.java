package strongly.console.ui.detail;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.mvvm.Command;

/** The stepper that changes the replica count of the selected app. UI thread only. */
public final class ScaleViewModel {
    /** The fewest replicas the API takes. */
    public static final int FEWEST = 1;

    /** The most replicas the API takes. */
    public static final int MOST = 100;

    private final DetailsViewModel details;
    private final IntegerProperty target = new SimpleIntegerProperty();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final Command fewer;
    private final Command more;
    private final Command apply;
    private final Command reset;
    private @Nullable String appId;
    private int record;

    /** The stepper of what the details show. */
    public ScaleViewModel(DetailsViewModel details) {
        this.details = details;
        this.fewer = new Command("Fewer replicas", () -> step(-1));
        this.more = new Command("More replicas", () -> step(1));
        this.apply = new Command("Scale", this::apply);
        this.reset = new Command("Keep", () -> target.set(record));
        target.addListener((source, before, now) -> update());
        details.appProperty().addListener((source, before, now) -> take(now));
        details.operationProperty().addListener((source, before, now) -> update());
        take(details.appProperty().get());
    }

    /** The count as it is set here. */
    public IntegerProperty targetProperty() {
        return target;
    }

    /** Whether it differs from the record. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** One fewer. */
    public Command fewerCommand() {
        return fewer;
    }

    /** One more. */
    public Command moreCommand() {
        return more;
    }

    /** Sends the count. */
    public Command applyCommand() {
        return apply;
    }

    /** Goes back to the record's count. */
    public Command resetCommand() {
        return reset;
    }

    private void take(@Nullable App app) {
        int now = app == null || app.replicas() == null ? 0 : app.replicas();
        boolean other = app == null || !app.id().equals(appId);
        boolean untouched = target.get() == record;
        appId = app == null ? null : app.id();
        record = now;
        if (other || untouched) {
            target.set(now);
        }
        update();
    }

    private void step(int by) {
        target.set(Math.clamp(target.get() + by, FEWEST, MOST));
    }

    private void update() {
        changed.set(target.get() != record);
        App app = details.appProperty().get();
        String refusal =
                app == null
                        ? "Select an app first"
                        : details.ports().actions().refusal(OperationKind.SCALE, app);
        enable(fewer, target.get() <= FEWEST ? "At least one replica" : refusal);
        enable(more, target.get() >= MOST ? "At most 100 replicas" : refusal);
        enable(apply, changed.get() ? refusal : "The record says so already");
    }

    private static void enable(Command command, @Nullable String refusal) {
        if (refusal == null) {
            command.enable();
        } else {
            command.disable(refusal);
        }
    }

    private void apply() {
        App app = details.appProperty().get();
        if (app != null) {
            details.ports().scaling().scale(app, target.get());
        }
    }
}
