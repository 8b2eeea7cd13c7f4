package strongly.console.journey;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.fake.Pictures;
import strongly.console.ui.mvvm.NodeIds;

import java.nio.file.Path;

/** Makes the pictures in {@code assets/screenshots}: {@code mvn -Pscreenshots verify}. */
@Tag("screenshots")
class Screenshots {
    private static final Path FOLDER = Path.of("assets", "screenshots");

    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    /** Draws the window in the light and in the dark theme. */
    private void drawBoth(String name) {
        drawBoth(name, 1280);
    }

    private void drawBoth(String name, int width) {
        for (boolean dark : new boolean[] {false, true}) {
            console.robot().interact(() -> Pictures.theme(dark));
            console.draw(FOLDER.resolve(name + (dark ? "-dark.png" : "-light.png")), width, 800);
        }
        console.robot().interact(() -> Pictures.theme(false));
    }

    private void show(String app) {
        console.select(app);
        console.awaitText(NodeIds.STATUS_STATE, "Running");
    }

    @Test
    void table() {
        show("checkout-api");
        drawBoth("table");
    }

    @Test
    void tableWithAllColumns() {
        show("checkout-api");
        console.focus(NodeIds.APP_TABLE);
        console.keys(KeyCode.SHORTCUT, KeyCode.B);
        console.await("the details to go", () -> !console.isVisible(NodeIds.DETAILS_PANE));
        drawBoth("table-wide", 1700);
    }

    @Test
    void tableThatIsStale() {
        show("checkout-api");
        console.sandbox().revoke(console.sandbox().key());
        console.press(NodeIds.REFRESH_BUTTON);
        console.await("the table to be stale", () -> console.says("API key is not valid"));
        drawBoth("table-stale");
    }

    @Test
    void tableThatCouldNotBeRead() throws Exception {
        console.faults("html");
        console.startAnew();
        console.await("the reason", () -> console.says("The apps could not be read"));
        drawBoth("table-failed");
    }

    @Test
    void overview() {
        drawBoth("overview");
    }

    @Test
    void logs() {
        show("checkout-api");
        console.keys(KeyCode.SHORTCUT, KeyCode.L);
        console.await("lines", () -> console.says(" lines · "));
        console.enter(NodeIds.LOG_SEARCH_FIELD, "request");
        console.awaitText("log-count", ",");
        drawBoth("logs");
    }

    @Test
    void form() {
        console.click(NodeIds.NEW_APP_BUTTON);
        console.enter(NodeIds.FIELD_NAME, "checkout-worker");
        console.enter(NodeIds.FIELD_IMAGE, "registry.acme.io/shop/checkout-worker:1.4.0");
        drawBoth("form");
    }

    @Test
    void deployment() {
        show("inventory-dev");
        console.press(NodeIds.DEPLOY_BUTTON);
        console.press(NodeIds.FORM_SUBMIT);
        console.awaitText(NodeIds.DEPLOY_OUTCOME, "ready");
        drawBoth("deployment");
    }
}
