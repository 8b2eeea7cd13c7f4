package strongly.console.ui.editor;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.fake.Pictures;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.View;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes the pictures of the forms side by side: valid, invalid, refused, in conflict, begun with
 * something, and with suggestions.
 */
@Tag("screenshots")
@ExtendWith(ApplicationExtension.class)
class FormScreenshots {
    private static final Path FOLDER = Path.of("assets", "screenshots");
    private static final int WIDTH = 400;

    @ParameterizedTest
    @CsvSource({
        "create, 1300, new-valid new-invalid new-taken new-refused new-json-broken",
        "begun, 1300, new-imported new-draft duplicate recreate",
        "edit, 1300, edit edit-invalid edit-review edit-conflict undo",
        "deploy, 720, deploy-valid deploy-invalid deploy-conflict deploy-draft",
        "rollback, 720, deploy-rollback deploy-rollback-unknown",
        "deployment, 720, deploy-running deploy-done deploy-failed deploy-unknown",
    })
    void forms(String name, int height, String states, FxRobot robot) {
        for (boolean dark : new boolean[] {false, true}) {
            Path file = FOLDER.resolve("form-" + name + "-" + (dark ? "dark" : "light") + ".png");
            WaitForAsyncUtils.waitForAsyncFx(
                    60_000,
                    () -> {
                        draw(List.of(states.split(" ")), height, dark, file);
                        return true;
                    });
        }
        robot.interact(() -> Pictures.theme(false));
    }

    @Test
    void suggestions(FxRobot robot) {
        for (boolean dark : new boolean[] {false, true}) {
            EditorFixture fixture = new EditorFixture();
            Stage stage = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> open(fixture, dark));
            robot.interact(() -> robot.lookup("#" + NodeIds.FIELD_IMAGE).query().requestFocus());
            robot.write("check");
            awaitSuggestions(robot);
            robot.push(KeyCode.DOWN);
            Path file = FOLDER.resolve("form-suggestions-" + (dark ? "dark" : "light") + ".png");
            WaitForAsyncUtils.waitForAsyncFx(
                    60_000,
                    () -> {
                        Pictures.writeWithPopups(stage, file);
                        stage.close();
                        return true;
                    });
        }
        robot.interact(() -> Pictures.theme(false));
    }

    private static Stage open(EditorFixture fixture, boolean dark) {
        Pictures.theme(dark);
        for (String tag : List.of("2.4.0", "2.4.1", "2.5.0-rc.1")) {
            fixture.holds(
                    EditorPictures.withImage(
                            "app-" + tag, "registry.acme.example/shop/checkout:" + tag));
        }
        fixture.holds(
                EditorPictures.withImage(
                        "worker", "registry.acme.example/shop/checkout-worker:1.0.3"));
        AppFormView view =
                new AppFormView(
                        fixture.form(FormStart.create()), fixture.ports.clipboard(), fixture.clock);
        Stage stage = new Stage();
        stage.setScene(Pictures.scene(view.root(), WIDTH, 900));
        stage.show();
        view.activate();
        return stage;
    }

    private static void awaitSuggestions(FxRobot robot) {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> robot.lookup(".auto-complete-popup .list-view").tryQuery().isPresent());
        } catch (TimeoutException late) {
            throw new AssertionError("no suggestions", late);
        }
    }

    private static void draw(List<String> states, int height, boolean dark, Path file)
            throws Exception {
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
        write(row, views, height, file);
    }

    private static void write(HBox row, List<View> views, int height, Path file)
            throws IOException {
        Scene scene = Pictures.scene(row, WIDTH * views.size(), height);
        views.forEach(View::activate);
        Pictures.write(scene, file);
    }
}
