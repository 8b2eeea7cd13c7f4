package strongly.console.app;

import javafx.scene.Parent;

import strongly.console.ui.logs.LogView;
import strongly.console.ui.mvvm.View;

/** Logs that are let go when they leave the screen. */
final class OwnedLogs implements View {
    private final LogView logs;
    private final Runnable release;

    OwnedLogs(LogView logs, Runnable release) {
        this.logs = logs;
        this.release = release;
    }

    @Override
    public void activate() {
        logs.activate();
    }

    @Override
    public void deactivate() {
        logs.deactivate();
        release.run();
    }

    @Override
    public Parent root() {
        return logs.root();
    }
}
