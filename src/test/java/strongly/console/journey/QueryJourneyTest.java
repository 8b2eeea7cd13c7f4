package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.ui.mvvm.NodeIds;

/** The filter field of the whole window, typed into key by key. */
class QueryJourneyTest {
    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    @Test
    void theTableHasTheKeyboardAndSlashLeadsToTheField() {
        assertThat(console.focusedId()).isEqualTo(NodeIds.APP_TABLE);
        console.robot().type(KeyCode.SLASH);
        console.await("the filter", () -> console.focusedId().equals(NodeIds.FILTER_FIELD));
        assertThat(console.text(NodeIds.FILTER_FIELD)).isEmpty();
    }

    /** As a German keyboard types it. */
    @Test
    void aSlashThatTakesOtherKeysLeadsToTheFieldToo() {
        Node table = console.node(NodeIds.APP_TABLE);
        console.robot()
                .interact(
                        () -> {
                            table.fireEvent(key(KeyEvent.KEY_PRESSED, "", KeyCode.DIGIT7));
                            table.fireEvent(key(KeyEvent.KEY_TYPED, "/", KeyCode.UNDEFINED));
                        });
        console.await("the filter", () -> console.focusedId().equals(NodeIds.FILTER_FIELD));
        assertThat(console.text(NodeIds.FILTER_FIELD)).isEmpty();
    }

    private static KeyEvent key(EventType<KeyEvent> type, String character, KeyCode code) {
        return new KeyEvent(type, character, "", code, true, false, false, false);
    }

    @Test
    void aStatusIsSuggestedTakenAndApplied() {
        console.keys(KeyCode.SHORTCUT, KeyCode.F);
        console.robot().write("status:st");
        console.await("suggestions", () -> console.isVisible("filter-suggestions"));
        ListView<?> offers = console.robot().lookup("#filter-suggestions").queryListView();
        assertThat(offers.getItems().getFirst().toString()).contains("stopped");
        console.robot().type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(console.text(NodeIds.FILTER_FIELD)).isEqualTo("status:stopped");
        console.await(
                "stopped apps only",
                () -> {
                    var rows = console.rows();
                    return rows.size() < 50
                            && rows.stream()
                                    .allMatch(name -> console.statusOf(name).equals("stopped"));
                });
    }

    @Test
    void aBrokenQueryKeepsTheLastResultAndSaysWhy() {
        console.enter(NodeIds.FILTER_FIELD, "checkout");
        console.await("the apps", () -> console.rows().size() < 10);
        var shown = console.rows();
        console.enter(NodeIds.FILTER_FIELD, "checkout /[/");
        console.awaitText("query-problem", "The table shows the last filter that worked");
        assertThat(console.rows()).isEqualTo(shown).isNotEmpty();
    }
}
