package strongly.console.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The floor of the steady state: an empty window, and as many requests a second as the console
 * sends, read into a tree and handed to the JavaFX thread. A program of its own: {@code main(url,
 * key, requests a minute)}.
 */
public final class IdleFloor {
    private IdleFloor() {}

    /** Runs until it is killed. */
    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The empty window. */
    public static final class Window extends Application {
        private @Nullable Object shown;

        /** The answer read last, null before the first. */
        public @Nullable Object shown() {
            return shown;
        }

        @Override
        public void start(Stage stage) {
            String url = getParameters().getRaw().get(0);
            String key = getParameters().getRaw().get(1);
            long perMinute = Long.parseLong(getParameters().getRaw().get(2));
            stage.setScene(new Scene(new StackPane(), 1280, 1860));
            stage.show();
            BareClient client = new BareClient(url, key);
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
            var _ =
                    timer.scheduleAtFixedRate(
                            () -> {
                                try {
                                    byte[] answer = client.get("/apps?limit=1");
                                    Object page = client.parse(answer);
                                    Platform.runLater(() -> shown = page);
                                } catch (IOException failure) {
                                    throw new IllegalStateException(failure);
                                }
                            },
                            1_000_000,
                            60_000_000 / perMinute,
                            TimeUnit.MICROSECONDS);
        }
    }
}
