package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.ui.mvvm.NodeIds;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms end to end: refused then sent, in conflict, failing, taken back, interrupted. */
class FormsJourneyTest {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern REPLICAS = Pattern.compile("\"replicas\"\\s*:\\s*(\\d+)");

    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(20);

    private String found(String name) {
        return console.elsewhere("GET", "/apps?search=" + name, "");
    }

    private String idOf(String name) {
        Matcher matcher = ID.matcher(found(name));
        assertThat(matcher.find()).as("an app named " + name).isTrue();
        return matcher.group(1);
    }

    private void pressText(String text) {
        console.await("a button " + text, () -> console.says(text));
        console.robot()
                .interact(
                        () ->
                                console.robot()
                                        .lookup(
                                                (Node node) ->
                                                        node instanceof Button button
                                                                && text.equals(button.getText())
                                                                && button.isVisible())
                                        .queryAs(Button.class)
                                        .fire());
    }

    private void create(String name, String image) {
        console.keys(KeyCode.SHORTCUT, KeyCode.N);
        console.enter(NodeIds.FIELD_NAME, name);
        console.enter(NodeIds.FIELD_IMAGE, image);
        console.press(NodeIds.FORM_SUBMIT);
        console.await(name + " in the table", () -> console.rows().contains(name));
        console.select(name);
    }

    private void deployed(String name) {
        console.press(NodeIds.DEPLOY_BUTTON);
        console.press(NodeIds.FORM_SUBMIT);
        console.awaitText(NodeIds.DEPLOY_OUTCOME, "was deployed");
        console.press(NodeIds.FORM_CLOSE);
        console.select(name);
    }

    /** What was opened to look something up makes way for an app, what is being written stays. */
    @Test
    void anAppTakesThePlaceOfTheJournalAndNotOfAForm() {
        console.select("ledger");
        for (String opener : List.of("activity-button", NodeIds.SETTINGS_BUTTON)) {
            console.press(opener);
            console.await("the panel", () -> console.isVisible(NodeIds.FORM_CLOSE));
            console.select("search");
            console.await("its details", () -> console.isVisible(NodeIds.DEPLOY_BUTTON));
            assertThat(console.isVisible(NodeIds.FORM_CLOSE)).isFalse();
            console.select("ledger");
        }
        console.press(NodeIds.EDIT_BUTTON);
        console.await("the form", () -> console.isVisible(NodeIds.FORM_SUBMIT));
        console.choose("search");
        assertThat(console.isVisible(NodeIds.FORM_SUBMIT)).isTrue();
    }

    @Test
    void aCreateThatIsRefusedIsMendedAndSentByKeyboardAlone() {
        console.keys(KeyCode.SHORTCUT, KeyCode.N);
        console.await(
                "the first field to have the keyboard",
                () -> console.node(NodeIds.FIELD_NAME).isFocused());
        console.robot().write("shop-taken");
        console.elsewhere("POST", "/apps", "{\"name\":\"shop-taken\"}");
        console.keys(KeyCode.SHORTCUT, KeyCode.ENTER);
        console.await("the refusal at the name", () -> console.says("already"));
        assertThat(console.text(NodeIds.FIELD_NAME)).isEqualTo("shop-taken");
        console.await(
                "the field to be mended to have the keyboard",
                () -> console.node(NodeIds.FIELD_NAME).isFocused());
        console.keys(KeyCode.END);
        console.robot().write("-2");
        console.keys(KeyCode.TAB);
        assertThat(console.node(NodeIds.FIELD_DESCRIPTION).isFocused()).isTrue();
        console.robot().write("By keyboard");
        console.keys(KeyCode.SHORTCUT, KeyCode.ENTER);
        console.await("the form to close", () -> !console.isVisible(NodeIds.FORM_SUBMIT));
        console.await("the app", () -> console.rows().contains("shop-taken-2"));
        assertThat(found("shop-taken-2")).contains("By keyboard");
    }

    @Test
    void anEditInConflictOverwritesNobody() {
        create("shop", "registry.acme.io/shop:1.0.0");
        String id = idOf("shop");
        console.press(NodeIds.EDIT_BUTTON);
        console.enter(NodeIds.FIELD_REPLICAS, "5");
        console.elsewhere(
                "PUT", "/apps/" + id, "{\"replicas\":7,\"description\":\"by a colleague\"}");
        console.press(NodeIds.FORM_SUBMIT);
        RadioButton mine = (RadioButton) console.node("conflict-mine");
        assertThat(mine.getText()).isEqualTo("Mine: 5");
        assertThat(console.node(NodeIds.CONFIRM_BUTTON).isDisabled()).isTrue();
        console.robot().interact(mine::fire);
        console.press(NodeIds.CONFIRM_BUTTON);
        console.await("the form to close", () -> !console.isVisible(NodeIds.CONFIRM_BUTTON));
        String held = console.elsewhere("GET", "/apps/" + id, "");
        assertThat(held).contains("by a colleague");
        Matcher replicas = REPLICAS.matcher(held);
        assertThat(replicas.find()).isTrue();
        assertThat(replicas.group(1)).isEqualTo("5");
    }

    @Test
    void aDeploymentThatFailsIsRolledBack() {
        create("shop", "registry.acme.io/shop:1.0.0");
        deployed("shop");
        console.press(NodeIds.DEPLOY_BUTTON);
        console.enter(NodeIds.DEPLOY_IMAGE, "registry.acme.io/shop:2.0.0-broken");
        console.press(NodeIds.FORM_SUBMIT);
        console.press(NodeIds.DEPLOY_ROLLBACK_BUTTON);
        console.await(
                "what is known of the one before",
                () -> console.says("Most likely back to: registry.acme.io/shop:1.0.0"));
        console.press(NodeIds.FORM_SUBMIT);
        console.awaitText(NodeIds.DEPLOY_OUTCOME, "ready");
        console.press(NodeIds.FORM_CLOSE);
        console.select("shop");
        console.awaitText(NodeIds.STATUS_STATE, "Running");
    }

    @Test
    void aDeletedAppIsRecreated() {
        create("shop", "registry.acme.io/shop:1.0.0");
        String id = idOf("shop");
        console.press(NodeIds.DELETE_BUTTON);
        console.enter(NodeIds.CONFIRM_NAME_FIELD, "sho");
        assertThat(console.node(NodeIds.CONFIRM_BUTTON).isDisabled()).isTrue();
        console.enter(NodeIds.CONFIRM_NAME_FIELD, "shop");
        console.press(NodeIds.CONFIRM_BUTTON);
        console.await("the app to leave", () -> !console.rows().contains("shop"));
        pressText("Recreate…");
        console.await("what is lost", () -> console.says("its id " + id));
        assertThat(console.text(NodeIds.FIELD_IMAGE)).isEqualTo("registry.acme.io/shop:1.0.0");
        console.press(NodeIds.FORM_SUBMIT);
        console.await("the app to be back", () -> console.rows().contains("shop"));
        assertThat(idOf("shop")).isNotEqualTo(id);
    }

    @Test
    void anUnfinishedFormIsOfferedAfterARestart() throws Exception {
        console.keys(KeyCode.SHORTCUT, KeyCode.N);
        console.enter(NodeIds.FIELD_NAME, "half-done");
        console.restart();
        pressText("Continue");
        console.awaitText(NodeIds.FIELD_NAME, "half-done");
    }

    private void switchTo(String connection) {
        MenuButton menu = (MenuButton) console.node(NodeIds.CONNECTION_MENU);
        console.robot()
                .interact(
                        () ->
                                menu.getItems().stream()
                                        .filter(item -> connection.equals(item.getText()))
                                        .findFirst()
                                        .orElseThrow()
                                        .fire());
    }

    @Test
    void anUnfinishedFormSurvivesASwitchOfTheConnection() {
        String here = console.text(NodeIds.CONNECTION_MENU + "-name");
        List<String> rows = console.rows();
        console.keys(KeyCode.SHORTCUT, KeyCode.N);
        console.enter(NodeIds.FIELD_NAME, "half-done");
        console.enter(NodeIds.FIELD_REPLICAS, "many");
        switchTo("Local sandbox");
        console.await("the other instance's apps", () -> console.rows().size() == 50);
        assertThat(console.isVisible(NodeIds.FIELD_NAME)).isFalse();
        assertThat(console.says("half-done")).isFalse();
        switchTo(here);
        console.await("this instance's apps", () -> console.rows().equals(rows));
        pressText("Continue");
        console.awaitText(NodeIds.FIELD_NAME, "half-done");
        assertThat(console.text(NodeIds.FIELD_REPLICAS)).isEqualTo("many");
    }

    @Test
    void aScaleIsTakenBackThroughItsReview() {
        create("shop", "registry.acme.io/shop:1.0.0");
        console.press(NodeIds.EDIT_BUTTON);
        console.enter(NodeIds.FIELD_REPLICAS, "4");
        console.press(NodeIds.FORM_SUBMIT);
        console.press(NodeIds.CONFIRM_BUTTON);
        pressText("Undo…");
        console.node(NodeIds.FORM_REVIEW);
        assertThat(console.text(NodeIds.FORM_REVIEW_JSON)).contains("\"replicas\" : 1");
        console.press(NodeIds.CONFIRM_BUTTON);
        console.await(
                "one replica again",
                () -> {
                    Matcher replicas = REPLICAS.matcher(found("shop"));
                    return replicas.find() && replicas.group(1).equals("1");
                });
    }

    @Test
    void aChangedUndoIsOfferedAfterARestart() throws Exception {
        create("shop", "registry.acme.io/shop:1.0.0");
        console.press(NodeIds.EDIT_BUTTON);
        console.enter(NodeIds.FIELD_REPLICAS, "4");
        console.press(NodeIds.FORM_SUBMIT);
        console.press(NodeIds.CONFIRM_BUTTON);
        pressText("Undo…");
        console.node(NodeIds.FORM_REVIEW);
        console.press(NodeIds.CANCEL_BUTTON);
        console.enter(NodeIds.FIELD_REPLICAS, "2");
        console.restart();
        pressText("Continue");
        console.awaitText(NodeIds.FIELD_REPLICAS, "2");
        assertThat(console.says("Undo changes of shop")).isTrue();
        console.press(NodeIds.FORM_SUBMIT);
        console.awaitText(NodeIds.FORM_REVIEW_JSON, "\"replicas\" : 2");
    }
}
