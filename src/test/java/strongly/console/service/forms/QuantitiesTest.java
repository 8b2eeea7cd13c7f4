package strongly.console.service.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CPU and memory: what is accepted, what it means, and how a refused amount is mended. */
class QuantitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    500m  | half a core
                    0.5   | half a core
                    250m  | a quarter of a core
                    1     | one core
                    1000m | one core
                    1.5   | 1.5 cores
                    2     | 2 cores
                    100m  | 0.1 of a core
                    0.001 | 0.001 of a core
                    1.125 | 1.125 cores
                    """)
    void cpuIsReadInPlainWords(String value, String reading) {
        assertThat(Quantities.cpuProblem(value)).isNull();
        assertThat(Quantities.readCpu(value)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0      | Use an amount above zero
                    0m     | Use an amount above zero
                    -1     | Use an amount above zero
                    1e3    | Write it as 500m (thousandths of a core) or as cores: 0.5, 1, 2
                    ∞      | Write it as 500m (thousandths of a core) or as cores: 0.5, 1, 2
                    1.2345 | Write it as 500m (thousandths of a core) or as cores: 0.5, 1, 2
                    .5     | Write it as 500m (thousandths of a core) or as cores: 0.5, 1, 2
                    0.5m   | Write it as 500m (thousandths of a core) or as cores: 0.5, 1, 2
                    1Ki    | This is an amount of memory; CPU is written as 500m or 0.5
                    """)
    void badCpu(String value, String message) {
        assertThat(Quantities.cpuProblem(value)).isEqualTo(message);
        assertThat(Quantities.readCpu(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    512Mi  | 512 MiB ≈ 537 MB
                    1Gi    | 1 GiB ≈ 1.07 GB
                    1Ki    | 1 KiB ≈ 1.02 kB
                    1536Mi | 1.5 GiB ≈ 1.61 GB
                    2Ti    | 2 TiB ≈ 2.2 TB
                    """)
    void memoryIsReadInPlainWords(String value, String reading) {
        assertThat(Quantities.memoryProblem(value)).isNull();
        assertThat(Quantities.readMemory(value)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0Mi    | Use an amount above zero
                    -1     | Use an amount above zero
                    512M   | Use the unit Mi: 512Mi
                    512MB  | Use the unit Mi: 512Mi
                    1g     | Use the unit Gi: 1Gi
                    512    | Add a unit: 512Mi or 512Gi
                    0.5    | Use a whole number of a smaller unit: 512Mi instead of 0.5Gi
                    0.5Gi  | Use a whole number of a smaller unit: 512Mi instead of 0.5Gi
                    1e3    | Write it as a whole number with Ki, Mi, Gi or Ti: 256Mi, 1Gi
                    ∞      | Write it as a whole number with Ki, Mi, Gi or Ti: 256Mi, 1Gi
                    999999999999999Ti | Write it as a whole number with Ki, Mi, Gi or Ti: 256Mi, 1Gi
                    """)
    void badMemory(String value, String message) {
        assertThat(Quantities.memoryProblem(value)).isEqualTo(message);
        assertThat(Quantities.readMemory(value)).isEmpty();
    }
}
