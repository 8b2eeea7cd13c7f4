package strongly.console.sandbox;

import strongly.console.sandbox.History.Event;
import strongly.console.sandbox.History.Voice;

/** Writes what happens into the logs of apps. */
final class Diary {
    private static final int ANNOUNCED_REPLICAS = 6;

    private final Timeline timeline;

    Diary(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The platform says something of the app. */
    void platform(SandboxApp app, String level, String text) {
        app.history().add(new Event(timeline.now(), Voice.PLATFORM, level, text));
    }

    /** The app says something in its own format. */
    void app(SandboxApp app, String level, String text) {
        app.history().add(new Event(timeline.now(), Voice.APP, level, text));
    }

    /** A replica came up. */
    void started(SandboxApp app, int replica) {
        if (replica <= ANNOUNCED_REPLICAS) {
            app(app, "INFO", "Server started on port " + app.port);
            app(app, "INFO", "Connected to database");
            app(app, "INFO", "Health check passed");
        }
        platform(app, "INFO", "Replica " + replica + " of " + app.target + " is ready");
    }

    /** The container fell over. */
    void crash(SandboxApp app) {
        app(app, "INFO", "Starting " + app.name);
        app(app, "FATAL", app.logs.shape().crash());
    }
}
