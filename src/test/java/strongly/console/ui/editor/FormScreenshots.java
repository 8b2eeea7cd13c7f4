package strongly.console.ui.editor;

import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.fake.Pictures;
import strongly.console.ui.mvvm.View;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes the pictures of the forms side by side: valid, invalid, refused, in conflict. */
@Tag("screenshots")
@ExtendWith(ApplicationExtension.class)
class FormScreenshots {
    private static final Path FOLDER = Path.of("assets", "screenshots");
    private static final int WIDTH = 400;
    private static final int HEIGHT = 720;

    @ParameterizedTest
    @CsvSource({
        "create, new-valid new-invalid new-refused new-json-broken",
        "edit, edit edit-review edit-conflict undo",
        "deploy, deploy deploy-invalid deploy-rollback deploy-failed",
    })
    void forms(String name, String states, FxRobot robot) {
        for (boolean dark : new boolean[] {false, true}) {
            Path file = FOLDER.resolve("form-" + name + "-" + (dark ? "dark" : "light") + ".png");
            WaitForAsyncUtils.waitForAsyncFx(
                    60_000,
                    () -> {
                        draw(List.of(states.split(" ")), dark, file);
                        return true;
                    });
        }
        robot.interact(() -> Pictures.theme(false));
    }

    private static void draw(List<String> states, boolean dark, Path file) throws Exception {
        Pictures.theme(dark);
        HBox row = new HBox();
        List<View> views = new ArrayList<>();
        for (String state : states) {
            View view =
                    Objects.requireNonNull(EditorPictures.states().get(state))
                            .view(new EditorFixture());
            ((Region) view.root()).setPrefWidth(WIDTH);
            row.getChildren().add(view.root());
            views.add(view);
        }
        write(row, views, file);
    }

    private static void write(HBox row, List<View> views, Path file) throws IOException {
        Scene scene = Pictures.scene(row, WIDTH * views.size(), HEIGHT);
        views.forEach(View::activate);
        Pictures.write(scene, file);
    }
}
