package strongly.console.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.status;

import org.junit.jupiter.api.Test;

import strongly.console.fake.Errors;
import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.QueuedTaskRunner;

import java.time.Duration;

/** While the record is read, the runtime goes on. */
class DriftCheckTest {
    private final DetailsFixture fixture = new DetailsFixture();
    private final QueuedTaskRunner runner = new QueuedTaskRunner();
    private final DriftCheck check = new DriftCheck(services());
    private final App running =
            SampleApps.app("a", AppStatus.RUNNING, AppEnvironment.PRODUCTION, 2);

    private DetailsServices services() {
        DetailsServices usual = fixture.model.services();
        return new DetailsServices(
                usual.client(),
                usual.catalog(),
                usual.monitor(),
                usual.operations(),
                usual.history(),
                runner,
                usual.scheduler(),
                usual.ui(),
                usual.zone());
    }

    private void sees(AppStatus state) {
        check.compare(
                running,
                new ObservedStatus(
                        "a",
                        status(state, 2, 2),
                        fixture.clock.instant(),
                        Duration.ofMillis(1),
                        null,
                        null),
                false);
    }

    @Test
    void aDisagreementThatEndedMeanwhileIsNotSaid() {
        fixture.client.with(running);
        sees(AppStatus.STARTING);
        sees(AppStatus.RUNNING);
        runner.runAll();
        assertThat(check.driftProperty().get()).isEmpty();
    }

    @Test
    void soItIsWhereTheRecordCannotBeRead() {
        fixture.client.failNext("get a", Errors.garbage());
        sees(AppStatus.STARTING);
        sees(AppStatus.RUNNING);
        runner.runAll();
        assertThat(check.driftProperty().get()).isEmpty();
    }

    @Test
    void aDisagreementThatLastsIsSaidOnceTheRecordIsRead() {
        fixture.client.with(running);
        sees(AppStatus.STARTING);
        assertThat(check.driftProperty().get()).isEmpty();
        runner.runAll();
        assertThat(check.driftProperty().get())
                .containsExactly("Record says running, runtime is starting");
    }
}
