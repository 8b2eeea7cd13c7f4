package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;

import java.time.Instant;

/** What the small line of a row knows. */
class ReadinessTrailTest {
    private static final Instant START = Instant.parse("2026-01-15T10:30:00Z");

    private final ReadinessTrail trail = new ReadinessTrail();

    private void look(int second, @Nullable Integer ready, @Nullable Integer desired) {
        trail.add(
                START.plusSeconds(second),
                new RuntimeStatus(AppStatus.RUNNING, null, desired, ready, null));
    }

    @Test
    void sharesAreKeptAtChangesAndNowAndThen() {
        look(0, 1, 2);
        look(3, 1, 2);
        look(6, 2, 2);
        look(20, 2, 2);
        assertThat(trail.looks())
                .extracting(ReadinessTrail.Look::share)
                .containsExactly(0.5, 1.0, 1.0);
        assertThat(trail.words()).isEqualTo("Ready now: 100 %; least in the last 15 minutes: 50 %");
    }

    @Test
    void oddFiguresStayWithinTheLine() {
        look(0, 55, 3);
        look(60, 2, 0);
        look(120, null, 3);
        look(180, 1, null);
        assertThat(trail.looks()).extracting(ReadinessTrail.Look::share).containsExactly(1.0, 0.0);
    }

    @Test
    void itIsBoundedByTimeAndNumber() {
        for (int i = 0; i < 2000; i++) {
            look(i, i % 2, 1);
        }
        assertThat(trail.looks()).hasSizeLessThanOrEqualTo(90);
        look(4000, 1, 1);
        assertThat(trail.looks()).hasSize(1);
    }

    @Test
    void aClockSetBackBeginsAnew() {
        look(100, 1, 1);
        look(0, 0, 1);
        assertThat(trail.looks()).extracting(ReadinessTrail.Look::share).containsExactly(0.0);
    }
}
