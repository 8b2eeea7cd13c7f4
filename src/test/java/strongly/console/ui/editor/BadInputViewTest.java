package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.field;
import static strongly.console.fake.Shown.put;
import static strongly.console.fake.Shown.says;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.model.NewApp;
import strongly.console.ui.mvvm.NodeIds;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Odd amounts, control characters and hundreds of labels: each is told at once, below its field.
 */
@ExtendWith(ApplicationExtension.class)
class BadInputViewTest {
    private static final String LEFT_OUT = "Line breaks and control characters were left out";

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
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    field-cpu      | 0.5 | half a core
                    field-cpu      | 1e3 | Write it as 500m (thousandths of a core) or as cores: 0.5, 1, 2
                    field-cpu      | 1Ki | This is an amount of memory; CPU is written as 500m or 0.5
                    field-cpu      | -1  | Use an amount above zero
                    field-cpu      | ∞   | Write it as 500m (thousandths of a core) or as cores: 0.5, 1, 2
                    field-memory   | 0.5 | Use a whole number of a smaller unit: 512Mi instead of 0.5Gi
                    field-memory   | 1e3 | Write it as a whole number with Ki, Mi, Gi or Ti: 256Mi, 1Gi
                    field-memory   | 1Ki | 1 KiB ≈ 1.02 kB
                    field-memory   | -1  | Use an amount above zero
                    field-memory   | ∞   | Write it as a whole number with Ki, Mi, Gi or Ti: 256Mi, 1Gi
                    field-replicas | 0.5 | Use a whole number from 1 to 100
                    field-replicas | 1e3 | Use a whole number from 1 to 100
                    field-replicas | 1Ki | Use a whole number from 1 to 100
                    field-replicas | -1  | Use a whole number from 1 to 100
                    field-replicas | ∞   | Use a whole number from 1 to 100
                    field-port     | 0.5 | Use a whole number from 1 to 65535
                    field-port     | 1e3 | Use a whole number from 1 to 65535
                    field-port     | 1Ki | Use a whole number from 1 to 65535
                    field-port     | -1  | Use a whole number from 1 to 65535
                    field-port     | ∞   | Use a whole number from 1 to 65535
                    """)
    void everyAmountIsReadOrToldHowToMend(String id, String typed, String said, FxRobot robot) {
        put(robot, "#" + id, typed);
        assertThat(says(robot, said)).isTrue();
        assertThat(field(robot, "#" + id).getAccessibleHelp()).isEqualTo(said);
        assertThat(field(robot, "#" + id).getText()).isEqualTo(typed);
    }

    @Test
    void whatTheServerTakesByDefaultIsShownAndNotSent(FxRobot robot) {
        assertThat(field(robot, "#" + NodeIds.FIELD_PORT).getPromptText()).isEqualTo("3000");
        assertThat(says(robot, "Empty takes the default, 3000")).isTrue();
        assertThat(field(robot, "#" + NodeIds.FIELD_REPLICAS).getPromptText()).isEqualTo("1");
        assertThat(says(robot, "Empty takes the default, 1")).isTrue();
        put(robot, "#" + NodeIds.FIELD_NAME, "shop");
        robot.interact(model.submit()::run);
        NewApp sent = (NewApp) fixture.client.bodies().getFirst();
        assertThat(sent.port()).isNull();
        assertThat(sent.replicas()).isNull();
    }

    @Test
    void aDescriptionKeepsItsLinesAndLosesControlCharacters(FxRobot robot) {
        put(robot, "#" + NodeIds.FIELD_DESCRIPTION, "two\nlines\tand a bell\u0007");
        assertThat(model.fields().values().description()).isEqualTo("two\nlines\tand a bell");
        assertThat(says(robot, LEFT_OUT)).isTrue();
        put(robot, "#" + NodeIds.FIELD_DESCRIPTION, "two\nlines");
        assertThat(says(robot, LEFT_OUT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({".pair-key, team", ".pair-value, red"})
    void aLabelLosesControlCharactersAndSaysSo(String query, String kept, FxRobot robot) {
        robot.interact(() -> model.fields().labels().setAll(Map.of("key", "value")));
        put(robot, query, kept.charAt(0) + "\u0000\n" + kept.substring(1));
        assertThat(field(robot, query).getText()).isEqualTo(kept);
        assertThat(says(robot, LEFT_OUT)).isTrue();
        assertThat(model.fields().values().labels().toString()).contains(kept);
    }

    @Test
    void controlCharactersThatCameByImportAreMarkedAtTheLabel(FxRobot robot) {
        robot.interact(
                () -> model.exchange().importText("{\"labels\": {\"team\": \"re\\u0007d\"}}"));
        assertThat(says(robot, "It holds line breaks or control characters; type it anew"))
                .isTrue();
        put(robot, ".pair-value", "red ");
        put(robot, ".pair-value", "red");
        assertThat(model.fields().labels().errorProperty().get()).isNull();
    }

    @Test
    void ofFiveHundredLabelsThoseWithAMistakeAreShown(FxRobot robot) {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 499; i++) {
            many.put("key-" + i, "value");
        }
        many.put("last key", "value");
        robot.interact(() -> model.fields().labels().setAll(many));
        assertThat(says(robot, "459 more labels…")).isTrue();
        assertThat(says(robot, "Use letters, digits, '-', '_' and '.'")).isTrue();
        assertThat(robot.lookup(".pair-key").queryAll()).hasSize(41);
    }
}
