package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a later start on the same data is asked for is done in the window that is open. */
class LaterStartJourneyTest {
    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    private String idOf(String name) {
        console.select(name);
        console.awaitText("details-name", name);
        return console.appId(name);
    }

    @Test
    void anAppIsOpenedWhereTheInstanceIsTheSame() {
        String ledger = idOf("ledger");
        console.select("gateway");
        console.awaitText("details-name", "gateway");
        console.laterStart("--instance", console.sandbox().url(), "--app", ledger);
        console.awaitText("details-name", "ledger");
    }

    @Test
    void theSandboxIsOpenedInPlaceOfAnotherInstanceWithTheAppThatWasAskedFor() {
        // two sandboxes of one seed have the same apps
        String ledger = idOf("ledger");
        console.laterStart("--sandbox", "--app", ledger);
        console.await("the sandbox", () -> console.says("Local sandbox: a demo instance"));
        console.awaitText("details-name", "ledger");
        console.laterStart("--sandbox", "--app", console.appId("gateway"));
        console.awaitText("details-name", "gateway");
    }

    @Test
    void anInstanceThatIsNotKnownOpensTheFormOnIt() {
        console.laterStart("--instance", "https://other.acme.example");
        console.awaitText("connect-url", "other.acme.example");
        assertThat(console.rows()).as("nothing was closed for it").isNotEmpty();
    }

    @Test
    void whatCannotBeUnderstoodOnlyRaisesTheWindow() {
        console.robot().interact(() -> console.stage().setIconified(true));
        console.laterStart("--no-such-thing");
        console.await("the window", () -> !console.onUi(() -> console.stage().isIconified()));
        assertThat(console.rows()).isNotEmpty();
    }
}
