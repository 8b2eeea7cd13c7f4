package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.ui.mvvm.NodeIds;

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
    void theTableHasAllOfTheWindowUntilAnAppIsOpened() {
        console.select("ledger");
        double narrow = tableWidth();
        console.focus(NodeIds.APP_TABLE);
        console.keys(KeyCode.SHORTCUT, KeyCode.B);
        console.await("the details to go", () -> !console.isVisible(NodeIds.DETAILS_PANE));
        console.await("the table to be wide", () -> tableWidth() > narrow * 1.5);
        console.keys(KeyCode.ENTER);
        console.awaitText("details-name", "ledger");
        console.await("the table to be narrow", () -> tableWidth() == narrow);
    }

    private double tableWidth() {
        return console.node(NodeIds.APP_TABLE).getLayoutBounds().getWidth();
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
