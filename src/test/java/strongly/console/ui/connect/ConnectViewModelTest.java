package strongly.console.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.api.ApiException;
import strongly.console.api.InstanceUrl;
import strongly.console.api.StubAppsClient;
import strongly.console.fake.Errors;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.Identity;
import strongly.console.model.Pagination;
import strongly.console.service.connection.ConnectionProfile;
import strongly.console.service.connection.ConnectionRoute;
import strongly.console.service.connection.ConnectionRoute.ProxyMode;
import strongly.console.service.connection.SignIn;
import strongly.console.service.connection.SignIn.Step;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.QueuedTaskRunner;
import strongly.console.ui.connect.ConnectViewModel.Connection;
import strongly.console.ui.mvvm.FileChooser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form that connects to an instance: what it checks, tries, says and hands on. */
class ConnectViewModelTest {
    private final QueuedTaskRunner runner = new QueuedTaskRunner();
    private final ImmediateUiDispatcher ui = new ImmediateUiDispatcher();
    private final List<String> tried = new ArrayList<>();
    private final List<ConnectionRoute> routes = new ArrayList<>();
    private final List<Connection> connected = new ArrayList<>();
    private final Map<String, ApiException> failures = new HashMap<>();
    private @Nullable IOException unusableRoute;
    private @Nullable Path chosen;
    private int closed;
    private ConnectViewModel.KeyStore store =
            new ConnectViewModel.KeyStore("the desktop's keyring", true);

    private ConnectViewModel form(@Nullable ConnectionProfile edited) {
        FileChooser files =
                new FileChooser() {
                    @Override
                    public @Nullable Path chooseSave(String title, String suggestedName) {
                        throw new AssertionError("nothing is saved here");
                    }

                    @Override
                    public @Nullable Path chooseOpen(String title, List<String> extensions) {
                        return chosen;
                    }
                };
        return new ConnectViewModel(
                edited,
                new ConnectViewModel.Ports(
                        (key, route) -> {
                            routes.add(route);
                            if (unusableRoute != null) {
                                throw unusableRoute;
                            }
                            return url -> client(url, key);
                        },
                        () -> store,
                        files,
                        connected::add,
                        () -> closed++),
                runner,
                ui);
    }

    private StubAppsClient client(InstanceUrl url, String key) {
        return new StubAppsClient() {
            @Override
            public AppPage listApps(AppListQuery query) {
                tried.add(url.root() + " " + key);
                ApiException failure = failures.get(url.root());
                if (failure != null) {
                    throw failure;
                }
                return new AppPage(List.of(), new Pagination(3, 1, 0, true));
            }

            @Override
            public @Nullable Identity whoAmI() {
                return null;
            }
        };
    }

    private ConnectViewModel filled(String url, String key) {
        ConnectViewModel form = form(null);
        form.url().set(url);
        form.key().set(key);
        return form;
    }

    private static List<String> steps(ConnectViewModel form) {
        return form.outcomes().stream()
                .map(outcome -> outcome.step() + (outcome.passed() ? "" : " failed"))
                .toList();
    }

    @Test
    void aTrialThatGoesWellConnects() {
        ConnectViewModel form = filled("  Acme.Example/api/v1/ ", "  sk-abc\n");

        form.connect().run();
        assertThat(form.tryingProperty().get()).isTrue();
        assertThat(connected).isEmpty();
        runner.runAll();

        assertThat(tried).containsExactly("https://acme.example sk-abc");
        assertThat(form.tryingProperty().get()).isFalse();
        assertThat(connected).hasSize(1);
        Connection made = connected.getFirst();
        assertThat(made.profile())
                .isEqualTo(
                        new ConnectionProfile(
                                "acme.example",
                                "acme.example",
                                "https://acme.example",
                                ConnectViewModel.COLOURS.getFirst()));
        assertThat(made.url().root()).isEqualTo("https://acme.example");
        assertThat(made.key()).isEqualTo("sk-abc");
        assertThat(made.toString()).doesNotContain("sk-abc");
    }

    @Test
    void aTestOnlyTries() {
        ConnectViewModel form = filled("acme.example", "sk-abc");
        form.test().run();
        runner.runAll();

        assertThat(steps(form)).last().isEqualTo("APPS");
        assertThat(connected).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', sk-abc",
        "'not an address', sk-abc",
        "acme.example, ''",
        "acme.example, 'sk abc'",
        "acme.example, sk-ä",
        "http://acme.example, sk-abc",
    })
    void nothingIsSentWhileTheFormIsIncomplete(String url, String key) {
        ConnectViewModel form = filled(url, key);
        form.connect().run();
        runner.runAll();

        assertThat(form.submittedProperty().get()).isTrue();
        assertThat(tried).isEmpty();
        assertThat(form.tryingProperty().get()).isFalse();
    }

    @Test
    void aKeyTravelsUnencryptedOnlyWithConsent() {
        ConnectViewModel form = filled("http://acme.example", "sk-abc");
        assertThat(form.unprotectedProperty().get()).isTrue();
        form.unprotectedAllowedProperty().set(true);
        form.connect().run();
        runner.runAll();
        assertThat(connected).hasSize(1);

        form.url().set("http://localhost:3000");
        assertThat(form.unprotectedProperty().get()).isFalse();
        form.url().set("https://acme.example");
        assertThat(form.unprotectedProperty().get()).isFalse();
    }

    @Test
    void aFailureIsShownAndCorrectedInPlace() {
        failures.put("https://acme.example", Errors.forbidden());
        ConnectViewModel form = filled("acme.example", "sk-wrong");
        form.connect().run();
        runner.runAll();
        assertThat(steps(form)).last().isEqualTo("SCOPES failed");
        assertThat(connected).isEmpty();
        assertThat(form.tryingProperty().get()).isFalse();

        form.key().set("sk-right");
        assertThat(form.outcomes()).isEmpty();
        failures.clear();
        form.connect().run();
        runner.runAll();
        assertThat(connected).hasSize(1);
        assertThat(connected.getFirst().key()).isEqualTo("sk-right");
    }

    @Test
    void editingCancelsTheTrialThatIsUnderWay() {
        ConnectViewModel form = filled("acme.example", "sk-abc");
        form.connect().run();
        form.url().set("other.example");
        assertThat(form.tryingProperty().get()).isFalse();
        runner.runAll();
        assertThat(tried).isEmpty();
        assertThat(connected).isEmpty();

        // what ends late does not stop the one that runs now
        form.connect().run();
        form.url().set("third.example");
        form.connect().run();
        assertThat(form.tryingProperty().get()).isTrue();
        runner.runAll();
        assertThat(tried).containsExactly("https://third.example sk-abc");
        assertThat(connected).hasSize(1);
    }

    @Test
    void aPageOfTheWebUiConnectsToItsInstance() {
        failures.put("https://acme.example/apps/a1", Errors.notFound());
        failures.put("https://acme.example/apps", Errors.garbage());
        ConnectViewModel form = filled("'https://acme.example/apps/a1?tab=logs'", "sk-abc");
        form.connect().run();
        runner.runAll();

        assertThat(connected).hasSize(1);
        assertThat(connected.getFirst().profile().url()).isEqualTo("https://acme.example");
        assertThat(connected.getFirst().profile().id()).isEqualTo("acme.example");
    }

    @Test
    void anEditedConnectionKeepsItsIdAndItsNameIsFree() {
        ConnectionProfile old =
                new ConnectionProfile("id-1", "Production", "https://acme.example", "crimson");
        ConnectViewModel form = form(old);
        assertThat(form.url().get()).isEqualTo("https://acme.example");
        assertThat(form.name().get()).isEqualTo("Production");
        assertThat(form.colour().get()).isEqualTo("crimson");
        assertThat(form.key().get()).isEmpty();
        form.key().set("sk-abc");
        form.name().set(" New name ");
        form.url().set("beta.example");
        form.connect().run();
        runner.runAll();

        assertThat(connected.getFirst().profile())
                .isEqualTo(
                        new ConnectionProfile(
                                "id-1", "New name", "https://beta.example", "crimson"));
    }

    @Test
    void aDraftHasItsAddressOnly() {
        ConnectViewModel form = form(ConnectionProfile.draft("acme.example"));
        form.key().set("sk-abc");
        form.connect().run();
        runner.runAll();
        assertThat(connected.getFirst().profile().id()).isEqualTo("acme.example");
    }

    @Test
    void whereTheKeyIsKeptIsSaidOnceItIsKnown() {
        ConnectViewModel form = form(null);
        assertThat(form.keyNoteProperty().get()).isEmpty();
        runner.runAll();
        assertThat(form.keyNoteProperty().get())
                .isEqualTo("The key is kept in the desktop's keyring.");

        store = new ConnectViewModel.KeyStore("memory, until the console is closed", false);
        ConnectViewModel other = form(null);
        runner.runAll();
        assertThat(other.keyNoteProperty().get())
                .startsWith("This computer has no key store")
                .endsWith("memory, until the console is closed.");
    }

    @Test
    void theRouteIsTriedAndKept() {
        ConnectViewModel form = filled("acme.example", "sk-abc");
        form.route().modeProperty().set(ProxyMode.MANUAL);
        form.route().proxy().set("http://proxy.acme:3128/");
        Path file = Path.of("/etc/acme-ca.pem");
        chosen = file;
        form.route().chooseAuthorities();
        form.connect().run();
        runner.runAll();

        ConnectionRoute route =
                new ConnectionRoute(ProxyMode.MANUAL, "proxy.acme", 3128, file.toString());
        assertThat(routes).containsExactly(route);
        assertThat(connected.getFirst().profile().route()).isEqualTo(route);
        ConnectViewModel again = form(connected.getFirst().profile());
        assertThat(again.route().isUnusual()).isTrue();
        assertThat(again.route().proxy().get()).isEqualTo("proxy.acme:3128");
        assertThat(again.route().authorities().get()).isEqualTo(file.toString());
        assertThat(form(null).route().isUnusual()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', host and port",
        "proxy.acme, host and port",
        "proxy.acme:, number from 1 to 65535",
        "proxy.acme:0, number from 1 to 65535",
        "proxy.acme:99999, number from 1 to 65535",
        "'pro xy:80', host and port",
        "https://proxy.acme:80, host and port",
        "name:secret@proxy.acme:80, name and password",
    })
    void aProxyThatCannotBeUsedIsSaidToBe(String proxy, String message) {
        ConnectViewModel form = filled("acme.example", "sk-abc");
        form.route().modeProperty().set(ProxyMode.MANUAL);
        form.route().proxy().set(proxy);
        form.connect().run();
        runner.runAll();

        assertThat(tried).isEmpty();
        assertThat(form.route().proxy().error()).isNotNull();
        assertThat(form.route().proxy().error().message()).contains(message);
        form.route().modeProperty().set(ProxyMode.SYSTEM);
        assertThat(form.route().proxy().error()).isNull();
    }

    @Test
    void aRouteThatCannotBeUsedIsAFailedStep() {
        unusableRoute = new IOException("There is no file /etc/ca.pem");
        ConnectViewModel form = filled("acme.example", "sk-abc");
        form.connect().run();
        runner.runAll();

        assertThat(steps(form)).containsExactly("REACH failed");
        SignIn.Outcome outcome = form.outcomes().getFirst();
        assertThat(outcome.step()).isEqualTo(Step.REACH);
        assertThat(outcome.message()).isEqualTo("There is no file /etc/ca.pem");
        assertThat(form.tryingProperty().get()).isFalse();
    }

    @Test
    void cancellingClosesAndStops() {
        ConnectViewModel form = filled("acme.example", "sk-abc");
        form.connect().run();
        form.cancel().run();
        runner.runAll();

        assertThat(closed).isEqualTo(1);
        assertThat(tried).isEmpty();
        assertThat(connected).isEmpty();
    }
}
