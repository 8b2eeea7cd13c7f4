package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.ui.mvvm.NodeIds;

import java.util.List;

/** Logs in the whole window: of all that failed, by reference, within limits that change. */
class LogsJourneyTest {
    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    private void command(String name) {
        console.keys(KeyCode.SHORTCUT, KeyCode.K);
        console.enter("palette-field", name);
        console.focus("palette-field");
        console.robot().type(KeyCode.ENTER);
    }

    private void openLogs(String app) {
        console.select(app);
        console.keys(KeyCode.SHORTCUT, KeyCode.L);
        console.await("its log lines", () -> console.says(" lines · "));
    }

    @Test
    void theLogsOfAllThatFailedAreReadTogether() {
        List<String> failed =
                console.rows().stream()
                        .filter(name -> console.statusOf(name).equals("failed"))
                        .toList();
        assertThat(failed).hasSizeGreaterThan(1);
        command("Logs of all failed apps");
        console.await(
                "their logs", () -> console.says("Logs of " + failed.size() + " failed apps"));
        console.await("their lines", () -> console.says(" lines · "));
        console.robot().clickOn("#log-more").clickOn("#log-open-sources");
        console.await("their names", () -> failed.stream().allMatch(console::says));
        console.press("panel-close");
        console.await("the table alone", () -> !console.isVisible(NodeIds.LOG_LIST));
    }

    /** The client waits by itself before it fails, so that the lines alone do not tell. */
    @Test
    void whileTheInstanceAsksToWaitTheLogsSaySo() {
        openLogs("search-staging");
        console.faults("limited:1");
        console.await("the wait", this::saysToWait);
        console.faults("");
        console.await("its end", () -> !saysToWait());
        command("Logs of all failed apps");
        console.await("their lines", () -> console.says(" lines · "));
        console.faults("limited:1");
        console.await("the wait", this::saysToWait);
        console.faults("");
    }

    private boolean saysToWait() {
        return console.says("Reading resumes by itself in ");
    }

    @Test
    void aReferenceLeadsBackToTheLines() {
        openLogs("search-staging");
        console.enter(NodeIds.LOG_SEARCH_FIELD, "GET OR POST");
        console.robot().clickOn("#log-more").clickOn("Copy reference to these lines");
        console.enter(NodeIds.LOG_SEARCH_FIELD, "");
        openLogs("checkout-api");
        command("Open the logs reference on the clipboard");
        console.awaitText("details-name", "search-staging");
        console.awaitText(NodeIds.LOG_SEARCH_FIELD, "GET OR POST");
        console.await("its log lines", () -> console.says(" lines · "));
    }

    @Test
    void theKeyboardStaysWithLinesThatAreClicked() {
        openLogs("search-staging");
        console.robot().clickOn("#" + NodeIds.LOG_LIST);
        console.robot().type(KeyCode.HOME);
        console.await("the first lines", () -> console.says("Resume"));
        assertThat(console.isVisible(NodeIds.LOG_LIST)).isTrue();
    }

    @Test
    void otherLimitsTakeEffectOnLinesThatAreHeldAlready() {
        openLogs("search-staging");
        assertThat(console.says("older let go")).isFalse();
        console.click(NodeIds.SETTINGS_BUTTON);
        Node lines = console.node("settings-log-lines");
        console.robot()
                .interact(
                        () -> {
                            ((Spinner<?>) lines).getEditor().requestFocus();
                            ((Spinner<?>) lines).getEditor().setText("1000");
                        });
        console.robot().type(KeyCode.ENTER);
        console.press("settings-log-apply");
        console.press("panel-close");
        console.await("the oldest to go", () -> console.says("1,000 lines · "));
        console.await("that to be said", () -> console.says("older let go"));
    }
}
