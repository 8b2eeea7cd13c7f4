package strongly.console.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.notifications.NotificationPreferences;
import strongly.console.task.ManualScheduler;

import java.time.ZoneOffset;

/** Who mutes and unmutes by the keyboard stays where they are. */
@ExtendWith(ApplicationExtension.class)
class NotificationSettingsViewTest {
    private final ManualScheduler clock = new ManualScheduler();
    private final NotificationPreferences preferences =
            new NotificationPreferences(new MemorySettingsStore(), clock);

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        NotificationSettingsView view =
                new NotificationSettingsView(
                        new NotificationSettingsViewModel(
                                preferences, () -> {}, clock, () -> ZoneOffset.UTC));
        // something before it, where focus would go otherwise
        stage.setScene(Pictures.scene(new VBox(new Button("first"), view.root()), 400, 700));
        stage.show();
        view.activate();
    }

    private static String focused(FxRobot robot) {
        Node owner = robot.lookup(".root").query().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    @Test
    void focusStaysOnTheButtonThatTakesTheOthersPlace(FxRobot robot) {
        robot.interact(robot.lookup("#settings-notify-mute").query()::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(focused(robot)).isEqualTo("settings-notify-unmute");
        robot.push(KeyCode.SPACE);
        assertThat(focused(robot)).isEqualTo("settings-notify-mute");
        assertThat(preferences.mutedUntil()).isNull();
    }

    @Test
    void focusGoesToTheNextMutedAppAndFromTheLastToTheButtons(FxRobot robot) {
        robot.interact(
                () -> {
                    preferences.mute("a", "shop");
                    preferences.mute("b", "cart");
                });
        robot.interact(robot.lookup("#settings-unmute-app").query()::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(focused(robot)).isEqualTo("settings-unmute-app");
        robot.push(KeyCode.SPACE);
        assertThat(focused(robot)).isEqualTo("settings-notify-mute");
        assertThat(preferences.settings().mutedApps()).isEmpty();
    }
}
