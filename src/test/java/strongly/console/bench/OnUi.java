package strongly.console.bench;

import javafx.application.Platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Work on the UI thread that the benchmark waits for. */
final class OnUi {
    private OnUi() {}

    /** Runs it there; an error after so many seconds. */
    static void run(int mostSeconds, Runnable action) throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        action.run();
                        done.complete(true);
                    } catch (RuntimeException failure) {
                        done.completeExceptionally(failure);
                    }
                });
        done.get(mostSeconds, TimeUnit.SECONDS);
    }
}
