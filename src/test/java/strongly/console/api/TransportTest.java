package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.api.FaultyServer.json;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import strongly.console.task.VirtualThreads;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** What OkHttp does although it repeats nothing by itself. */
@Timeout(60)
class TransportTest {
    @Test
    void aHostOfSeveralAddressesIsReachedByTheOneThatAnswers() throws IOException {
        ExecutorService executor = VirtualThreads.executor("transport-");
        try (FaultyServer faulty = new FaultyServer()) {
            faulty.answer(json(200, "{}"));
            InetAddress dead = InetAddress.ofLiteral("127.0.0.77");
            InetAddress alive = InetAddress.ofLiteral("127.0.0.1");
            OkHttpClient client =
                    new Transport(
                                    FaultyServer.options(),
                                    executor,
                                    builder -> builder.dns(host -> List.of(dead, alive)))
                            .client();
            Request request =
                    new Request.Builder()
                            .url("http://two.example:" + faulty.server.getPort() + "/")
                            .build();

            try (Response response = client.newCall(request).execute()) {
                assertThat(response.code()).isEqualTo(200);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void nothingIsMadeBeforeTheFirstCall() {
        ExecutorService executor = VirtualThreads.executor("transport-");
        AtomicInteger made = new AtomicInteger();
        try {
            Transport transport =
                    new Transport(
                            FaultyServer.options(), executor, builder -> made.incrementAndGet());
            transport.close();
            assertThat(made).hasValue(0);
            assertThat(transport.client()).isSameAs(transport.client());
            assertThat(made).hasValue(1);
        } finally {
            executor.shutdownNow();
        }
    }
}
