package strongly.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.api.ApiException;
import strongly.console.fake.Errors;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.connection.BudgetState;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.util.List;

/** The indicator says how current the catalog is, and what holds it up. */
class FreshnessTextTest {
    private static final BudgetState FREE = new BudgetState(1.25, 10, 3, Duration.ZERO);

    private static CatalogSnapshot snapshot(
            CatalogSnapshot.Phase phase, int missed, @Nullable ApiException error) {
        return new CatalogSnapshot(1, List.of(), 0, phase, 1234, null, missed, error);
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, Connecting, NEUTRAL",
        "REMEMBERED, Connecting, NEUTRAL",
        "LOADING, 'Loading 0 of 1,234', ACCENT",
        "COMPLETE, Live, SUCCESS",
    })
    void aCatalogThatIsReadSaysHowFarItIs(CatalogSnapshot.Phase phase, String text, Tone tone) {
        ShellViewModel.Freshness shown = FreshnessText.of(snapshot(phase, 0, null), FREE);
        assertThat(shown.text()).isEqualTo(text);
        assertThat(shown.tone()).isEqualTo(tone);
        assertThat(shown.details()).isEqualTo("1.3 requests a second, 3 waiting");
    }

    @ParameterizedTest
    @CsvSource({"1, Reconnecting, WARNING", "5, Stale, DANGER"})
    void aFailureTurnsItStaleAfterSomePolls(int missed, String text, Tone tone) {
        ShellViewModel.Freshness shown =
                FreshnessText.of(
                        snapshot(CatalogSnapshot.Phase.COMPLETE, missed, Errors.lost()), FREE);
        assertThat(shown.text()).isEqualTo(text);
        assertThat(shown.tone()).isEqualTo(tone);
    }

    @Test
    void aServerThatAskedToWaitComesFirst() {
        ShellViewModel.Freshness shown =
                FreshnessText.of(
                        snapshot(CatalogSnapshot.Phase.COMPLETE, 5, Errors.lost()),
                        new BudgetState(0, 5, 7, Duration.ofSeconds(12)));
        assertThat(shown.text()).isEqualTo("Limited, resuming in 12 s");
        assertThat(shown.details()).contains("Limited by the server").contains("7 waiting");
    }
}
