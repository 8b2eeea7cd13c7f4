package strongly.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.timeline.ChartRow;

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
}
