package strongly.console.journey;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.ui.mvvm.NodeIds;

import java.util.List;

/**
 * A screen nobody touches comes to rest: a frame that leaves something to lay out asks for another
 * one, and a view that always does so has the whole window drawn sixty times a second.
 */
class SettledJourneyTest {
    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    private Parent window = new Group();

    @BeforeEach
    void findTheWindow() {
        window = console.stage().getScene().getRoot();
    }

    private void settles(String screen) {
        console.await(screen + " to come to rest", () -> !isUnsettled(window));
    }

    private static boolean isUnsettled(Node node) {
        return node.isVisible()
                && node instanceof Parent parent
                && (parent.isNeedsLayout()
                        || parent.getChildrenUnmodifiable().stream()
                                .anyMatch(SettledJourneyTest::isUnsettled));
    }

    @Test
    void everyTabOfAnAppComesToRest() {
        settles("the overview of all apps");
        console.select("ledger");
        TabPane tabs = console.onUi(this::tabs);
        for (Tab tab : tabs.getTabs()) {
            console.robot().interact(() -> tabs.getSelectionModel().select(tab));
            console.await("what is in " + tab.getText(), () -> tab.getContent() != null);
            settles(tab.getText());
        }
    }

    private TabPane tabs() {
        return (TabPane) console.node(NodeIds.DETAILS_PANE).lookup(".tab-pane");
    }

    @Test
    void logsThatTakeTheWholeWindowComeToRest() {
        console.select("ledger");
        TabPane tabs = console.onUi(this::tabs);
        console.robot().interact(() -> tabs.getSelectionModel().select(1));
        console.await("the log viewer", () -> console.isVisible("log-wide-toggle"));
        console.press("log-wide-toggle");
        settles("the wide log viewer");
    }

    @Test
    void formsAndPanelsComeToRest() {
        console.select("ledger");
        for (String opener :
                List.of(
                        NodeIds.NEW_APP_BUTTON,
                        NodeIds.EDIT_BUTTON,
                        NodeIds.DEPLOY_BUTTON,
                        NodeIds.SETTINGS_BUTTON,
                        "activity-button")) {
            console.press(opener);
            console.await("the panel of " + opener, () -> console.isVisible(NodeIds.FORM_CLOSE));
            settles(opener);
            console.press(NodeIds.FORM_CLOSE);
            console.await("the panel to go", () -> !console.isVisible(NodeIds.FORM_CLOSE));
        }
        console.keys(KeyCode.SHORTCUT, KeyCode.K);
        settles("the palette");
    }
}
