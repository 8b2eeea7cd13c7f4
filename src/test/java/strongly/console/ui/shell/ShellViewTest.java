package strongly.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import strongly.console.fake.RecordingNavigator;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.View;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class ShellViewTest {
    private final List<String> log = new ArrayList<>();

    @Test
    void theDetailsWaitUntilTheTableHasHadItsFrames(FxRobot robot) {
        robot.interact(
                () -> {
                    ShellView view = view();
                    view.show(workspace("first"));
                    assertThat(log).containsExactly("first filter", "first table", "first bar");
                    view.activateDetails();
                    assertThat(log).endsWith("first details");
                });
    }

    @Test
    void anotherConnectionEndsAllViewsOfTheOneBefore(FxRobot robot) {
        robot.interact(
                () -> {
                    ShellView view = view();
                    view.show(workspace("first"));
                    log.clear();
                    view.show(workspace("second"));
                    assertThat(log)
                            .containsExactly(
                                    "first bar ends",
                                    "first details ends",
                                    "first table ends",
                                    "first filter ends",
                                    "second filter",
                                    "second table",
                                    "second bar");
                });
    }

    @Test
    void aPanelThatClosesGivesTheKeyboardBack(FxRobot robot) {
        ShellViewModel model = new ShellViewModel(new Command("None", () -> {}));
        robot.interact(
                () -> {
                    ShellView view = view(model);
                    view.show(workspace("first"));
                    Scene scene = new Scene(view.root(), 900, 600);
                    view.root().applyCss(); // or what is in the split pane is not in the scene
                    Button inTable = new Button("in the table");
                    ((StackPane) scene.lookup("#" + NodeIds.APP_TABLE)).getChildren().add(inTable);
                    inTable.requestFocus();
                    Part panel = new Part("panel");
                    Button inPanel = new Button("in the panel");
                    ((StackPane) panel.root()).getChildren().add(inPanel);
                    model.panelProperty().set(SidePanel.of(panel, () -> {}));
                    inPanel.requestFocus();
                    model.panelProperty().set(null);
                    assertThat(scene.getFocusOwner()).isEqualTo(inTable);
                    model.panelProperty().set(SidePanel.of(panel, () -> {}));
                    inTable.setDisable(true);
                    inPanel.requestFocus();
                    model.panelProperty().set(null);
                    assertThat(scene.getFocusOwner().getId()).isEqualTo(NodeIds.APP_TABLE);
                });
    }

    private static ShellView view() {
        return view(new ShellViewModel(new Command("None", () -> {})));
    }

    private static ShellView view(ShellViewModel model) {
        Command none = new Command("None", () -> {});
        return new ShellView(
                model,
                new ShellCommands(none, none, none, none, none, none, new KeyMap(List.of())),
                new CommandPaletteViewModel(
                        List::of, List::of, new RecordingNavigator(), new SynchronousTaskRunner()));
    }

    private Workspace workspace(String name) {
        return new Workspace(
                new Part(name + " filter"),
                new Part(name + " table"),
                new Part(name + " details"),
                new Part(name + " bar"));
    }

    private final class Part implements View {
        private final String name;
        private final Parent root = new StackPane();

        Part(String name) {
            this.name = name;
            if (name.endsWith("table")) {
                root.setId(NodeIds.APP_TABLE);
            }
        }

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public void activate() {
            log.add(name);
        }

        @Override
        public void deactivate() {
            log.add(name + " ends");
        }
    }
}
