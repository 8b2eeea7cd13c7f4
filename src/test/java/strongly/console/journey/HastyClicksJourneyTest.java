package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.service.history.ActivityEntry;
import strongly.console.ui.mvvm.NodeIds;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Buttons pressed twice, as an impatient person does: nothing is sent twice, nothing breaks. */
class HastyClicksJourneyTest {
    private static final String BROKEN = "Something went wrong inside the console";

    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    /** Presses a button twice before the window can answer. */
    private void pressTwice(String id) {
        ButtonBase button = (ButtonBase) console.node(id);
        console.await("#" + id + " to be enabled", () -> !button.isDisabled());
        console.robot()
                .interact(
                        () -> {
                            button.fire();
                            button.fire();
                        });
    }

    /** What the activity of the app on screen says was done, the latest first. */
    private List<String> done() {
        console.keys(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        ListView<?> list = (ListView<?>) console.node("activity-list");
        return console.onUi(
                () ->
                        list.getItems().stream()
                                .map(ActivityEntry.class::cast)
                                .map(ActivityEntry::action)
                                .toList());
    }

    @Test
    void anOperationIsSentOnce() {
        String app = "search-staging";
        console.select(app);
        console.awaitText(NodeIds.STATUS_STATE, "Running");
        pressTwice(NodeIds.STOP_BUTTON);
        console.await("it to stop", () -> console.statusOf(app).equals("stopped"));
        pressTwice(NodeIds.START_BUTTON);
        console.await("it to start", () -> console.statusOf(app).equals("running"));
        pressTwice(NodeIds.DEPLOY_BUTTON);
        pressTwice(NodeIds.FORM_SUBMIT);
        console.awaitText(NodeIds.DEPLOY_OUTCOME, "was deployed");
        console.press(NodeIds.FORM_CLOSE);
        console.select(app);
        console.await("the journal", () -> done().size() >= 3);
        assertThat(done()).containsExactly("Deploy", "Start", "Stop");
    }

    @Test
    void anAppIsCreatedAndDeletedOnce() {
        pressTwice(NodeIds.NEW_APP_BUTTON);
        console.enter(NodeIds.FIELD_NAME, "hasty");
        pressTwice(NodeIds.FORM_SUBMIT);
        console.await("the app", () -> console.rows().contains("hasty"));
        console.await("the form to close", () -> !console.isVisible(NodeIds.FORM_SUBMIT));
        assertThat(console.says("was not created")).isFalse();
        console.select("hasty");
        pressTwice(NodeIds.DELETE_BUTTON);
        console.enter(NodeIds.CONFIRM_NAME_FIELD, "hasty");
        pressTwice(NodeIds.CONFIRM_BUTTON);
        console.await("the app to leave", () -> !console.rows().contains("hasty"));
        assertThat(console.says("was not deleted")).isFalse();
        assertThat(console.says(BROKEN)).isFalse();
    }

    @Test
    void everyButtonSurvivesBeingPressedTwice() {
        String app = "search-staging";
        Set<String> pressed = new HashSet<>();
        for (int round = 0; round < 60; round++) {
            if (!console.isVisible(NodeIds.STATUS_STATE)) {
                console.select(app);
            }
            String next = console.onUi(() -> nextButton(pressed));
            if (next.isEmpty()) {
                break;
            }
            pressed.add(next);
            pressTwice(next);
            assertThat(console.says(BROKEN)).as("after #%s", next).isFalse();
            // what it opened is left the way a person leaves it
            for (int i = 0; i < 3 && !console.isVisible(NodeIds.STATUS_STATE); i++) {
                console.keys(KeyCode.ESCAPE);
            }
        }
        assertThat(pressed).hasSizeGreaterThan(15);
    }

    private String nextButton(Set<String> pressed) {
        return console.robot().lookup((Node node) -> node instanceof ButtonBase).queryAll().stream()
                .filter(node -> node.getId() != null && !pressed.contains(node.getId()))
                .filter(node -> !node.isDisabled() && ConsoleJourney.isShown(node))
                .map(Node::getId)
                .findFirst()
                .orElse("");
    }
}
