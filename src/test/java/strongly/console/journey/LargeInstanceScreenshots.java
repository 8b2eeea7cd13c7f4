package strongly.console.journey;

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

    @Test
    void query() {
        console.awaitText("app-count", "10,000 apps");
        console.enter(NodeIds.FILTER_FIELD, "env:production status:running replicas>2 cpu>=500m");
        console.awaitText("app-count", " of 10,000");
        for (boolean dark : new boolean[] {false, true}) {
            console.robot().interact(() -> Pictures.theme(dark));
            console.draw(
                    FOLDER.resolve("query-10000-" + (dark ? "dark.png" : "light.png")), 1280, 800);
        }
        console.robot().interact(() -> Pictures.theme(false));
    }
}
