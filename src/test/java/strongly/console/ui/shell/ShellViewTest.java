package strongly.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import strongly.console.fake.RecordingNavigator;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.Command;
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

    private static ShellView view() {
        Command none = new Command("None", () -> {});
        return new ShellView(
                new ShellViewModel(none),
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
