package strongly.console.service.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import strongly.console.api.ApiException;
import strongly.console.api.ApiTimeoutException;
import strongly.console.api.AppsClient;
import strongly.console.api.CallCancelledException;
import strongly.console.api.ErrorAnswer;
import strongly.console.api.InstanceUrl;
import strongly.console.api.NetworkException;
import strongly.console.api.RequestDescription;
import strongly.console.api.ServerErrorException;
import strongly.console.api.StubAppsClient;
import strongly.console.api.UnauthorizedException;
import strongly.console.api.UnexpectedStatusException;
import strongly.console.fake.Errors;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.Identity;
import strongly.console.model.Pagination;
import strongly.console.service.connection.SignIn.Outcome;
import strongly.console.service.connection.SignIn.Step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

/** The steps of a trial and what each failure says to do. */
class SignInTest {
    private static final RequestDescription REQUEST =
            new RequestDescription("list apps", "GET", "/apps", null);

    /** An instance whose places answer as told. */
    private static final class Instance {
        final Map<String, ApiException> failures = new HashMap<>();
        final List<String> asked = new ArrayList<>();
        @Nullable Identity identity;
        @Nullable ApiException untold;
        long apps = 3;

        AppsClient at(InstanceUrl url) {
            return new StubAppsClient() {
                @Override
                public AppPage listApps(AppListQuery query) {
                    asked.add(url.root());
                    assertThat(query.limit()).isEqualTo(1);
                    ApiException failure = failures.get(url.root());
                    if (failure != null) {
                        throw failure;
                    }
                    return new AppPage(List.of(), new Pagination(apps, 1, 0, true));
                }

                @Override
                public @Nullable Identity whoAmI() {
                    if (untold != null) {
                        throw untold;
                    }
                    return identity;
                }
            };
        }
    }

    private final Instance instance = new Instance();
    private final List<Outcome> outcomes = new ArrayList<>();

    private SignIn.@Nullable Found signIn(String address) throws Exception {
        return new SignIn(instance::at, InstanceUrl.parse(address)).perform(outcomes::add);
    }

    private List<String> steps() {
        return outcomes.stream()
                .map(outcome -> outcome.step() + (outcome.passed() ? "" : " failed"))
                .toList();
    }

    private String message(Step step) {
        return outcomes.stream()
                .filter(outcome -> outcome.step() == step)
                .map(Outcome::message)
                .findFirst()
                .orElse("");
    }

    private static Identity identity(@Nullable Set<String> scopes) {
        return new Identity("u1", "dev@acme.example", "Dev", null, null, scopes);
    }

    @Test
    void everyStepIsToldInItsOrder() throws Exception {
        instance.identity = identity(Set.of("apps:read", "apps:write", "apps:deploy"));

        SignIn.Found found = signIn("acme.example");

        assertThat(steps())
                .containsExactly("ADDRESS", "REACH", "SECURE", "API", "KEY", "SCOPES", "APPS");
        assertThat(message(Step.ADDRESS)).isEqualTo("https://acme.example");
        assertThat(message(Step.KEY)).isEqualTo("It is dev@acme.example's");
        assertThat(message(Step.SCOPES)).isEqualTo("Everything");
        assertThat(message(Step.APPS)).isEqualTo("It sees 3 apps");
        assertThat(found).isNotNull();
        assertThat(found.identity()).isEqualTo(instance.identity);
    }

    @Test
    void whatTheKeyLacksIsNamed() throws Exception {
        instance.identity = identity(Set.of("apps:read"));
        instance.apps = 1;

        assertThat(signIn("acme.example")).isNotNull();

        assertThat(message(Step.SCOPES))
                .isEqualTo("Not everything: it lacks apps:write, apps:deploy");
        assertThat(message(Step.APPS)).isEqualTo("It sees 1 app");
    }

    @Test
    void anInstanceThatDoesNotTellWhoTheKeyIsIsNoObstacle() throws Exception {
        instance.untold = Errors.forbidden();

        SignIn.Found found = signIn("acme.example");

        assertThat(found).isNotNull();
        assertThat(found.identity().email()).isNull();
        assertThat(message(Step.SCOPES)).contains("does not tell");
    }

    @Test
    void anUnencryptedWayIsNamed() throws Exception {
        signIn("http://acme.example");
        assertThat(message(Step.SECURE)).contains("others on the network can read along");
        outcomes.clear();
        signIn("localhost:3000");
        assertThat(message(Step.SECURE)).contains("stays within this computer");
        outcomes.clear();
        signIn("https://acme.example");
        assertThat(message(Step.SECURE)).isEqualTo("Encrypted, and the certificate is trusted");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new NetworkException(
                                "The host acme.example is not known", REQUEST, false, null),
                        "REACH",
                        "is not known. Check the address, the network and the proxy."),
                Arguments.of(
                        new ApiTimeoutException("late", REQUEST, false, null),
                        "REACH",
                        "Nothing answered in time"),
                Arguments.of(
                        new NetworkException(
                                "No secure connection",
                                REQUEST,
                                false,
                                new SSLHandshakeException("no")),
                        "SECURE",
                        "No secure connection."),
                Arguments.of(Errors.notFound(), "API", "There is no API at this address"),
                Arguments.of(Errors.garbage(), "API", "The answer is not JSON. Use the address"),
                Arguments.of(
                        new ServerErrorException(REQUEST, new ErrorAnswer(503, null, "Down", null)),
                        "API",
                        "The instance answered 503: Down"),
                Arguments.of(
                        new UnexpectedStatusException(
                                REQUEST, new ErrorAnswer(407, null, null, null)),
                        "API",
                        "The proxy asks for a name and password"),
                Arguments.of(
                        new UnauthorizedException(
                                REQUEST, new ErrorAnswer(401, "unauthorized", "No", null)),
                        "KEY",
                        "does not know this key"),
                Arguments.of(Errors.limited(null), "KEY", "limits requests"),
                Arguments.of(Errors.forbidden(), "SCOPES", "apps:read"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsToldAtItsStepAndWhatToDo(ApiException failure, String step, String text)
            throws Exception {
        instance.failures.put("https://acme.example", failure);

        assertThat(signIn("acme.example")).isNull();

        assertThat(steps()).last().isEqualTo(step + " failed");
        assertThat(steps().stream().filter(told -> told.endsWith("failed"))).hasSize(1);
        assertThat(outcomes).extracting(Outcome::step).isSorted();
        assertThat(outcomes.getLast().message()).contains(text);
    }

    @Test
    void aPageOfTheWebUiLeadsToItsInstance() throws Exception {
        instance.failures.put("https://acme.example/base/apps/app_1", Errors.garbage());
        instance.failures.put("https://acme.example/base/apps", Errors.notFound());

        SignIn.Found found = signIn("\"https://acme.example/base/apps/app_1?tab=logs#top\" ");

        assertThat(found).isNotNull();
        assertThat(found.address().root()).isEqualTo("https://acme.example/base");
        assertThat(message(Step.ADDRESS)).isEqualTo("https://acme.example/base");
        assertThat(instance.asked)
                .containsExactly(
                        "https://acme.example/base/apps/app_1",
                        "https://acme.example/base/apps",
                        "https://acme.example/base");
    }

    @Test
    void whereNoPlaceHasTheApiTheOneEnteredIsBlamed() throws Exception {
        instance.failures.put("https://acme.example/x", Errors.garbage());
        instance.failures.put("https://acme.example", Errors.notFound());

        assertThat(signIn("https://acme.example/x")).isNull();

        assertThat(message(Step.ADDRESS)).isEqualTo("https://acme.example/x");
        assertThat(outcomes.getLast().message()).startsWith("The answer is not JSON");
    }

    @Test
    void aRefusedKeyIsNotTriedElsewhere() throws Exception {
        instance.failures.put("https://acme.example/x", Errors.forbidden());

        assertThat(signIn("https://acme.example/x")).isNull();

        assertThat(instance.asked).containsExactly("https://acme.example/x");
    }

    @Test
    void aCancelledTrialTellsNothing() {
        instance.failures.put("https://acme.example", new CallCancelledException(REQUEST, false));

        assertThatThrownBy(() -> signIn("acme.example")).isInstanceOf(CallCancelledException.class);
        assertThat(outcomes).isEmpty();
    }
}
