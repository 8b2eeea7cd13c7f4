package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.SplitPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A window manager gives a new window several sizes in a row. */
class WindowSizeJourneyTest {
    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    private double divider() {
        return console.onUi(
                () ->
                        console.robot()
                                .lookup(".split-pane")
                                .queryAs(SplitPane.class)
                                .getDividerPositions()[0]);
    }

    @Test
    void theDividerIsWhereItWasLeftWhateverSizeTheWindowGets() {
        Stage stage = console.stage();
        console.robot().interact(() -> stage.setWidth(780));
        console.await("the narrow layout", () -> Math.abs(divider() - 0.62) < 0.02);
        console.robot().interact(() -> stage.setWidth(984));
        console.await("the wide layout", () -> Math.abs(divider() - 0.62) < 0.02);
        assertThat(divider()).isCloseTo(0.62, within(0.02));
    }
}
