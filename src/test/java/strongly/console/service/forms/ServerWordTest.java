package strongly.console.service.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which field a server's refusal is about. */
class ServerWordTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    422 | Field 'port' must be between 1 and 65535         | PORT
                    422 | Field 'resources.cpu' must be a quantity         | CPU
                    422 | replicas must be less than 100                   | REPLICAS
                    422 | Replica count too high                           | REPLICAS
                    422 | Invalid image reference "Foo Bar"                | IMAGE
                    400 | Unknown field 'labels.x y'                       | LABELS
                    409 | App name 'image-port' already exists             | NAME
                    409 | App with name 'environment' already exists       | NAME
                    409 | 'my-app' is already in use                       | NAME
                    409 | Label 'team' already exists                      | LABELS
                    409 | The key of labels.team is taken                  | LABELS
                    422 | projectId not found                              | PROJECT
                    422 | memory is below the minimum                      | MEMORY
                    """)
    void namesTheField(int status, String message, AppField field) {
        assertThat(ServerWord.field(status, message)).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    422 | Field 'port' is wrong; Field 'image' is wrong
                    422 | port and replicas do not fit
                    409 | App is not running
                    500 | name is bad
                    403 | Missing scope for name
                    422 | Validation failed
                    422 | renamed transports and reports
                    """)
    void otherwiseNobodyIsBlamed(int status, String message) {
        assertThat(ServerWord.field(status, message)).isNull();
    }

    @Test
    void endlessMessagesAreNoTrouble() {
        assertThat(ServerWord.field(422, "'".repeat(1_000_000))).isNull();
    }
}
