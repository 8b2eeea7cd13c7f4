package strongly.console.ui.operations;

import static strongly.console.fake.SampleApps.app;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.fake.Pictures;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.fx.FxDialogs;
import strongly.console.ui.mvvm.NodeIds;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the picture of a delete in production: the name typed, and then held with Cancel. */
@Tag("screenshots")
@ExtendWith(ApplicationExtension.class)
class OperationScreenshots {
    private static final Path FOLDER = Path.of("assets", "screenshots");
    private static final int WIDTH = 800;

    @Test
    void delete(FxRobot robot) {
        for (boolean dark : new boolean[] {false, true}) {
            Path file = FOLDER.resolve(dark ? "delete-dark.png" : "delete-light.png");
            WaitForAsyncUtils.waitForAsyncFx(
                    60_000,
                    () -> {
                        draw(dark, file);
                        return true;
                    });
        }
        robot.interact(() -> Pictures.theme(false));
    }

    private static void draw(boolean dark, Path file) throws IOException {
        Pictures.theme(dark);
        OperationsFixture fixture = new OperationsFixture();
        App app = fixture.holds(app("p", AppStatus.RUNNING, AppEnvironment.PRODUCTION, 3));
        fixture.actions.perform(OperationKind.DELETE, app);
        OperationsBarView bar = new OperationsBarView(fixture.bar);
        Region content = new Region();
        FxDialogs dialogs = new FxDialogs(content);
        StackPane asked = new StackPane(content, dialogs.layer());
        asked.setPrefSize(WIDTH, 380);
        Scene scene = Pictures.scene(new VBox(24, asked, bar.root()), WIDTH, 460);
        bar.activate();
        dialogs.confirm(fixture.dialogs.asked().getFirst(), answer -> {});
        ((TextField) scene.lookup("#" + NodeIds.CONFIRM_NAME_FIELD)).setText(app.displayName());
        Pictures.write(scene, file);
        bar.deactivate();
    }
}
