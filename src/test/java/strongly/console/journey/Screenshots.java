package strongly.console.journey;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.fake.Pictures;
import strongly.console.ui.apps.AppRow;
import strongly.console.ui.mvvm.NodeIds;

import java.nio.file.Path;
import java.util.function.Consumer;

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
        drawBoth(name, width, drawn -> {});
    }

    private void drawBoth(String name, int width, Consumer<Scene> prepare) {
        for (boolean dark : new boolean[] {false, true}) {
            console.robot().interact(() -> Pictures.theme(dark));
            Path file = FOLDER.resolve(name + (dark ? "-dark.png" : "-light.png"));
            console.draw(file, width, 800, prepare);
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

    /** The stepper that a row has under the mouse, one step away from what the app has. */
    @Test
    void rowStepper() {
        show("checkout-api");
        drawBoth("row-stepper", 1280, Screenshots::step);
    }

    private static void step(Scene drawn) {
        TableCell<?, ?> cell =
                drawn.getRoot().lookupAll(".figure-cell").stream()
                        .filter(node -> node.getClass().getSimpleName().equals("ReplicasCell"))
                        .map(node -> (TableCell<?, ?>) node)
                        .filter(
                                candidate ->
                                        candidate.getTableRow().getItem() instanceof AppRow row
                                                && row.app().name().equals("checkout-api"))
                        .findFirst()
                        .orElseThrow();
        Event.fireEvent(
                cell,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
        ((Button) cell.lookup("#row-scale-more")).fire();
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
