package strongly.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTextTest {
    @ParameterizedTest
    @CsvSource({"0,0 lines", "1,1 line", "2,2 lines", "'1204','1,204 lines'"})
    void countsAgreeWithWhatIsCounted(long count, String words) {
        assertThat(CountText.of(count, "line")).isEqualTo(words);
    }
}
