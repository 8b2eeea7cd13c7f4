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

import strongly.console.ui.mvvm.NodeIds;

import java.util.List;
import java.util.Set;

/** Connections that fail: a key that is refused, and an instance that dies and comes back. */
class ConnectJourneyTest {
    private static final String NOTE = "table-note";
    private static final String NOTE_ACTION = "table-note-action";

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
