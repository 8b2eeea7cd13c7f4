package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.api.ClientOptions;
import strongly.console.api.HttpAppsClient;
import strongly.console.api.InstanceUrl;
import strongly.console.api.RequestGate;
import strongly.console.api.RetryTiming;
import strongly.console.platform.CredentialStore;
import strongly.console.service.connection.ConnectionKeys;
import strongly.console.service.connection.ConnectionProfile;
import strongly.console.service.connection.ConnectionRoute;
import strongly.console.service.connection.Routes;
import strongly.console.task.VirtualThreads;
import strongly.console.ui.connect.ConnectView;
import strongly.console.ui.connect.ConnectViewModel;
import strongly.console.ui.shell.SidePanel;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The form that connects to an instance, and what it tries connections with. UI thread only. */
final class ConnectForm implements AutoCloseable {
    private final ApplicationScope application;
    private final MainWindow window;
    private final ConnectionKeys keys;
    private final Routes routes;
    private final Consumer<ConnectViewModel.Connection> connected;
    private final ExecutorService executor = VirtualThreads.executor("sign-in-");

    /**
     * The form of a window.
     *
     * @param connected takes what was entered and works
     */
    ConnectForm(
            ApplicationScope application,
            MainWindow window,
            ConnectionKeys keys,
            Routes routes,
            Consumer<ConnectViewModel.Connection> connected) {
        this.application = application;
        this.window = window;
        this.keys = keys;
        this.routes = routes;
        this.connected = connected;
    }

    /**
     * Opens it.
     *
     * @param edited the connection to change, null for a new one
     */
    void open(@Nullable ConnectionProfile edited) {
        ConnectViewModel model =
                new ConnectViewModel(
                        edited,
                        new ConnectViewModel.Ports(
                                this::trials,
                                this::keyStore,
                                application.files,
                                connected,
                                window::closePanel),
                        application.runner,
                        application.ui);
        window.openPanel(SidePanel.of(new ConnectView(model), window::closePanel));
    }

    private ConnectViewModel.KeyStore keyStore() {
        CredentialStore store = keys.store();
        return new ConnectViewModel.KeyStore(store.description(), store.isPersistent());
    }

    private Function<InstanceUrl, AppsClient> trials(String key, ConnectionRoute route)
            throws IOException {
        ClientOptions options = routes.options(route);
        RetryTiming timing =
                new RetryTiming(application.scheduler, Thread::sleep, RandomGenerator.getDefault());
        return url -> new HttpAppsClient(url, key, options, RequestGate.OPEN, timing, executor);
    }

    /** Calls off what is being tried. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
