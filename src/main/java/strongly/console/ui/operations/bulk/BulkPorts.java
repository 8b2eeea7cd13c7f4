package strongly.console.ui.operations.bulk;

import strongly.console.ui.mvvm.Dialogs;
import strongly.console.ui.mvvm.Toasts;

/**
 * What the bulk panel asks through.
 *
 * @param dialogs asks before it begins
 * @param toasts tells of interrupted runs and of the end while the panel is closed
 * @param panel shows and hides the panel
 */
public record BulkPorts(Dialogs dialogs, Toasts toasts, Panel panel) {
    /** The place of the panel in the window. */
    public interface Panel {
        /** Shows it; without effect where it is shown. */
        void show();

        /** Hides it. */
        void hide();

        /** Whether it is on screen. */
        boolean isShown();
    }
}
