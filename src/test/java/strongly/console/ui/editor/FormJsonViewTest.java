package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.field;
import static strongly.console.fake.Shown.put;
import static strongly.console.fake.Shown.says;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.ui.editor.AppFormViewModel.Page;
import strongly.console.ui.mvvm.NodeIds;

import java.util.Map;

/** The JSON of a form on screen: a mistake is marked, and gone to. */
@ExtendWith(ApplicationExtension.class)
class FormJsonViewTest {
    private static final String JSON = "#" + NodeIds.FORM_JSON;

    private final EditorFixture fixture = new EditorFixture();
    private AppFormViewModel model;

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        model = fixture.form(FormStart.create());
        AppFormView view = new AppFormView(model, fixture.ports.clipboard(), fixture.clock);
        stage.setScene(Pictures.scene(view.root(), 400, 700));
        stage.show();
        view.activate();
        model.show(Page.JSON);
    }

    private static Hyperlink mistake(FxRobot robot) {
        return robot.lookup("#" + NodeIds.FORM_JSON_MISTAKE).queryAs(Hyperlink.class);
    }

    private static boolean isMarked(FxRobot robot) {
        return mistake(robot).getParent().isVisible();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '{"name": ¤}'                            | Line 1, column 10
                    '{↵  "name": "shop",↵  "port": ¤,↵}'     | Line 3, column 11
                    '{↵"name" ¤"other"↵}'                    | Line 2, column 8
                    """)
    void aMistakeIsMarkedAndGoneTo(String marked, String place, FxRobot robot) {
        String text = marked.replace("↵", "\n");
        int at = text.indexOf('¤');
        put(robot, JSON, text.replace("¤", ""));
        robot.interact(() -> fixture.seconds(1));
        assertThat(isMarked(robot)).isTrue();
        assertThat(mistake(robot).getText()).startsWith(place + ": This is not valid JSON");
        robot.interact(() -> robot.lookup("#" + NodeIds.FORM_TAB_JSON).query().requestFocus());
        robot.interact(mistake(robot)::fire);
        TextInputControl json = field(robot, JSON);
        assertThat(json.isFocused()).isTrue();
        assertThat(json.getSelection().getStart()).isEqualTo(at);
        assertThat(json.getSelection().getLength()).isEqualTo(1);
        put(robot, JSON, "{}");
        robot.interact(() -> fixture.seconds(1));
        assertThat(isMarked(robot)).isFalse();
    }

    @Test
    void aMistakeWithoutAPlaceLeadsToTheText(FxRobot robot) {
        put(robot, JSON, "{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}");
        robot.interact(() -> fixture.seconds(1));
        assertThat(mistake(robot).getText()).startsWith("It is nested deeper than 20 levels");
        robot.interact(mistake(robot)::fire);
        assertThat(field(robot, JSON).isFocused()).isTrue();
    }

    @Test
    void aLabelThatStandsTwiceIsNotLostByLookingAtTheJson(FxRobot robot) {
        robot.interact(() -> model.show(Page.FIELDS));
        LabelsViewModel labels = model.fields().labels();
        robot.interact(() -> labels.setAll(Map.of("team", "red")));
        robot.interact(labels::add);
        robot.interact(() -> labels.pairs().getLast().keyProperty().set("team"));
        robot.interact(
                () -> robot.lookup("#" + NodeIds.FORM_TAB_JSON).queryAs(ToggleButton.class).fire());
        assertThat(says(robot, "team stands twice. Remove one of them first.")).isTrue();
        assertThat(
                        robot.lookup("#" + NodeIds.FORM_TAB_FIELDS)
                                .queryAs(ToggleButton.class)
                                .isSelected())
                .isTrue();
        assertThat(field(robot, JSON).isVisible() && model.pageProperty().get() == Page.JSON)
                .isFalse();
        assertThat(labels.pairs()).hasSize(2);
    }
}
