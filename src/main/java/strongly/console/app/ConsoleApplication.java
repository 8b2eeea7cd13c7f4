package strongly.console.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

import java.util.ArrayList;
import java.util.List;

/** The JavaFX application: opens the window, and closes everything behind it. */
public final class ConsoleApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApplication.class);

    private @Nullable DataClaim claim;
    private @Nullable ApplicationScope application;
    private @Nullable MainWindow window;
    private @Nullable Connections connections;

    /** Claims the data directory, before anything of it is read. */
    @Override
    public void init() throws Exception {
        List<String> arguments = getParameters().getRaw();
        CommandLine commandLine = CommandLine.parse(arguments);
        claim = DataClaim.take(DataClaim.directory(commandLine, System.getenv()), arguments);
    }

    @Override
    public void start(Stage stage) throws Exception {
        CommandLine commandLine = CommandLine.parse(getParameters().getRaw());
        ApplicationScope scope = new ApplicationScope(commandLine, getHostServices(), stage);
        application = scope;
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> report(scope, failure));
        scope.themes.apply(scope.appearance().theme());
        MainWindow main = new MainWindow(scope);
        window = main;
        Connections all = new Connections(scope, main);
        connections = all;
        main.setConnections(all);
        Scene scene = new Scene(main.root());
        stage.setScene(scene);
        main.install(stage, scene);
        for (int size : new int[] {16, 32, 48, 128, 256}) {
            stage.getIcons()
                    .add(
                            new Image(
                                    String.valueOf(
                                            ConsoleApplication.class.getResource(
                                                    "icon-" + size + ".png"))));
        }
        stage.show();
        all.openFirst();
        scope.history.open();
        listenToStarts(scope, new LaterStarts(main, all));
        if (Boolean.getBoolean("strongly.console.walk")) {
            new WalkThrough(stage, scope.scheduler, scope.ui).start();
        }
    }

    private void listenToStarts(ApplicationScope scope, LaterStarts starts) {
        if (claim != null) {
            claim.listen(arguments -> scope.ui.dispatch(() -> starts.take(arguments)));
        }
    }

    /** A mistake of the console's own: said, logged, and survived. */
    private static void report(ApplicationScope scope, Throwable failure) {
        LOG.error("Unexpected failure", failure);
        scope.toasts.show(
                Toast.of(
                                Tone.DANGER,
                                "Something went wrong inside the console",
                                "It works on. The log in "
                                        + scope.data.logs()
                                        + " has the details.")
                        .withDetails(String.valueOf(failure)));
    }

    @Override
    public void stop() {
        for (AutoCloseable part : closing()) {
            try {
                part.close();
            } catch (Exception failure) {
                LOG.warn("Closing failed", failure);
            }
        }
    }

    /** What is closed, in this order. */
    private List<AutoCloseable> closing() {
        List<AutoCloseable> parts = new ArrayList<>();
        if (window != null) {
            parts.add(window);
        }
        if (connections != null) {
            parts.add(connections);
        }
        if (application != null) {
            parts.add(application);
        }
        if (claim != null) {
            parts.add(claim);
        }
        return parts;
    }
}
