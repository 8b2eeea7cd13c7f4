package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;

import java.util.ArrayList;
import java.util.List;

/** The tags seen before: those of the app's own repository, each a button. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start: nodes are made once the toolkit runs
class TagChipsTest {
    private static final String OWN = "registry.example.com/shop:1";

    private final SimpleObjectProperty<List<String>> images = new SimpleObjectProperty<>(List.of());
    private final List<String> chosen = new ArrayList<>();
    private TagChips chips;

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        chips = new TagChips(images, chosen::add, OWN);
        stage.setScene(Pictures.scene(chips, 300, 100));
        stage.show();
    }

    private static List<@Nullable String> tags(FxRobot robot) {
        List<@Nullable String> tags = new ArrayList<>();
        robot.lookup("#deploy-tags .button")
                .queryAllAs(Button.class)
                .forEach(chip -> tags.add(chip.getText()));
        return tags;
    }

    private void offer(FxRobot robot, String... seen) {
        robot.interact(() -> images.set(List.of(seen)));
    }

    @Test
    void tagsOfTheSameRepositoryAreOffered(FxRobot robot) {
        assertThat(chips.isManaged()).isFalse();
        offer(
                robot,
                OWN,
                "registry.example.com/shop:2",
                "registry.example.com/shop-worker:3",
                "shop:4",
                "registry.example.com/shop@sha256:" + "0".repeat(64),
                "no image at all",
                "registry.example.com/shop:v1.2.0-rc.1");
        assertThat(tags(robot)).containsExactly("2", "v1.2.0-rc.1");
        assertThat(chips.isManaged()).isTrue();
    }

    @Test
    void noMoreThanEightAreOffered(FxRobot robot) {
        String[] many = new String[20];
        for (int i = 0; i < many.length; i++) {
            many[i] = "registry.example.com/shop:1." + i;
        }
        offer(robot, many);
        assertThat(tags(robot)).hasSize(8).startsWith("1.0");
    }

    @Test
    void aTagIsTakenByKeyboard(FxRobot robot) {
        offer(robot, "registry.example.com/shop:2");
        Node chip = robot.lookup("#deploy-tags .button").query();
        assertThat(chip.getAccessibleText()).isEqualTo("Use registry.example.com/shop:2");
        robot.interact(chip::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(chosen).containsExactly("registry.example.com/shop:2");
    }
}
