package strongly.console.ui.mvvm;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Something a person can do: whether it can be done now, and why not. Buttons, menus, shortcuts and
 * the palette all bind to the same command. UI thread only.
 */
public final class Command {
    private final String label;
    private final Runnable action;
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper disabledReason = new ReadOnlyStringWrapper("");

    /**
     * A command that is enabled.
     *
     * @param label what it does, as a verb in sentence case
     * @param action what runs; a command that is not enabled runs nothing
     */
    public Command(String label, Runnable action) {
        this.label = label;
        this.action = action;
    }

    /** What it does, as a verb in sentence case. */
    public String label() {
        return label;
    }

    /** Whether it can be done now. */
    public ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }

    /** Whether it can be done now. */
    public boolean isEnabled() {
        return enabled.get();
    }

    /** Why it cannot be done now, for the tooltip; empty while it can. */
    public ReadOnlyStringProperty disabledReasonProperty() {
        return disabledReason.getReadOnlyProperty();
    }

    /** Makes it possible. */
    public void enable() {
        disabledReason.set("");
        enabled.set(true);
    }

    /**
     * Makes it impossible.
     *
     * @param reason why, for people ("Only stopped apps can be started")
     */
    public void disable(String reason) {
        disabledReason.set(reason);
        enabled.set(false);
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
