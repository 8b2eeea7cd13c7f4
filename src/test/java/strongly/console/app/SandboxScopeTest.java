package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;

/** The sandbox that is opened is the one the command line describes. */
class SandboxScopeTest {
    @ParameterizedTest
    @CsvSource({
        "'', 200",
        "'--sandbox-faults error:503', 503",
        "'--sandbox-faults error:429@GET/apps', 429",
        "'--sandbox-faults error:503@POST', 200",
    })
    void misbehavesAsTheCommandLineSays(String line, int status) throws Exception {
        assertThat(status(line.isEmpty() ? List.of() : List.of(line.split(" ", -1))))
                .isEqualTo(status);
    }

    private static int status(List<String> arguments) throws Exception {
        try (SandboxScope scope =
                        new SandboxScope(CommandLine.parse(arguments), InstantSource.system());
                HttpClient http = HttpClient.newHttpClient()) {
            ConnectionTarget target = scope.target();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(target.url().root() + "/api/v1/apps"))
                            .header("X-API-Key", target.key())
                            .build();
            return http.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
