package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window is as large as it was left, and never larger than the screen. */
class WindowMemoryTest {
    @ParameterizedTest
    @CsvSource({
        "1280, 900, 1904, 1280",
        "1280, 900, 1264, 1264",
        "1280, 900, 784, 784",
        "NaN, 900, 1904, 900",
        "0, 900, 1904, 900",
        "-5, 900, 784, 784",
    })
    void aLengthIsFittedToTheScreen(double wanted, double least, double most, double expected) {
        assertThat(WindowMemory.bounded(wanted, least, most)).isEqualTo(expected);
    }
}
