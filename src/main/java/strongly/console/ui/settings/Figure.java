package strongly.console.ui.settings;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * A figure with its bounds.
 *
 * @param id the id of its control
 * @param label what it is
 * @param least the least it can be
 * @param most the most it can be
 * @param value its value
 */
public record Figure(String id, String label, int least, int most, IntegerProperty value) {
    Figure(String id, String label, int least, int most, long now) {
        this(id, label, least, most, new SimpleIntegerProperty(Math.clamp(now, least, most)));
    }

    int current() {
        return Math.clamp(value.get(), least, most);
    }

    /** Sets it to what comes nearest. */
    void set(long now) {
        value.set(Math.clamp(now, least, most));
    }
}
