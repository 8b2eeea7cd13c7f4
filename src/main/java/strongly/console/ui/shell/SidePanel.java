package strongly.console.ui.shell;

import strongly.console.ui.mvvm.View;

/** A view that stands in place of the details until it is closed. */
public interface SidePanel {
    /** What is shown. */
    View view();

    /** Asks it to close; it may ask the user first (unsaved changes). */
    void requestClose();

    /** Whether it makes way for the details as soon as an app is selected. */
    default boolean makesWay() {
        return false;
    }

    /** A panel of a view that closes by this action. */
    static SidePanel of(View view, Runnable close) {
        return of(view, close, false);
    }

    /** A panel to look something up in: selecting an app closes it by this action too. */
    static SidePanel passing(View view, Runnable close) {
        return of(view, close, true);
    }

    private static SidePanel of(View view, Runnable close, boolean makesWay) {
        return new SidePanel() {
            @Override
            public View view() {
                return view;
            }

            @Override
            public void requestClose() {
                close.run();
            }

            @Override
            public boolean makesWay() {
                return makesWay;
            }
        };
    }
}
