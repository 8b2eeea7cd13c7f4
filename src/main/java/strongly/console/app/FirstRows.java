package strongly.console.app;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.ui.mvvm.NodeIds;

/**
 * Writes into the log when the window first showed rows of the table: how long the start took is
 * the most often asked question of a start. Costs a look-up a frame until then, and nothing after.
 */
final class FirstRows implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRows.class);

    private final Scene scene;
    private boolean laidOut;

    private FirstRows(Scene scene) {
        this.scene = scene;
    }

    /** Waits for the rows of this window. */
    static void await(Scene scene) {
        scene.addPostLayoutPulseListener(new FirstRows(scene));
    }

    @Override
    public void run() {
        if (laidOut) {
            // this frame began when the one with the rows had been handed over to be painted
            LOG.info("The first rows are on screen");
            scene.removePostLayoutPulseListener(this);
        } else if (scene.lookup("#" + NodeIds.APP_TABLE + " .table-row-cell")
                        instanceof IndexedCell<?> row
                && !row.isEmpty()) {
            laidOut = true;
            Platform.requestNextPulse();
        }
    }
}
