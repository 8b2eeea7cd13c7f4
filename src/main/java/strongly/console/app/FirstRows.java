package strongly.console.app;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.apps.TableState;
import strongly.console.ui.mvvm.Subscriptions;

import java.time.Duration;

/**
 * Tells when a connection's table is on screen, so that what its first frame does not need waits
 * for it: a start has little processor time to share. Rows that have been painted are written into
 * the log, since how long the start took is the most often asked question of a start. UI thread
 * only.
 */
final class FirstRows implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRows.class);

    /** Nobody should look at half a window for longer, however slow the instance is. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Scene scene;
    private final UiDispatcher ui;
    private final Runnable then;
    private final Subscriptions subscriptions = new Subscriptions();
    private Cancellable longest = Cancellable.NONE;
    private boolean laidOut;
    private boolean over;

    private FirstRows(Scene scene, UiDispatcher ui, Runnable then) {
        this.scene = scene;
        this.ui = ui;
        this.then = then;
    }

    /**
     * Waits for the table: for its rows to be painted, for it to say why it has none, or a second.
     *
     * @param scene the window's scene
     * @param table what the table shows
     * @param then called once, on the UI thread outside of a frame
     */
    static void await(
            Scene scene,
            ObservableValue<TableState> table,
            Scheduler scheduler,
            UiDispatcher ui,
            Runnable then) {
        FirstRows first = new FirstRows(scene, ui, then);
        first.longest = scheduler.schedule(LONGEST, () -> ui.dispatch(first::goOn));
        first.subscriptions.follow(table, first::onTable);
    }

    private void onTable(TableState state) {
        switch (state.kind()) {
            case LOADING -> {}
            case LINES -> {
                subscriptions.release();
                scene.addPostLayoutPulseListener(this);
                Platform.requestNextPulse();
            }
            case EMPTY, NO_MATCH, FAILED -> {
                subscriptions.release();
                ui.dispatch(this::goOn);
            }
        }
    }

    /** After the layout of a frame. */
    @Override
    public void run() {
        if (laidOut) {
            // this frame began when the one with the rows had been handed over to be painted
            LOG.info("The first rows are on screen");
            scene.removePostLayoutPulseListener(this);
            ui.dispatch(this::goOn);
        } else {
            laidOut = true;
            Platform.requestNextPulse();
        }
    }

    private void goOn() {
        if (!over) {
            over = true;
            longest.cancel();
            then.run();
        }
    }
}
