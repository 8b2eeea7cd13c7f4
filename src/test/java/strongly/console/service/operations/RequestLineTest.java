package strongly.console.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.model.DeployRequest;
import strongly.console.model.NewApp;
import strongly.console.model.Resources;

import java.util.Map;

/** What the journal says was asked. */
class RequestLineTest {
    private final App app = app("a/b c", AppStatus.RUNNING);

    @ParameterizedTest
    @CsvSource({
        "START, POST /apps/a%2Fb%20c/start",
        "STOP, POST /apps/a%2Fb%20c/stop",
        "RESTART, POST /apps/a%2Fb%20c/restart",
        "DELETE, DELETE /apps/a%2Fb%20c",
        "DEPLOY, POST /apps/a%2Fb%20c/deploy",
    })
    void actionsAreMethodAndPath(OperationKind kind, String line) {
        assertThat(RequestLine.of(OperationRequest.simple(kind, app))).isEqualTo(line);
    }

    @Test
    void anUpdateShowsTheFieldsThatAreSent() {
        assertThat(
                        RequestLine.of(
                                OperationRequest.update(
                                        OperationKind.SCALE, app, AppUpdate.scale(4))))
                .isEqualTo("PUT /apps/a%2Fb%20c {\"replicas\":4}");
    }

    @Test
    void aCreationShowsItsBody() {
        NewApp shop =
                new NewApp("shop", null, "nginx:1", null, 2, null, Resources.NONE, null, Map.of());
        assertThat(RequestLine.of(OperationRequest.create(shop)))
                .isEqualTo("POST /apps {\"name\":\"shop\",\"image\":\"nginx:1\",\"replicas\":2}");
    }

    @Test
    void valuesOfVariablesNeverAppear() {
        DeployRequest deploy =
                new DeployRequest("nginx:2", 3, Map.of("DB_PASSWORD", "hunter2"), false);
        assertThat(RequestLine.of(OperationRequest.deploy(app, deploy)))
                .startsWith("POST /apps/a%2Fb%20c/deploy {\"image\":\"nginx:2\",\"replicas\":3")
                .contains("DB_PASSWORD")
                .doesNotContain("hunter2");
    }

    @Test
    void aLongBodyIsCut() {
        AppUpdate update =
                new AppUpdate(
                        Change.unchanged(),
                        Change.to("x".repeat(100_000)),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged());
        assertThat(RequestLine.of(OperationRequest.update(OperationKind.EDIT, app, update)))
                .hasSizeLessThan(RequestLine.LONGEST + 100)
                .endsWith("…");
    }
}
