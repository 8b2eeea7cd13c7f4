package strongly.console.journey;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.fake.Pictures;
import strongly.console.ui.mvvm.NodeIds;

import java.nio.file.Path;

/** The pictures of an instance with 10,000 apps: {@code mvn -Pscreenshots verify}. */
@Tag("screenshots")
class LargeInstanceScreenshots {
    private static final Path FOLDER = Path.of("assets", "screenshots");

    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(10_000);

    /** Draws the window in the light and in the dark theme. */
    private void drawBoth(String name) {
        for (boolean dark : new boolean[] {false, true}) {
            console.robot().interact(() -> Pictures.theme(dark));
            console.draw(FOLDER.resolve(name + (dark ? "-dark.png" : "-light.png")), 1280, 800);
        }
        console.robot().interact(() -> Pictures.theme(false));
    }

    @Test
    void query() {
        console.awaitText("app-count", "10,000 apps");
        console.enter(NodeIds.FILTER_FIELD, "env:production status:running replicas>2 cpu>=500m");
        console.awaitText("app-count", " of 10,000");
        drawBoth("query-10000");
    }

    @Test
    void grouped() {
        console.awaitText("app-count", "10,000 apps");
        console.clickHeader("status");
        console.click("group-menu");
        console.robot().type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        console.await("groups", () -> console.groups().size() == 3);
        console.fold("Development");
        console.await("the group to fold", () -> console.rows().size() < 10_000);
        drawBoth("grouped-10000");
    }

    @Test
    void bulkWave() {
        console.awaitText("app-count", "10,000 apps");
        console.enter(NodeIds.FILTER_FIELD, "env:staging name:cart-staging");
        console.awaitText("app-count", " of 10,000");
        console.focus(NodeIds.APP_TABLE);
        console.keys(KeyCode.SHORTCUT, KeyCode.A);
        console.awaitText("selected-count", "selected");
        console.keys(KeyCode.SHORTCUT, KeyCode.R);
        console.press("bulk-begin");
        console.await("the second wave", () -> console.text("bulk-message").contains(" 6–10 of "));
        console.await("its first replicas", () -> console.says("Restarting replica"));
        drawBoth("bulk-10000");
    }
}
