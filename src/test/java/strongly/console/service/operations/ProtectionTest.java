package strongly.console.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What is held back before it is sent, and where. */
class ProtectionTest {
    private static App in(@Nullable String tier) {
        return SampleApps.app(
                "a", AppStatus.RUNNING, tier == null ? null : new AppEnvironment(tier), 2);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    KIND,      production, Production, staging, development, qa, none
                    STOP,      5,          5,          0,       0,           0,  0
                    RESTART,   5,          5,          0,       0,           0,  0
                    DELETE,    5,          5,          0,       0,           0,  0
                    START,     0,          0,          0,       0,           0,  0
                    DEPLOY,    0,          0,          0,       0,           0,  0
                    ROLL_BACK, 0,          0,          0,       0,           0,  0
                    SCALE,     0,          0,          0,       0,           0,  0
                    EDIT,      0,          0,          0,       0,           0,  0
                    RELABEL,   0,          0,          0,       0,           0,  0
                    """)
    void oneAppIsHeldByWhatIsDoneAndWhereItIs(
            OperationKind kind,
            int production,
            int capital,
            int staging,
            int development,
            int other,
            int none) {
        assertHold(kind, "production", production);
        assertHold(kind, "Production", capital);
        assertHold(kind, "staging", staging);
        assertHold(kind, "development", development);
        assertHold(kind, "qa", other);
        assertHold(kind, null, none);
    }

    private static void assertHold(OperationKind kind, @Nullable String tier, int seconds) {
        assertThat(Protection.DEFAULT.holdFor(kind, in(tier)))
                .as("%s in %s", kind, tier)
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "production,             5",
        "staging production qa,  5",
        "staging development qa, 0",
        "'',                     0"
    })
    void manyAppsAreHeldAsSoonAsOneIsProtected(String tiers, int seconds) {
        List<App> apps =
                tiers.isEmpty()
                        ? List.of()
                        : List.of(tiers.split(" ")).stream().map(ProtectionTest::in).toList();
        assertThat(Protection.DEFAULT.holdForBulk(apps)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @EnumSource(names = {"STOP", "RESTART", "DELETE"})
    void theSettingsSayWhereAndHowLong(OperationKind kind) {
        Protection own = new Protection(Set.of("qa"), Duration.ofSeconds(9));
        assertThat(own.holdFor(kind, in("qa"))).isEqualTo(Duration.ofSeconds(9));
        assertThat(own.holdFor(kind, in("production"))).isZero();
        assertThat(own.holdForBulk(List.of(in("qa")))).isEqualTo(Duration.ofSeconds(9));
    }
}
