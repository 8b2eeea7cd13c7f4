package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.ui.mvvm.NodeIds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody else breaks an app of production: the console speaks up and leads there. */
class NotificationJourneyTest {
    private static final Pattern ID =
            Pattern.compile("\"id\":\"([^\"]+)\",\"name\":\"checkout-api\"");

    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    @Test
    void aFailureInProductionIsSaidAndShown() {
        Matcher id =
                ID.matcher(
                        console.elsewhere("GET", "/apps?search=checkout-api&limit=100", "")
                                .replaceAll("\\s+", ""));
        assertThat(id.find()).isTrue();
        console.await("the overview", () -> console.isVisible("overview-verdict"));
        console.elsewhere(
                "POST",
                "/apps/" + id.group(1) + "/deploy",
                "{\"image\":\"registry.acme.io/shop/checkout-api:broken\"}");
        console.await("the failure to be said", () -> console.says("checkout-api failed"));
        console.press("toast-action");
        console.awaitText("details-name", "checkout-api");
        console.awaitText(NodeIds.STATUS_STATE, "Failed");
    }
}
