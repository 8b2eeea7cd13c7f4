package strongly.console.service.history;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of looks: stretches, gaps, counts. */
class TimelineBuilderTest {
    private static final Instant FROM = Instant.parse("2026-01-15T10:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofHours(1));

    private final TimelineBuilder builder = new TimelineBuilder(FROM, TO, 3600);

    private void look(int second, int until, String state, int ready) {
        builder.add(
                FROM.plusSeconds(second).toEpochMilli(),
                FROM.plusSeconds(until).toEpochMilli(),
                state,
                ready,
                3);
    }

    private List<String> shown() {
        return builder.build().stretches().stream()
                .map(
                        seen ->
                                Duration.between(FROM, seen.at()).toSeconds()
                                        + "-"
                                        + Duration.between(FROM, seen.until()).toSeconds()
                                        + " "
                                        + seen.state()
                                        + " "
                                        + seen.ready())
                .toList();
    }

    @Test
    void nothingSeenIsEmpty() {
        assertThat(builder.build()).isEqualTo(StatusTimeline.empty(FROM, TO));
    }

    @Test
    void aStretchLastsUntilTheNextLook() {
        look(10, 40, "starting", 0);
        look(43, 100, "running", 3);
        assertThat(shown()).containsExactly("10-43 starting 0", "43-100 running 3");
    }

    @Test
    void whereNobodyLookedLongEnoughThereIsAGap() {
        look(10, 40, "running", 3);
        look(40 + (int) TimelineBuilder.TOLERANCE.toSeconds() + 1, 400, "running", 3);
        assertThat(shown()).containsExactly("10-40 running 3", "221-400 running 3");
    }

    @Test
    void aFailedLookEndsWhatWasSeenAtOnce() {
        look(10, 40, "running", 3);
        look(42, 42, StatusSample.BLIND, -1);
        look(90, 120, "running", 3);
        assertThat(shown()).containsExactly("10-42 running 3", "90-120 running 3");
    }

    @Test
    void whatWasGoingOnBeforeBeginsWithTheSpanButItsBeginningIsKnown() {
        look(-600, 20, "running", 3);
        look(22, 3600, "running", 2);
        StatusTimeline timeline = builder.build();
        assertThat(timeline.stretches().getFirst().at()).isEqualTo(FROM);
        assertThat(timeline.sinceState()).isEqualTo(FROM.minusSeconds(600));
        assertThat(timeline.sinceIsExact()).isFalse();
    }

    @Test
    void whatLastsUntilNowReachesTheEnd() {
        look(10, 3599, "running", 3);
        assertThat(shown()).containsExactly("10-3600 running 3");
    }

    @Test
    void failuresAndRestartsAreCountedWhereTheirBeginningWasSeen() {
        look(0, 10, "running", 3);
        look(12, 20, "failed", 0);
        look(22, 30, "error", 0);
        look(32, 40, "restarting", 1);
        look(42, 50, "running", 3);
        look(1000, 1010, "failed", 0);
        look(1012, 1020, "running", 3);
        look(1022, 1030, "restarting", 2);
        StatusTimeline timeline = builder.build();
        assertThat(timeline.failures())
                .as("the second came while nobody looked; error after failed is the same failure")
                .isEqualTo(1);
        assertThat(timeline.restarts()).isEqualTo(2);
    }

    @Test
    void aSeenChangeMakesTheTimeInTheStateExact() {
        look(0, 10, "starting", 0);
        look(12, 3600, "running", 3);
        StatusTimeline timeline = builder.build();
        assertThat(timeline.sinceState()).isEqualTo(FROM.plusSeconds(12));
        assertThat(timeline.sinceIsExact()).isTrue();
    }

    @Test
    void withoutARecentLookNothingIsSaidOfTheStateNow() {
        look(0, 10, "running", 3);
        assertThat(builder.build().sinceState()).isNull();
    }

    @Test
    void aClockThatWasSetBackMakesNoOverlap() {
        look(100, 300, "running", 3);
        look(200, 250, "failed", 0);
        look(251, 400, "running", 3);
        assertThat(shown())
                .containsExactly("100-200 running 3", "200-251 failed 0", "251-400 running 3");
    }

    @Test
    void whatIsTooNarrowToSeeIsThinnedButNotForgotten() {
        TimelineBuilder coarse = new TimelineBuilder(FROM, TO, 6);
        for (int i = 0; i < 3600; i++) {
            long at = FROM.plusSeconds(i).toEpochMilli();
            coarse.add(at, at, i == 1234 ? "failed" : "running", i == 1234 ? 0 : 2 + i % 2, 3);
        }
        StatusTimeline timeline = coarse.build();
        assertThat(timeline.stretches()).hasSizeLessThanOrEqualTo(12);
        assertThat(timeline.stretches())
                .anyMatch(seen -> seen.state().equals("failed") && seen.ready() == 0);
        assertThat(timeline.failures()).isEqualTo(1);
    }

    @Test
    void theNewestStateIsShownHoweverShortItWasYet() {
        TimelineBuilder coarse = new TimelineBuilder(FROM, TO, 6);
        long last = TO.minusSeconds(5).toEpochMilli();
        coarse.add(last - 3000, last - 1000, "deploying", 1, 3);
        coarse.add(last, last, "running", 3, 3);
        assertThat(coarse.build().stretches())
                .extracting(StatusStretch::state)
                .containsExactly("deploying", "running");
    }

    @Test
    void theStretchAtAMomentIsFound() {
        look(10, 40, "starting", 0);
        look(43, 100, "running", 3);
        StatusTimeline timeline = builder.build();
        assertThat(timeline.at(FROM)).isNull();
        assertThat(requireNonNull(timeline.at(FROM.plusSeconds(20))).state()).isEqualTo("starting");
        assertThat(requireNonNull(timeline.at(FROM.plusSeconds(99))).state()).isEqualTo("running");
        assertThat(timeline.at(FROM.plusSeconds(101))).isNull();
    }
}
