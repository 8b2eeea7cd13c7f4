package strongly.console.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** Limits that delete what is beyond them, so that they wait for a word. UI thread only. */
interface LimitDecision {
    /** What the ids of its controls begin with. */
    String prefix();

    /** Whether other limits are set than those in force. */
    ReadOnlyBooleanProperty limitsChangedProperty();

    /** What would be deleted, as a sentence; empty where nothing is changed or not known yet. */
    ReadOnlyStringProperty lossProperty();

    /** Keeps to the limits that are set, which deletes what is beyond them. */
    void applyLimits();

    /** Sets the limits in force again. */
    void restoreLimits();
}
