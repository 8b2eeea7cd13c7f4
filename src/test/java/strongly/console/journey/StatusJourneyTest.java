package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.ActivityEntry.Outcome;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.timeline.ChartRow;

import java.sql.Connection;
import java.util.List;

/** A deployment is watched until it is ready, and the chart has it all. */
class StatusJourneyTest {
    @RegisterExtension final ConsoleJourney console = new ConsoleJourney(50);

    private List<String> chart() {
        return console.onUi(
                () ->
                        console
                                .robot()
                                .lookup("#status-chart-table")
                                .<TableView<ChartRow>>query()
                                .getItems()
                                .stream()
                                .map(row -> row.what() + " " + row.replicas())
                                .toList());
    }

    @Test
    void aDeploymentBecomesReadyOnTheChart() {
        console.select("search-staging");
        console.awaitText(NodeIds.STATUS_STATE, "Running");
        console.press("status-chart-table-toggle");
        console.await(
                "what was seen first",
                () -> chart().stream().anyMatch(row -> row.startsWith("Running")));
        console.press(NodeIds.DEPLOY_BUTTON);
        console.press(NodeIds.FORM_SUBMIT);
        console.awaitText(NodeIds.DEPLOY_OUTCOME, "ready");
        console.press("panel-close");
        console.select("search-staging");
        console.await(
                "the deployment, its transition and that it is ready",
                () -> {
                    List<String> rows = chart();
                    return rows.stream().anyMatch(row -> row.startsWith("Deploy "))
                            && rows.stream().anyMatch(row -> row.startsWith("Deploying"))
                            && rows.stream().findFirst().orElse("").startsWith("Running");
                });
        assertThat(chart()).as("nobody looked before").last().asString().startsWith("Not observed");
    }

    @Test
    void aDeploymentIsSeenBecomingReadyInWhatIsDrawn() {
        console.select("search-staging");
        console.awaitText(NodeIds.STATUS_STATE, "Running");
        console.await("ready replicas to be drawn", () -> drawn("status-ready-edge") > 0);
        assertThat(drawn("status-deployments")).as("nothing was deployed yet").isZero();
        assertThat(drawn("status-gaps")).as("nobody looked before").isPositive();
        int transitions = drawn("status-band", "tone-accent");
        console.press(NodeIds.DEPLOY_BUTTON);
        console.press(NodeIds.FORM_SUBMIT);
        console.awaitText(NodeIds.DEPLOY_OUTCOME, "ready");
        console.press("panel-close");
        console.select("search-staging");
        console.await(
                "the deployment's flag and its transition in the band",
                () ->
                        drawn("status-deployments") > 0
                                && drawn("status-band", "tone-accent") > transitions);
        console.await(
                "the line of ready replicas to come back to the line of those wanted",
                () -> ends("status-ready-edge") && fell("status-ready-edge"));
        double flag = bounds("status-deployments").getCenterX();
        double end = bounds("status-ready-edge").getMaxX();
        assertThat(flag).as("the flag stands before the end").isLessThan(end);
    }

    @Test
    void anAppThatSomebodyDeletesIsNotTakenFromTheScreenWithoutAWord() {
        console.select("search-staging");
        console.awaitText(NodeIds.STATUS_STATE, "Running");
        console.elsewhere("DELETE", "/apps/" + console.appId("search-staging"), "");
        console.await("what became of it", () -> console.says("search-staging is gone"));
        console.await("its row to go", () -> !console.rows().contains("search-staging"));
    }

    @Test
    void theOpenJournalFollowsAnOperationToItsEnd() {
        console.select("search-staging");
        console.awaitText(NodeIds.STATUS_STATE, "Running");
        console.press(NodeIds.RESTART_BUTTON);
        console.press("activity-button");
        console.await("that it is under way", () -> outcomes().contains(Outcome.STARTED));
        console.await("that it is done", () -> outcomes().equals(List.of(Outcome.SUCCEEDED)));
    }

    @Test
    void theOpenJournalFollowsTheHistoryBackFromTrouble() throws Exception {
        console.select("search-staging");
        console.awaitText(NodeIds.STATUS_STATE, "Running");
        console.await("looks to be kept", () -> drawn("status-ready-edge") > 0);
        try (Connection other = console.lockHistory()) {
            assertThat(other.isClosed()).isFalse();
            // other states are there to be kept; nothing is done from this console
            String app = "/apps/" + console.appId("search-staging");
            console.elsewhere("POST", app + "/restart", "");
            console.await("that it is said", () -> console.says("History is not kept"));
            console.press("activity-button");
            console.await(
                    "the reason in place of the list",
                    () -> placeholder().contains("another program has locked its file"));
        }
        console.elsewhere("POST", "/apps/" + console.appId("search-staging") + "/stop", "");
        console.await(
                "that it is kept again",
                () -> placeholder().equals("Nothing was done from this console yet"));
    }

    private String placeholder() {
        return console.onUi(
                () ->
                        console.robot().lookup(".activity-placeholder").<Label>queryAll().stream()
                                .map(Label::getText)
                                .findFirst()
                                .orElse(""));
    }

    private List<Outcome> outcomes() {
        return console.onUi(
                () ->
                        console
                                .robot()
                                .lookup("#activity-list")
                                .<ListView<ActivityEntry>>queryAll()
                                .stream()
                                .flatMap(list -> list.getItems().stream())
                                .map(ActivityEntry::outcome)
                                .toList());
    }

    @Test
    void aDamagedHistoryIsSaidInTheWindowUntilItIsRead() throws Exception {
        console.restartWithDamagedHistory();
        console.await("what became of it", () -> console.says("A new history was begun"));
        assertThat(console.says("history.db.damaged-")).as("where the old one is").isTrue();
        Node toast =
                console.onUi(() -> console.robot().lookup(".toast").match(Node::isVisible).query());
        assertThat(toast.getStyleClass()).as("it stays").contains("tone-danger");
        console.select("search-staging");
        console.awaitText(NodeIds.STATUS_STATE, "Running");
        console.await("the new one to be kept", () -> drawn("status-ready-edge") > 0);
    }

    private Path path(String... styleClasses) {
        return console.robot()
                .lookup("." + String.join(".", styleClasses))
                .match((Node node) -> node instanceof Path)
                .queryAs(Path.class);
    }

    /** How many strokes a path of the chart has. */
    private int drawn(String... styleClasses) {
        return console.onUi(() -> path(styleClasses).getElements().size());
    }

    private Bounds bounds(String styleClass) {
        return console.onUi(() -> path(styleClass).getBoundsInParent());
    }

    private static double height(PathElement element) {
        return switch (element) {
            case MoveTo move -> move.getY();
            case LineTo line -> line.getY();
            default -> Double.NaN;
        };
    }

    /** Whether a line ends as high as the one of the wanted replicas. */
    private boolean ends(String styleClass) {
        return console.onUi(
                () ->
                        height(path(styleClass).getElements().getLast())
                                == height(path("status-desired").getElements().getLast()));
    }

    /** Whether a line was ever below its end. */
    private boolean fell(String styleClass) {
        return console.onUi(
                () -> {
                    List<PathElement> line = path(styleClass).getElements();
                    double end = height(line.getLast());
                    return line.stream().anyMatch(element -> height(element) > end);
                });
    }
}
