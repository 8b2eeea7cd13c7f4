package strongly.console.app;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.platform.CredentialStores;
import strongly.console.platform.Programs;
import strongly.console.service.connection.ConnectionKeys;
import strongly.console.ui.fx.FxWindowIcon;
import strongly.console.ui.mvvm.Browser;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The composition root: the whole console in one window. Everything it is made of is reachable from
 * here and closed with it. UI thread only.
 */
public final class Console implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final int FIRST_ICON_SIZE = 48;
    private static final int[] ICON_SIZES = {16, 32, FIRST_ICON_SIZE, 128, 256};

    private final ApplicationScope application;
    private final MainWindow window;
    private final Connections connections;
    private final LaterStarts laterStarts;
    private final Stage stage;

    /**
     * Puts the console together; nothing is shown yet.
     *
     * @param environment the environment variables, of which {@code STRONGLY_API_URL} and {@code
     *     STRONGLY_API_KEY} connect at once
     * @param browser opens the addresses of apps
     * @param stage the window
     * @throws IOException where the data directory cannot be made
     */
    public Console(
            CommandLine commandLine, Map<String, String> environment, Browser browser, Stage stage)
            throws IOException {
        this.stage = stage;
        this.application = new ApplicationScope(commandLine, environment, browser, stage);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> report(failure));
        application.themes.apply(application.appearance().theme());
        this.window = new MainWindow(application);
        this.connections = new Connections(application, window, keys(environment));
        window.setConnections(connections);
        this.laterStarts = new LaterStarts(window, connections);
    }

    /** The keys in this machine's store, which is looked for when the first is needed. */
    private static ConnectionKeys keys(Map<String, String> environment) {
        return new ConnectionKeys(
                () ->
                        CredentialStores.find(
                                System.getProperty("os.name", ""), environment, Programs.system()));
    }

    /** Opens the window on the instance that was asked for, or on the sandbox. */
    public void open() {
        Scene scene = new Scene(window.root());
        stage.setScene(scene);
        window.install(stage, scene);
        stage.getIcons().setAll(icon(FIRST_ICON_SIZE));
        window.afterFirstRows(this::complete);
        // before the window is up: the instance answers while it comes up
        connections.openFirst();
        stage.show();
    }

    /** What a window needs that shows its rows already. */
    private void complete() {
        List<Image> icons = Arrays.stream(ICON_SIZES).mapToObj(Console::icon).toList();
        window.showIcon(new FxWindowIcon(stage, icons));
        application.history.open();
    }

    private static Image icon(int size) {
        return new Image(String.valueOf(Console.class.getResource("icon-" + size + ".png")));
    }

    /** Takes what a later start on the same data directory was asked for. Any thread. */
    public void takeLaterStart(List<String> arguments) {
        application.ui.dispatch(() -> laterStarts.take(arguments));
    }

    /** Visits the main screens once and ends the process. */
    void walkThrough() {
        new WalkThrough(stage, application.scheduler, application.ui).start();
    }

    /** A mistake of the console's own: said, logged, and survived. */
    private void report(Throwable failure) {
        LOG.error("Unexpected failure", failure);
        application.toasts.show(
                Toast.of(
                                Tone.DANGER,
                                "Something went wrong inside the console",
                                "It works on. The log in "
                                        + application.data.logs()
                                        + " has the details.")
                        .withDetails(String.valueOf(failure)));
    }

    /** Closes everything, the window's memory first and what was opened first last. */
    @Override
    public void close() {
        for (AutoCloseable part : List.of(window, connections, application)) {
            try {
                part.close();
            } catch (Exception failure) {
                LOG.warn("Closing failed", failure);
            }
        }
    }
}
