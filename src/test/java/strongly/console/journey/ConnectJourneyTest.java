package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.ui.mvvm.NodeIds;

import java.util.List;
import java.util.Set;

/** Connections that fail: a key that is refused, and an instance that dies and comes back. */
class ConnectJourneyTest {
    private static final String NOTE = "table-note";
    private static final String NOTE_ACTION = "table-note-action";
    private static final String STATE = "app-table-state";
    private static final String STATE_ACTION = "table-state-action";
    private static final String STATE_ALTERNATIVE = "table-state-alternative";

    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    /** Refreshes until this is so, as an impatient person would. */
    private void refreshUntil(String what, String part) {
        console.await(
                what,
                () -> {
                    Node refresh = console.robot().lookup("#" + NodeIds.REFRESH_BUTTON).query();
                    ((ButtonBase) refresh).fire();
                    Labeled note = console.robot().lookup("#" + NOTE).query();
                    return note.isVisible() && String.valueOf(note.getText()).contains(part);
                });
    }

    @Test
    void aRefusedKeyIsExplainedAndCorrected() {
        List<String> before = console.rows();
        console.sandbox().revoke(console.sandbox().key());
        refreshUntil("the refusal to be said", "API key is not valid");
        assertThat(console.rows()).isEqualTo(before);
        assertThat(console.says("Stale")).isTrue();

        console.awaitText(NOTE_ACTION, "Edit connection");
        console.click(NOTE_ACTION);
        // the address is known, so the keyboard is where the key goes
        console.await(
                "the key to be asked for",
                () ->
                        console.node("connect-key")
                                .equals(console.node("connect-key").getScene().getFocusOwner()));
        assertThat(console.text("connect-url")).isEqualTo(console.sandbox().url());

        console.enter("connect-key", "sk-wrong");
        console.press("connect-submit");
        console.await("the refusal", () -> console.says("does not know this key"));
        assertThat(console.says("It speaks the API")).isTrue();

        String blind = console.sandbox().createKey(Set.of("apps:write")).value();
        console.enter("connect-key", blind);
        console.await("the old refusal to go", () -> !console.says("does not know this key"));
        console.press("connect-submit");
        console.await("the missing scope", () -> console.says("lacks the scope apps:read"));

        console.enter("connect-key", console.sandbox().createKey(Set.of("apps:read")).value());
        console.press("connect-submit");
        console.await("the form to close", () -> !console.isVisible("connect-submit"));
        console.await("the apps", () -> console.rows().equals(before));
        console.await("the note to go", () -> !console.isVisible(NOTE));
    }

    @Test
    void anInstanceThatDiesLeavesItsAppsMarkedStaleAndComesBack() {
        List<String> before = console.rows();
        console.faults("dropping:1");
        refreshUntil("the apps to be stale", "Not confirmed since");
        assertThat(console.rows()).isEqualTo(before);
        assertThat(console.says("Stale")).isTrue();
        assertThat(console.node(NodeIds.APP_TABLE).getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("stale"));
        console.awaitText(NOTE_ACTION, "Retry");

        console.faults("");
        console.click(NOTE_ACTION);
        console.await("the note to go", () -> !console.isVisible(NOTE));
        assertThat(console.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error:403 | lacks the scope | Edit connection",
                "html | a web page, not the API | Retry",
            })
    void aTableThatCanNoLongerBeReadKeepsItsRowsMarkedStale(
            String plan, String reason, String offered) {
        List<String> before = console.rows();
        console.faults(plan);
        refreshUntil("the reason to be said", reason);
        assertThat(console.rows()).isEqualTo(before);
        assertThat(console.says("Stale")).isTrue();
        assertThat(isTableStale()).isTrue();
        console.awaitText(NOTE_ACTION, offered);

        console.faults("");
        if (offered.equals("Retry")) {
            console.click(NOTE_ACTION);
        } else {
            console.press(NodeIds.REFRESH_BUTTON);
        }
        console.await("the note to go", () -> !console.isVisible(NOTE));
        assertThat(isTableStale()).isFalse();
        assertThat(console.rows()).isEqualTo(before);
    }

    private boolean isTableStale() {
        return console.node(NodeIds.APP_TABLE).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("stale"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error:401 | The instance does not accept the key | Edit connection… | Retry",
                "error:403 | The key may not list apps | Edit connection… | Retry",
                "html | The apps could not be read | Retry | Edit connection…",
            })
    void aStartThatReadsNothingSaysWhyAndWhatToDo(
            String plan, String title, String action, String alternative) throws Exception {
        console.faults(plan);
        console.startAnew();
        console.await("the reason", () -> console.says(title));
        assertThat(console.isVisible(STATE)).isTrue();
        assertThat(console.rows()).isEmpty();
        assertThat(console.text(STATE_ACTION)).isEqualTo(action);
        assertThat(console.text(STATE_ALTERNATIVE)).isEqualTo(alternative);

        boolean retryFirst = action.equals("Retry");
        console.click(retryFirst ? STATE_ALTERNATIVE : STATE_ACTION);
        console.awaitText("connect-url", console.sandbox().url());
        console.faults("");
        console.click(retryFirst ? STATE_ACTION : STATE_ALTERNATIVE);
        console.await("the apps", () -> console.rows().size() == 50);
        assertThat(console.isVisible(STATE)).isFalse();
    }

    @Test
    void aStartWithoutAnInstanceSaysSoAndOffersAnother() throws Exception {
        String url = console.sandbox().url();
        console.sandbox().close();
        console.startAnew();
        console.await("the reason", () -> console.says("The apps could not be read"));
        assertThat(console.says("Nothing answers at 127.0.0.1")).isTrue();
        assertThat(console.text(STATE_ACTION)).isEqualTo("Retry");
        console.click(STATE_ACTION);
        console.await("the reason again", () -> console.says("The apps could not be read"));
        console.click(STATE_ALTERNATIVE);
        console.awaitText("connect-url", url);
    }

    @Test
    void theBannerOfTheSandboxLeadsToAnInstanceAndItsTable() {
        console.laterStart("--sandbox");
        console.awaitText(NodeIds.CONNECTION_MENU + "-name", "Local sandbox");
        assertThat(console.isVisible("sandbox-banner")).isTrue();
        console.await("the demo's apps", () -> console.rows().size() == 50);
        // both have the same apps, but for one
        console.elsewhere("POST", "/apps", "{\"name\":\"only-here\"}");

        console.click("connect-button");
        console.enter("connect-url", console.sandbox().url());
        console.enter("connect-key", console.sandbox().key().value());
        console.press("connect-submit");
        console.await("the form to close", () -> !console.isVisible("connect-submit"));
        console.await("the banner to go", () -> !console.isVisible("sandbox-banner"));
        console.await("the instance's apps", () -> console.rows().size() == 51);
        assertThat(console.rows()).contains("only-here");
        assertThat(console.text(NodeIds.CONNECTION_MENU + "-name")).doesNotContain("Local sandbox");
    }

    private MenuItem connectionItem(String text) {
        MenuButton menu = (MenuButton) console.node(NodeIds.CONNECTION_MENU);
        return console.onUi(
                () ->
                        menu.getItems().stream()
                                .filter(item -> text.equals(item.getText()))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void aConnectionIsForgottenOnlyAfterAQuestion() {
        String here = console.text(NodeIds.CONNECTION_MENU + "-name");
        console.robot().interact(() -> connectionItem("Forget this connection…").fire());
        console.await("the question", () -> console.says("Forget " + here + "?"));
        console.keys(KeyCode.ESCAPE);
        console.await("the question to go", () -> !console.says("Forget " + here + "?"));
        assertThat(console.text(NodeIds.CONNECTION_MENU + "-name")).isEqualTo(here);

        console.robot().interact(() -> connectionItem("Forget this connection…").fire());
        console.press(NodeIds.CONFIRM_BUTTON);
        console.awaitText(NodeIds.CONNECTION_MENU + "-name", "Local sandbox");
        MenuButton menu = (MenuButton) console.node(NodeIds.CONNECTION_MENU);
        assertThat(console.onUi(() -> menu.getItems().stream().map(MenuItem::getText).toList()))
                .doesNotContain(here);
    }
}
