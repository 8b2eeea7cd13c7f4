package strongly.console.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;

import java.time.Duration;
import java.time.Instant;

/** Something that is asked for often is done now and then, and never forgotten. */
class PaceTest {
    private final ManualScheduler clock =
            new ManualScheduler(Instant.parse("2026-01-15T10:30:00Z"));
    private int done;
    private final Pace pace =
            new Pace(clock, new ImmediateUiDispatcher(), Duration.ofMillis(250), () -> done++);

    private void pass(int millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    @Test
    void theFirstIsDoneAtOnceAndTheRestAtTheEndOfThePeriod() {
        for (int i = 0; i < 40; i++) {
            pace.ask();
        }
        assertThat(done).isEqualTo(1);
        pass(249);
        assertThat(done).isEqualTo(1);
        pass(1);
        assertThat(done).isEqualTo(2);
        pass(1_000);
        assertThat(done).as("nothing was asked for").isEqualTo(2);
        pace.ask();
        assertThat(done).isEqualTo(3);
    }

    @Test
    void whatSomebodyWaitsForDoesNotWait() {
        pace.ask();
        pace.hurry();
        pace.ask();
        assertThat(done).isEqualTo(2);
    }

    @Test
    void nothingIsDoneOnceClosed() {
        pace.ask();
        pace.ask();
        pace.close();
        pass(1_000);
        assertThat(done).isEqualTo(1);
    }
}
