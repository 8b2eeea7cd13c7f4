package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.ui.mvvm.NodeIds;

import java.util.Comparator;
import java.util.List;

/** An operator's day: see, filter, sort, stop, start, create, edit, watch, read logs, delete. */
class OperatorJourneyTest {
    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    @Test
    void appsAreSeenFilteredAndSorted() {
        assertThat(console.rows()).hasSize(50);
        console.enter(NodeIds.FILTER_FIELD, "status:stopped");
        console.await(
                "only stopped apps",
                () -> {
                    List<String> rows = console.rows();
                    return !rows.isEmpty()
                            && rows.size() < 50
                            && rows.stream()
                                    .allMatch(name -> console.statusOf(name).equals("stopped"));
                });
        console.enter(NodeIds.FILTER_FIELD, "");
        console.await("all apps", () -> console.rows().size() == 50);
        List<String> ascending = console.rows();
        assertThat(ascending).isSortedAccordingTo(Comparator.naturalOrder());

        console.clickHeader("name");
        console.await("the other order", () -> console.rows().equals(ascending.reversed()));
    }

    @Test
    void anAppIsStoppedAndStarted() {
        console.select("search-staging");
        console.awaitText(NodeIds.STATUS_STATE, "Running");
        console.click(NodeIds.STOP_BUTTON);
        console.awaitText(NodeIds.STATUS_STATE, "Stopped");
        console.await(
                "the row to say so", () -> console.statusOf("search-staging").equals("stopped"));
        console.awaitText("operations-summary", "stopped");
        console.click(NodeIds.START_BUTTON);
        console.awaitText(NodeIds.STATUS_STATE, "Running");
        console.await(
                "every replica",
                () -> console.text(NodeIds.STATUS_REPLICAS).matches("(\\d+) of \\1 ready"));
    }

    @Test
    void anAppIsCreatedEditedWatchedReadAndDeleted() {
        console.click(NodeIds.NEW_APP_BUTTON);
        console.enter(NodeIds.FIELD_NAME, "Not A Name");
        console.await("the mistake to be said", () -> console.says("lowercase"));
        console.enter(NodeIds.FIELD_NAME, "journey-app");
        console.enter(NodeIds.FIELD_IMAGE, "registry.acme.io/journey:1.0.0");
        console.press(NodeIds.FORM_SUBMIT);
        console.await("the app in the table", () -> console.rows().contains("journey-app"));

        console.select("journey-app");
        console.press(NodeIds.EDIT_BUTTON);
        console.enter(NodeIds.FIELD_DESCRIPTION, "Made on a journey");
        console.press(NodeIds.FORM_SUBMIT);
        console.press(NodeIds.CONFIRM_BUTTON);
        console.await("the form to close", () -> !console.isVisible(NodeIds.FORM_SUBMIT));
        console.select("journey-app");
        console.keys(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        console.await("the description", () -> console.says("Made on a journey"));

        console.press(NodeIds.DEPLOY_BUTTON);
        console.press(NodeIds.FORM_SUBMIT);
        console.awaitText(NodeIds.DEPLOY_OUTCOME, "ready");
        console.press("panel-close");
        console.select("journey-app");
        console.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        console.awaitText(NodeIds.STATUS_STATE, "Running");

        console.keys(KeyCode.SHORTCUT, KeyCode.L);
        console.node(NodeIds.LOG_LIST);
        console.await("its log lines", () -> console.says(" lines · "));

        console.press(NodeIds.DELETE_BUTTON);
        console.enter(NodeIds.CONFIRM_NAME_FIELD, "journey-app");
        console.press(NodeIds.CONFIRM_BUTTON);
        console.await("the app to leave", () -> !console.rows().contains("journey-app"));
    }
}
