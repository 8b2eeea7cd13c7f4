package strongly.console.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.fake.ChosenFile;
import strongly.console.fake.MemoryHistory;
import strongly.console.fake.RecordingNavigator;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.ActivityEntry.Outcome;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.Toast;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The journal is searched, filtered, exported, opened and taken back. */
class ActivityViewModelTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    @TempDir Path folder;

    private final MemoryHistory history = new MemoryHistory();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final List<Toast> toasts = new ArrayList<>();
    private final List<String> undone = new ArrayList<>();
    private @Nullable Path chosen;
    private final ActivityViewModel model =
            new ActivityViewModel(
                    history,
                    new SynchronousTaskRunner(),
                    navigator,
                    new ChosenFile(() -> chosen),
                    toasts::add,
                    entry -> undone.add(entry.operationId()));

    @BeforeEach
    void record() {
        add("1", "ann@acme.example", "Stop", "a", Outcome.SUCCEEDED, null);
        add("2", "bob@acme.example", "Scale", "a", Outcome.SUCCEEDED, "{\"id\":\"a\"}");
        add("3", "ann@acme.example", "Deploy", "b", Outcome.FAILED, null);
        model.setActive(true);
        model.show(null);
    }

    private void add(
            String id,
            String actor,
            String action,
            String app,
            Outcome outcome,
            @Nullable String before) {
        history.recordActivity(
                new ActivityEntry(
                        id,
                        NOW.plusSeconds(Integer.parseInt(id)),
                        actor,
                        action,
                        app,
                        "name-of-" + app,
                        "POST /apps/" + app,
                        outcome,
                        "=1+1 \"quoted\"",
                        Duration.ofMillis(1500),
                        before));
    }

    private List<String> shown() {
        return model.entries().stream().map(ActivityEntry::operationId).toList();
    }

    @Test
    void everythingIsShownNewestFirst() {
        assertThat(shown()).containsExactly("3", "2", "1");
    }

    @Test
    void oneAppsActivityIsShownAlone() {
        model.show("a");
        assertThat(shown()).containsExactly("2", "1");
    }

    @Test
    void peopleAreListedAndFilteredBy() {
        assertThat(model.actors()).containsExactly(null, "ann@acme.example", "bob@acme.example");
        model.actorProperty().set("ann@acme.example");
        assertThat(shown()).containsExactly("3", "1");
        model.actorProperty().set(null);
        assertThat(shown()).hasSize(3);
    }

    @Test
    void actionOutcomeAndWordsNarrowItDown() {
        model.actionProperty().set("Scale");
        assertThat(shown()).containsExactly("2");
        model.actionProperty().set(null);
        model.outcomeProperty().set(Outcome.FAILED);
        assertThat(shown()).containsExactly("3");
        model.outcomeProperty().set(null);
        model.textProperty().set("name-of-b");
        assertThat(shown()).containsExactly("3");
        model.textProperty().set("nothing like this");
        assertThat(model.messageProperty().get()).isEqualTo("Nothing in the activity matches");
        assertThat(model.export().isEnabled()).isFalse();
    }

    @Test
    void withoutHistoryTheReasonStandsThere() {
        history.problem = "History is not kept: the disk is full.";
        model.refresh();
        assertThat(model.messageProperty().get()).contains("the disk is full");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void onlyWhatWasDoneCanBeTakenBack(String id, boolean can) {
        ActivityEntry entry = requireNonNull(history.activity.get(id));
        assertThat(model.canUndo(entry)).isEqualTo(can);
        model.undo(entry);
        assertThat(undone).isEqualTo(can ? List.of(id) : List.of());
    }

    @Test
    void anEntryOpensItsApp() {
        model.open(requireNonNull(history.activity.get("3")));
        assertThat(navigator.visits()).containsExactly("show b");
    }

    @Test
    void theExportHoldsWhatIsShownAndNoFormula() throws IOException {
        chosen = folder.resolve("activity.csv");
        model.outcomeProperty().set(Outcome.FAILED);
        model.export().run();
        List<String> lines = Files.readAllLines(chosen);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .contains("\"'=1+1 \"\"quoted\"\"\"")
                .contains("FAILED")
                .endsWith("1500");
        assertThat(toasts.getLast().title()).isEqualTo("Exported 1 entry");
    }

    @Test
    void theExportTakesWhatEverTextOthersWrote() throws IOException {
        String name = "=a, \"b\"\r\nc \uD800";
        history.activity.clear();
        history.recordActivity(
                new ActivityEntry(
                        "1",
                        NOW,
                        "+ann",
                        "Edit",
                        null,
                        name,
                        "-x",
                        Outcome.SUCCEEDED,
                        "@m",
                        Duration.ZERO,
                        null));
        model.refresh();
        chosen = folder.resolve("activity.csv");
        model.export().run();
        assertThat(Files.readString(chosen))
                .endsWith(
                        "2026-01-15T10:30:00Z,'+ann,Edit,,\"'=a, \"\"b\"\"\r\nc ?\""
                                + ",'-x,SUCCEEDED,'@m,0\r\n");
        chosen = folder.resolve("ACTIVITY.JSON");
        model.export().run();
        assertThat(JsonMapper.shared().readTree(Files.readString(chosen)).get(0).get("actor"))
                .hasToString("\"+ann\"");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theExportIsJsonWhereTheFileSaysSo() throws IOException {
        chosen = folder.resolve("activity.json");
        model.export().run();
        assertThat(Files.readString(chosen)).startsWith("[").contains("\"durationMs\" : 1500");
    }

    @Test
    void aDeploymentThatWasDoneCanBeRolledBack() {
        add("4", "ann@acme.example", "Deploy", "a", Outcome.SUCCEEDED, null);
        ActivityEntry entry = requireNonNull(history.activity.get("4"));
        assertThat(model.canUndo(entry)).isTrue();
        assertThat(model.undoLabel(entry)).isEqualTo("Roll back…");
    }

    @ParameterizedTest
    @CsvSource({"14, under 0.1 s", "1500, 1.5 s", "61000, 1 min 1 s"})
    void howLongItTookIsNeverNothing(long millis, String text) {
        assertThat(ActivityViewModel.took(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void offScreenNothingIsRead() {
        model.setActive(false);
        history.activity.clear();
        model.refresh();
        assertThat(shown()).hasSize(3);
    }
}
