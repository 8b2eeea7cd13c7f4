package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.says;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.ui.mvvm.NodeIds;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an app the API cannot change is shown with the reason, and can be neither typed nor
 * reached.
 */
@ExtendWith(ApplicationExtension.class)
class FixedFieldsViewTest {
    private final EditorFixture fixture = new EditorFixture();

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        AppFormViewModel model = fixture.form(FormStart.edit(fixture.staging()));
        AppFormView view = new AppFormView(model, fixture.ports.clipboard(), fixture.clock);
        stage.setScene(Pictures.scene(view.root(), 400, 900));
        stage.show();
        view.activate();
    }

    private static List<Node> fixed(FxRobot robot) {
        return List.copyOf(robot.lookup("#" + NodeIds.FORM_FIXED + " *").queryAll());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Id          | a                        | The API gives an app its id for good
                    Project     | proj_456                 | The API sets the project only when an app is created
                    Permissions | its owner and 2 others   | The API has no field to change permissions
                    Owner       | dev@example.com          | The API has no field to change the owner
                    """)
    void itIsShownWithTheReason(String name, String value, String reason, FxRobot robot) {
        Set<String> texts =
                fixed(robot).stream()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .collect(Collectors.toSet());
        assertThat(texts).contains(name, value, reason);
        assertThat(says(robot, reason)).isTrue();
    }

    @Test
    void nothingOfItCanBeEdited(FxRobot robot) {
        assertThat(fixed(robot))
                .isNotEmpty()
                .noneMatch(TextInputControl.class::isInstance)
                .noneMatch(Node::isFocusTraversable);
        assertThat(robot.lookup("#" + NodeIds.FIELD_PROJECT).tryQuery()).isEmpty();
    }
}
