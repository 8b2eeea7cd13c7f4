package strongly.console.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.api.InstanceUrl;
import strongly.console.api.InstanceUrl.UnusableUrlException;
import strongly.console.service.connection.ConnectionKeys;
import strongly.console.service.connection.ConnectionProfile;
import strongly.console.service.connection.Routes;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.ui.connect.ConnectViewModel;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

import java.io.IOException;
import java.net.ProxySelector;
import java.util.Map;

/**
 * Which instance the window is connected to: the sandbox, one from the environment, or a remembered
 * one. UI thread only.
 */
final class Connections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final ApplicationScope application;
    private final MainWindow window;
    private final ConnectionKeys keys;
    private final Routes routes;
    private final ConnectForm form;
    private final ConnectionMenu menu;
    private final LatestWins opening;
    private @Nullable SandboxScope sandbox;
    private @Nullable ConnectionTarget current;

    /**
     * The connections of a window; none is opened yet.
     *
     * @param keys where the keys of the remembered ones are
     */
    Connections(ApplicationScope application, MainWindow window, ConnectionKeys keys) {
        this.application = application;
        this.window = window;
        this.keys = keys;
        this.opening = new LatestWins(application.runner);
        this.routes =
                new Routes(
                        application.environment,
                        ProxySelector.getDefault(),
                        System.getProperty("os.name", ""));
        this.form = new ConnectForm(application, window, keys, routes, this::onConnect);
        this.menu =
                new ConnectionMenu(
                        window.shell(),
                        window.dialogs(),
                        application.profiles,
                        new ConnectionMenu.Actions(
                                this::openSandbox,
                                this::openProfile,
                                this::open,
                                this::editCurrent,
                                this::forget));
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
        } else if (!url.isBlank()) {
            ConnectionProfile known = known(url);
            if (known == null) {
                openSandbox(() -> connect(ConnectionProfile.draft(url.strip())));
            } else {
                openProfile(known);
            }
        } else {
            ConnectionProfile last = application.profiles.last();
            if (last == null) {
                openSandbox();
            } else {
                openProfile(last);
            }
        }
    }

    /** The remembered connection to an address, null where there is none. */
    private @Nullable ConnectionProfile known(String address) {
        for (ConnectionProfile profile : application.profiles.all()) {
            if (isAt(profile.url(), address)) {
                return profile;
            }
        }
        return null;
    }

    private void openAddress(String text, String key) {
        try {
            InstanceUrl url = InstanceUrl.parse(text);
            ConnectionProfile known = known(text);
            openProfile(
                    known != null
                            ? known
                            : new ConnectionProfile(
                                    ConnectionProfile.idOf(url),
                                    url.hostAndPort(),
                                    url.root(),
                                    null),
                    key,
                    false);
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
        openSandbox(() -> {});
    }

    /** Opens the sandbox and does this then, since whatever is opened closes the panel. */
    private void openSandbox(Runnable then) {
        application.profiles.use(null);
        SandboxScope running = sandbox;
        if (running != null) {
            opening.cancel();
            open(running.target());
            then.run();
            return;
        }
        opening.run(
                BackgroundTask.of(
                                "start sandbox",
                                () ->
                                        new SandboxScope(
                                                application.commandLine, application.scheduler))
                        .onSuccess(
                                started -> {
                                    sandbox = started;
                                    open(started.target());
                                    then.run();
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
        ConnectionProfile known = known(address);
        if (known == null) {
            connect(ConnectionProfile.draft(address));
        } else {
            openProfile(known);
        }
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
        opening.run(
                BackgroundTask.of("read key", () -> keys.read(profile.id()))
                        .onSuccess(key -> openProfile(profile, key))
                        .onFailure(
                                failure -> {
                                    LOG.warn("No key could be read: {}", failure.getMessage());
                                    openProfile(profile, null);
                                }));
    }

    private void openProfile(ConnectionProfile profile, @Nullable String key) {
        if (key == null) {
            correct(profile);
            return;
        }
        openProfile(profile, key, true);
    }

    /** Opens a connection; of two that are asked for, the later wins. */
    private void openProfile(ConnectionProfile profile, String key, boolean remembered) {
        opening.run(
                BackgroundTask.of("prepare the way", () -> target(profile, key))
                        .onSuccess(
                                target -> {
                                    if (remembered) {
                                        application.profiles.use(profile.id());
                                    }
                                    open(target);
                                })
                        .onFailure(failure -> notOpened(profile, failure)));
    }

    private ConnectionTarget target(ConnectionProfile profile, String key)
            throws IOException, UnusableUrlException {
        return new ConnectionTarget(
                profile.id(),
                profile.name(),
                InstanceUrl.parse(profile.url()),
                key,
                profile.colour(),
                false,
                routes.options(profile.route()));
    }

    /** Opens the form on a connection that cannot be opened, above the sandbox at first. */
    private void correct(ConnectionProfile profile) {
        if (current == null) {
            openSandbox(() -> connect(profile));
        } else {
            connect(profile);
        }
    }

    private void notOpened(ConnectionProfile profile, Exception failure) {
        correct(profile);
        application.toasts.show(
                Toast.of(
                        Tone.DANGER,
                        profile.name() + " could not be opened",
                        failure.getMessage()));
    }

    private void open(ConnectionTarget target) {
        current = target;
        window.open(target);
        menu.show(target);
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

    private void forget(ConnectionTarget shown) {
        application.profiles.forget(shown.id());
        application.runner.run(
                BackgroundTask.of(
                        "forget key",
                        () -> {
                            keys.forget(shown.id());
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
        form.open(edited);
    }

    private void onConnect(ConnectViewModel.Connection entered) {
        ConnectionProfile profile = entered.profile();
        application.profiles.save(profile);
        application.runner.run(
                BackgroundTask.of(
                                "keep key",
                                () -> {
                                    keys.keep(profile.id(), entered.key());
                                    return true;
                                })
                        .onFailure(this::keptInMemory));
        window.closePanel();
        openProfile(profile, entered.key(), true);
    }

    private void keptInMemory(Exception failure) {
        LOG.warn("The key store did not take the key: {}", failure.getMessage());
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
        form.close();
    }
}
