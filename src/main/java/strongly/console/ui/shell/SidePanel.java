package strongly.console.ui.shell;

import strongly.console.ui.mvvm.View;

/** A view that stands in place of the details until it is closed. */
public interface SidePanel {
    /** What is shown. */
    View view();

    /** Asks it to close; it may ask the user first (unsaved changes). */
    void requestClose();

    /** A panel of a view that closes by this action. */
    static SidePanel of(View view, Runnable close) {
        return new SidePanel() {
            @Override
            public View view() {
                return view;
            }

            @Override
            public void requestClose() {
                close.run();
            }
        };
    }
}
