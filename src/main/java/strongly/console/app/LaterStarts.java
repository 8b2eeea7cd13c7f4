package strongly.console.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.app.CommandLine.UsageException;

import java.util.List;

/** Does in this window what a later start on the same data was asked for. UI thread only. */
final class LaterStarts {
    private static final Logger LOG = LoggerFactory.getLogger(LaterStarts.class);

    private final MainWindow window;
    private final Connections connections;

    LaterStarts(MainWindow window, Connections connections) {
        this.window = window;
        this.connections = connections;
    }

    /** Brings the window to the front, at the instance and the app that were asked for. */
    void take(List<String> arguments) {
        window.raise();
        CommandLine asked;
        try {
            asked = CommandLine.parse(arguments);
        } catch (UsageException unusable) {
            LOG.warn("A later start could not be understood: {}", unusable.getMessage());
            return;
        }
        String appId = asked.app();
        if (connections.switchTo(asked)) {
            window.openNext(appId);
        } else if (appId != null) {
            window.navigator().showApp(appId);
        }
    }
}
