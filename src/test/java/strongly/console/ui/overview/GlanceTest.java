package strongly.console.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import strongly.console.fake.AppBuilder;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.model.Timestamp;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.overview.Glance.Line;
import strongly.console.ui.text.QueryText;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counting the instance: what is how, what needs a look, what changed. */
class GlanceTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:40Z");

    private static App app(
            String id, AppStatus status, @Nullable AppEnvironment tier, @Nullable String updated) {
        return AppBuilder.bare(id)
                .name(id)
                .status(status)
                .replicas(3)
                .environment(tier)
                .updatedAt(updated == null ? null : Timestamp.parse(updated))
                .build();
    }

    private static String ago(Duration time) {
        return NOW.minus(time).toString();
    }

    @Test
    void failedComeFirstNewestFirstThenWhatIsNotFullyReady() {
        List<App> apps =
                List.of(
                        app("old", AppStatus.FAILED, null, ago(Duration.ofDays(3))),
                        app("unready", AppStatus.RUNNING, null, ago(Duration.ofDays(1))),
                        app("fine", AppStatus.RUNNING, null, ago(Duration.ofDays(1))),
                        app("new", AppStatus.ERROR, null, ago(Duration.ofMinutes(2))),
                        app("stopped", AppStatus.STOPPED, null, null));
        Map<String, RuntimeStatus> unready =
                Map.of(
                        "unready", new RuntimeStatus(AppStatus.RUNNING, null, 3, 2, null),
                        "stopped", new RuntimeStatus(AppStatus.RUNNING, null, 3, 0, null),
                        "gone", new RuntimeStatus(AppStatus.RUNNING, null, 3, 0, null));
        Glance glance = Glance.of(apps, unready, Map.of(), NOW);
        assertThat(glance.attention())
                .extracting(Line::id)
                .containsExactly("new", "old", "unready");
        assertThat(glance.failed()).isEqualTo(2);
        assertThat(glance.unready()).isEqualTo(1);
        assertThat(glance.attention().getLast().ready()).isEqualTo(2);
        assertThat(glance.recent()).extracting(Line::id).containsExactly("new");
    }

    @Test
    void tiersStandFromTheMostCriticalToNone() {
        Glance glance =
                Glance.of(
                        List.of(
                                app("a", AppStatus.RUNNING, null, null),
                                app("b", AppStatus.FAILED, AppEnvironment.DEVELOPMENT, null),
                                app("c", AppStatus.RUNNING, AppEnvironment.of("qa"), null),
                                app("d", AppStatus.FAILED, AppEnvironment.PRODUCTION, null),
                                app("e", AppStatus.RUNNING, AppEnvironment.PRODUCTION, null)),
                        Map.of(),
                        Map.of(),
                        NOW);
        assertThat(glance.tiers())
                .extracting(Glance.Tier::label)
                .containsExactly("Production", "Development", "Qa", "No environment");
        assertThat(glance.tiers().getFirst().tones())
                .containsEntry(Tone.DANGER, 1)
                .containsEntry(Tone.SUCCESS, 1);
        assertThat(glance.tierNames()).containsExactly("production", "development", "qa");
    }

    @Test
    void manyAreCountedAndTheFirstFewShown() {
        List<App> apps = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            apps.add(app("a" + i, AppStatus.FAILED, null, ago(Duration.ofSeconds(i))));
        }
        Glance glance = Glance.of(apps, Map.of(), Map.of(), NOW);
        assertThat(glance.failed()).isEqualTo(10_000);
        assertThat(glance.changed()).isEqualTo(3600);
        assertThat(glance.attention()).hasSize(Glance.MOST);
        assertThat(glance.attention().getFirst().id()).isEqualTo("a0");
        assertThat(glance.recent().getLast().id()).isEqualTo("a7");
    }

    @Test
    void unreadableTimesAndUnknownStatusesAreCountedToo() {
        Glance glance =
                Glance.of(
                        List.of(
                                app("a", AppStatus.of("hibernating"), null, "yesterday"),
                                app("b", AppStatus.FAILED, null, "yesterday")),
                        Map.of(),
                        Map.of(),
                        NOW);
        assertThat(glance.total()).isEqualTo(2);
        assertThat(glance.changed()).isZero();
        assertThat(glance.statuses()).hasSize(2);
    }

    @Test
    void theSameMinuteLooksTheSame() {
        List<App> apps = List.of(app("a", AppStatus.RUNNING, null, null));
        assertThat(Glance.of(apps, Map.of(), Map.of(), NOW))
                .isEqualTo(Glance.of(apps, Map.of(), Map.of(), NOW.plusSeconds(10)));
    }

    @Test
    void whatChangedBeforeOurEyesChangedWhateverItsRecordSays() {
        Instant seen = NOW.minus(Duration.ofMinutes(5));
        Glance glance =
                Glance.of(
                        List.of(
                                app("record", AppStatus.RUNNING, null, ago(Duration.ofMinutes(2))),
                                app("seen", AppStatus.FAILED, null, ago(Duration.ofDays(9))),
                                app("timeless", AppStatus.RUNNING, null, null),
                                app("long-ago", AppStatus.RUNNING, null, null)),
                        Map.of(),
                        Map.of(
                                "record",
                                seen,
                                "seen",
                                seen,
                                "timeless",
                                seen.minusSeconds(1),
                                "long-ago",
                                NOW.minus(Duration.ofHours(2)),
                                "gone",
                                seen),
                        NOW);
        assertThat(glance.recent())
                .extracting(Line::id)
                .containsExactly("record", "seen", "timeless");
        assertThat(glance.changed()).isEqualTo(3);
        assertThat(glance.observed()).containsExactly("seen", "timeless");
        assertThat(glance.attention().getFirst().changedAt()).isEqualTo(Timestamp.of(seen));
    }

    @Test
    void noMoreAppsAreNamedThanAQueryTakes() {
        List<App> apps = new ArrayList<>();
        Map<String, Instant> changes = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            apps.add(app("a" + i, AppStatus.RUNNING, null, null));
            changes.put("a" + i, NOW);
        }
        Glance glance = Glance.of(apps, Map.of(), changes, NOW);
        assertThat(glance.changed()).isEqualTo(100);
        assertThat(glance.observed()).hasSize(QueryText.MOST_IDS);
    }
}
