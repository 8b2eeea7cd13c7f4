package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.api.FaultyServer.APP;
import static strongly.console.api.FaultyServer.json;

import mockwebserver3.RecordedRequest;

import okio.ByteString;

import org.junit.jupiter.api.Test;

import strongly.console.model.AppUpdate;

import java.io.IOException;
import java.util.Objects;

/** What travels in the body of a PUT. */
class UpdateBodyTest {
    @Test
    void aScaleSendsTheReplicasAndNothingElse() throws IOException {
        try (FaultyServer faulty = new FaultyServer()) {
            faulty.answer(json(200, APP));
            faulty.client().updateApp("a1", AppUpdate.scale(4));
            RecordedRequest request = faulty.request();
            assertThat(request.getMethod()).isEqualTo("PUT");
            assertThat(request.getTarget()).isEqualTo("/api/v1/apps/a1");
            assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
            ByteString body = Objects.requireNonNull(request.getBody());
            assertThat(body.utf8()).isEqualTo("{\"replicas\":4}");
        }
    }
}
