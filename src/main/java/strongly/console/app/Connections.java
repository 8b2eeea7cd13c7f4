package strongly.console.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.api.AppsClient;
import strongly.console.api.ClientOptions;
import strongly.console.api.HttpAppsClient;
import strongly.console.api.InstanceUrl;
import strongly.console.api.InstanceUrl.UnusableUrlException;
import strongly.console.api.RequestGate;
import strongly.console.api.RetryTiming;
import strongly.console.platform.CredentialStore;
import strongly.console.platform.CredentialStores;
import strongly.console.platform.MemoryCredentialStore;
import strongly.console.platform.Programs;
import strongly.console.service.connection.ConnectionProfile;
import strongly.console.task.BackgroundTask;
import strongly.console.task.VirtualThreads;
import strongly.console.ui.connect.ConnectView;
import strongly.console.ui.connect.ConnectViewModel;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.shell.ConnectionEntry;
import strongly.console.ui.shell.SidePanel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/**
 * Which instance the window is connected to: the sandbox, one from the environment, or a remembered
 * one. UI thread only.
 */
final class Connections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final ApplicationScope application;
    private final MainWindow window;
    private final ExecutorService trialExecutor = VirtualThreads.executor("sign-in-");
    private CredentialStore keys = new MemoryCredentialStore();
    private @Nullable SandboxScope sandbox;
    private @Nullable ConnectionTarget current;

    Connections(ApplicationScope application, MainWindow window) {
        this.application = application;
        this.window = window;
    }

    /**
     * Opens what the command line, the environment or the last session says; the sandbox where none
     * does.
     */
    void openFirst() {
        CommandLine commandLine = application.commandLine;
        Map<String, String> environment = application.environment;
        String key = environment.getOrDefault("STRONGLY_API_KEY", "").strip();
        String url =
                commandLine.instance() != null
                        ? commandLine.instance()
                        : environment.getOrDefault("STRONGLY_API_URL", "");
        if (commandLine.sandbox()) {
            openSandbox();
        } else if (!url.isBlank() && !key.isEmpty()) {
            openAddress(url, key);
        } else if (commandLine.instance() != null) {
            openSandbox();
            connect(new ConnectionProfile("", "", commandLine.instance(), null));
        } else {
            ConnectionProfile last = application.profiles.last();
            if (last == null) {
                openSandbox();
            } else {
                openProfile(last);
            }
        }
        findKeyStore();
    }

    private void findKeyStore() {
        application.runner.run(
                BackgroundTask.of(
                                "find key store",
                                () ->
                                        CredentialStores.find(
                                                System.getProperty("os.name", ""),
                                                application.environment,
                                                Programs.system()))
                        .onSuccess(store -> keys = store));
    }

    private void openAddress(String text, String key) {
        try {
            InstanceUrl url = InstanceUrl.parse(text);
            open(new ConnectionTarget(url.root(), url.hostAndPort(), url, key, null, false));
        } catch (UnusableUrlException unusable) {
            openSandbox();
            application.toasts.show(
                    Toast.of(
                            Tone.DANGER,
                            "The address of the instance cannot be used",
                            unusable.getMessage()));
        }
    }

    /** Opens the local sandbox, starting it where it does not run yet. */
    void openSandbox() {
        application.profiles.use(null);
        SandboxScope running = sandbox;
        if (running != null) {
            open(running.target());
            return;
        }
        application.runner.run(
                BackgroundTask.of(
                                "start sandbox",
                                () ->
                                        new SandboxScope(
                                                application.commandLine, application.scheduler))
                        .onSuccess(
                                started -> {
                                    sandbox = started;
                                    open(started.target());
                                })
                        .onFailure(
                                failure -> {
                                    LOG.error("The sandbox did not start", failure);
                                    application.toasts.show(
                                            Toast.of(
                                                    Tone.DANGER,
                                                    "The local sandbox did not start",
                                                    failure.getMessage()));
                                }));
    }

    /**
     * Goes to the instance that a later start names: the sandbox, or a remembered one; for one that
     * is not known the form is opened.
     *
     * @return whether another connection will be opened; false where it names none, or this one
     */
    boolean switchTo(CommandLine asked) {
        ConnectionTarget shown = current;
        if (asked.sandbox()) {
            boolean there = shown != null && shown.sandbox();
            if (!there) {
                openSandbox();
            }
            return !there;
        }
        String address = asked.instance();
        if (address == null || (shown != null && isAt(shown.url().root(), address))) {
            return false;
        }
        for (ConnectionProfile profile : application.profiles.all()) {
            if (isAt(profile.url(), address)) {
                openProfile(profile);
                return true;
            }
        }
        connect(new ConnectionProfile("", "", address, null));
        return true;
    }

    private static boolean isAt(String url, String address) {
        try {
            return InstanceUrl.parse(address).root().equals(InstanceUrl.parse(url).root());
        } catch (UnusableUrlException unusable) {
            return false;
        }
    }

    private void openProfile(ConnectionProfile profile) {
        application.runner.run(
                BackgroundTask.of("read key", () -> readKey(profile))
                        .onSuccess(key -> openProfile(profile, key))
                        .onFailure(failure -> openProfile(profile, null)));
    }

    private @Nullable String readKey(ConnectionProfile profile) throws IOException {
        CredentialStore store =
                keys.isPersistent()
                        ? keys
                        : CredentialStores.find(
                                System.getProperty("os.name", ""),
                                application.environment,
                                Programs.system());
        String kept = keys.read(profile.id());
        return kept != null ? kept : store.read(profile.id());
    }

    private void openProfile(ConnectionProfile profile, @Nullable String key) {
        if (key == null) {
            if (current == null) {
                openSandbox();
            }
            connect(profile);
            return;
        }
        try {
            application.profiles.use(profile.id());
            open(
                    new ConnectionTarget(
                            profile.id(),
                            profile.name(),
                            InstanceUrl.parse(profile.url()),
                            key,
                            profile.colour(),
                            false));
        } catch (UnusableUrlException unusable) {
            connect(profile);
        }
    }

    private void open(ConnectionTarget target) {
        current = target;
        window.open(target);
        showEntries();
    }

    private void showEntries() {
        ConnectionTarget shown = current;
        List<ConnectionEntry> entries = new ArrayList<>();
        boolean onSandbox = shown != null && shown.sandbox();
        entries.add(
                new ConnectionEntry(
                        null, onSandbox, new Command("Local sandbox", this::openSandbox)));
        for (ConnectionProfile profile : application.profiles.all()) {
            boolean isCurrent = shown != null && shown.id().equals(profile.id());
            entries.add(
                    new ConnectionEntry(
                            profile.colour(),
                            isCurrent,
                            new Command(
                                    profile.name() + " — " + profile.url(),
                                    () -> openProfile(profile))));
        }
        if (shown != null && !shown.sandbox()) {
            entries.add(
                    new ConnectionEntry(
                            null, false, new Command("Edit this connection…", this::editCurrent)));
            entries.add(
                    new ConnectionEntry(
                            null, false, new Command("Forget this connection", this::forget)));
        }
        window.shell().connections().setAll(entries);
    }

    /** Opens the form on the connection that is on screen. */
    void editCurrent() {
        ConnectionTarget shown = current;
        if (shown == null || shown.sandbox()) {
            connect(null);
            return;
        }
        ConnectionProfile known = application.profiles.find(shown.id());
        connect(
                known != null
                        ? known
                        : new ConnectionProfile(
                                shown.id(), shown.name(), shown.url().root(), shown.colour()));
    }

    private void forget() {
        ConnectionTarget shown = current;
        if (shown == null) {
            return;
        }
        application.profiles.forget(shown.id());
        application.runner.run(
                BackgroundTask.of(
                        "forget key",
                        () -> {
                            keys.delete(shown.id());
                            return true;
                        }));
        openSandbox();
    }

    /**
     * Opens the form that connects to an instance.
     *
     * @param edited the connection to change, null for a new one
     */
    void connect(@Nullable ConnectionProfile edited) {
        ConnectViewModel model =
                new ConnectViewModel(
                        edited,
                        new ConnectViewModel.Ports(
                                this::trialClient,
                                keys.description(),
                                keys.isPersistent(),
                                this::onConnect,
                                window::closePanel),
                        application.runner,
                        application.ui);
        window.openPanel(SidePanel.of(new ConnectView(model), window::closePanel));
    }

    private AppsClient trialClient(InstanceUrl url, String key) {
        return new HttpAppsClient(
                url,
                key,
                ClientOptions.DEFAULT,
                RequestGate.OPEN,
                new RetryTiming(application.scheduler, Thread::sleep, RandomGenerator.getDefault()),
                trialExecutor);
    }

    private void onConnect(ConnectViewModel.Connection entered) {
        ConnectionProfile profile = entered.profile();
        if (profile.id().isEmpty()) {
            profile =
                    new ConnectionProfile(
                            entered.url().hostAndPort(),
                            profile.name(),
                            profile.url(),
                            profile.colour());
        }
        ConnectionProfile kept = profile;
        application.profiles.save(kept);
        CredentialStore store = keys;
        application.runner.run(
                BackgroundTask.of(
                                "keep key",
                                () -> {
                                    store.write(kept.id(), entered.key());
                                    return true;
                                })
                        .onFailure(failure -> keepInMemory(kept, entered.key(), failure)));
        window.closePanel();
        openProfile(kept, entered.key());
    }

    private void keepInMemory(ConnectionProfile profile, String key, Exception failure) {
        LOG.warn("The key store did not take the key: {}", failure.getMessage());
        MemoryCredentialStore memory = new MemoryCredentialStore();
        memory.write(profile.id(), key);
        keys = memory;
        application.toasts.show(
                Toast.of(
                        Tone.WARNING,
                        "The key is kept until the console is closed",
                        failure.getMessage()));
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.close();
        }
        trialExecutor.shutdownNow();
    }
}
