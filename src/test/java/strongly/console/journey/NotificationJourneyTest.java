package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.ui.mvvm.NodeIds;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody else breaks an app of production: the console speaks up and leads there. */
class NotificationJourneyTest {
    private static final Pattern ID =
            Pattern.compile("\"id\":\"([^\"]+)\",\"name\":\"checkout-api\"");

    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    private String call(String method, String path, String body)
            throws IOException, InterruptedException {
        String root = console.sandbox().url();
        String base = root.endsWith("/api/v1") ? root : root + "/api/v1";
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(base + path))
                            .header("X-API-Key", console.sandbox().key().value())
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    body.isEmpty()
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(body))
                            .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    @Test
    void aFailureInProductionIsSaidAndShown() throws Exception {
        Matcher id =
                ID.matcher(
                        call("GET", "/apps?search=checkout-api&limit=100", "")
                                .replaceAll("\\s+", ""));
        assertThat(id.find()).isTrue();
        console.await("the overview", () -> console.isVisible("overview-verdict"));
        call(
                "POST",
                "/apps/" + id.group(1) + "/deploy",
                "{\"image\":\"registry.acme.io/shop/checkout-api:broken\"}");
        console.await("the failure to be said", () -> console.says("checkout-api failed"));
        console.press("toast-action");
        console.awaitText("details-name", "checkout-api");
        console.awaitText(NodeIds.STATUS_STATE, "Failed");
    }
}
