package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.api.InstanceUrl;
import strongly.console.platform.MemoryCredentialStore;
import strongly.console.sandbox.Sandbox;
import strongly.console.sandbox.SandboxOptions;
import strongly.console.service.connection.ConnectionKeys;
import strongly.console.service.connection.ConnectionProfile;
import strongly.console.task.VirtualThreads;
import strongly.console.ui.shell.ConnectionLabel;
import strongly.console.ui.shell.SidePanel;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Which instance a start opens: by the command line, the environment, and the session before. */
class FirstConnectionTest {
    private static final String URL = "STRONGLY_API_URL";
    private static final String KEY = "STRONGLY_API_KEY";
    private static final String OTHER_KEY = "sk-of-the-environment";

    @TempDir Path data;
    private final MemoryCredentialStore store = new MemoryCredentialStore();
    private final ExecutorService executor = VirtualThreads.executor("sandbox-");
    private Sandbox instance;
    private @Nullable ApplicationScope application;
    private @Nullable MainWindow window;
    private @Nullable Scene scene;
    private @Nullable Connections connections;

    @BeforeEach
    void startAnInstance() throws Exception {
        FxToolkit.registerPrimaryStage();
        instance =
                Sandbox.start(new SandboxOptions(3, 1, InstantSource.system()).still(), executor);
    }

    @AfterEach
    void closeAll() throws Exception {
        onUi(
                () -> {
                    for (AutoCloseable part : new AutoCloseable[] {window, connections}) {
                        if (part != null) {
                            part.close();
                        }
                    }
                    return true;
                });
        if (application != null) {
            application.close();
        }
        instance.close();
        executor.shutdownNow();
    }

    private static <T> T onUi(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }

    /** Connections that were made in sessions before; the last of them was used last. */
    private void remembered(ConnectionProfile... profiles) {
        onUi(
                () -> {
                    ApplicationScope before =
                            new ApplicationScope(
                                    commandLine(), Map.of(), address -> false, new Stage());
                    for (ConnectionProfile profile : profiles) {
                        before.profiles.save(profile);
                        before.profiles.use(profile.id());
                    }
                    before.close();
                    return true;
                });
    }

    private ConnectionProfile profile() throws Exception {
        return new ConnectionProfile(
                ConnectionProfile.idOf(InstanceUrl.parse(instance.url())),
                "Staging",
                instance.url(),
                "blue");
    }

    private CommandLine commandLine(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("--data-dir", data.toString()));
        all.addAll(List.of(arguments));
        return CommandLine.parse(all);
    }

    private void start(Map<String, String> environment, String... arguments) {
        onUi(
                () -> {
                    ApplicationScope made =
                            new ApplicationScope(
                                    commandLine(arguments),
                                    environment,
                                    address -> false,
                                    new Stage());
                    made.themes.apply(made.appearance().theme());
                    MainWindow shown = new MainWindow(made);
                    Connections opened =
                            new Connections(made, shown, new ConnectionKeys(() -> store));
                    application = made;
                    window = shown;
                    connections = opened;
                    shown.setConnections(opened);
                    scene = new Scene(shown.root());
                    opened.openFirst();
                    return true;
                });
    }

    private MainWindow window() {
        return Objects.requireNonNull(window);
    }

    private static void await(Callable<Boolean> seen) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onUi(seen));
    }

    /** Waits for a connection and answers how it is written. */
    private ConnectionLabel connection() throws Exception {
        await(() -> window().workspace() != null);
        return onUi(() -> window().shell().connectionProperty().get());
    }

    private String key() {
        return onUi(() -> Objects.requireNonNull(window().workspace()).connection().target.key());
    }

    /** Waits for the form that connects, and answers the address in it. */
    private String addressAskedFor() throws Exception {
        await(() -> window().panel() != null);
        return onUi(
                () -> {
                    SidePanel panel = Objects.requireNonNull(window().panel());
                    Objects.requireNonNull(scene).snapshot(null);
                    return find(panel.view().root(), node -> "connect-url".equals(node.getId()))
                                    instanceof TextField field
                            ? field.getText()
                            : "no field for an address";
                });
    }

    private boolean said(String part) {
        ApplicationScope open = Objects.requireNonNull(application);
        return onUi(
                () ->
                        find(
                                        open.toasts.layer(),
                                        node ->
                                                node instanceof Labeled label
                                                        && label.getText() != null
                                                        && label.getText().contains(part))
                                != null);
    }

    private static @Nullable Node find(Parent within, Predicate<Node> wanted) {
        for (Node child : within.getChildrenUnmodifiable()) {
            Node found =
                    wanted.test(child)
                            ? child
                            : child instanceof Parent parent ? find(parent, wanted) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void nothingSaidIsTheSandbox() throws Exception {
        start(Map.of());

        assertThat(connection().sandbox()).isTrue();
        assertThat(onUi(() -> window().panel())).isNull();
    }

    @Test
    void theConnectionUsedLastIsOpenedWithItsKey() throws Exception {
        remembered(
                new ConnectionProfile("other", "Other", "https://other.example", null), profile());
        store.write(profile().id(), instance.key().value());

        start(Map.of());

        assertThat(connection().name()).isEqualTo("Staging");
        assertThat(key()).isEqualTo(instance.key().value());
    }

    @Test
    void theConnectionUsedLastIsAskedForWhereItsKeyIsGone() throws Exception {
        remembered(profile());

        start(Map.of());

        assertThat(addressAskedFor()).isEqualTo(instance.url());
        assertThat(connection().sandbox()).isTrue();
    }

    @Test
    void addressAndKeyOfTheEnvironmentConnectAtOnceAndAreNotRemembered() throws Exception {
        start(Map.of(URL, " " + instance.url() + "/api/v1 ", KEY, " " + OTHER_KEY + "\n"));

        assertThat(connection().sandbox()).isFalse();
        assertThat(instance.url()).endsWith(connection().host());
        assertThat(key()).isEqualTo(OTHER_KEY);
        ApplicationScope open = Objects.requireNonNull(application);
        assertThat(open.profiles.all()).isEmpty();
        assertThat(open.profiles.last()).isNull();
    }

    @Test
    void theKeyOfTheEnvironmentGoesBeforeTheOneThatIsKept() throws Exception {
        remembered(profile());
        store.write(profile().id(), instance.key().value());

        start(Map.of(KEY, OTHER_KEY), "--instance", instance.url());

        assertThat(connection().name()).as("the connection is known").isEqualTo("Staging");
        assertThat(key()).isEqualTo(OTHER_KEY);
    }

    @Test
    void anAddressWithoutAKeyIsAskedFor() throws Exception {
        start(Map.of(URL, "https://acme.strongly.example"));

        assertThat(addressAskedFor()).contains("acme.strongly.example");
        assertThat(connection().sandbox()).isTrue();
    }

    @Test
    void anAddressWithoutAKeyUsesTheOneThatIsKept() throws Exception {
        remembered(profile());
        store.write(profile().id(), instance.key().value());

        start(Map.of(URL, instance.url() + "/api/v1"));

        assertThat(connection().name()).isEqualTo("Staging");
        assertThat(key()).isEqualTo(instance.key().value());
    }

    @Test
    void anAddressThatCannotBeUsedIsSaidAboveTheSandbox() throws Exception {
        start(Map.of(URL, "ftp://acme.example", KEY, OTHER_KEY));

        assertThat(connection().sandbox()).isTrue();
        assertThat(key()).isNotEqualTo(OTHER_KEY);
        assertThat(said("The address of the instance cannot be used")).isTrue();
    }

    @Test
    void aKeyWithoutAnAddressIsLeftAlone() throws Exception {
        start(Map.of(KEY, OTHER_KEY));

        assertThat(connection().sandbox()).isTrue();
        assertThat(key()).isNotEqualTo(OTHER_KEY);
    }

    @Test
    void aKeyWithoutAnAddressIsNotSentToTheConnectionUsedLast() throws Exception {
        remembered(profile());
        store.write(profile().id(), instance.key().value());

        start(Map.of(KEY, OTHER_KEY));

        assertThat(connection().name()).isEqualTo("Staging");
        assertThat(key()).isEqualTo(instance.key().value());
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironment() throws Exception {
        start(Map.of(URL, instance.url(), KEY, OTHER_KEY), "--sandbox");

        assertThat(connection().sandbox()).isTrue();
    }
}
