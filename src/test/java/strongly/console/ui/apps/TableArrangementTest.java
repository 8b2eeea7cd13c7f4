package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.platform.JsonSettingsStore;
import strongly.console.task.ManualScheduler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TableArrangementTest {
    @TempDir private Path folder;

    @Test
    void everythingIsThereAgainAfterARestart() {
        Path file = folder.resolve("settings.json");
        try (JsonSettingsStore store = new JsonSettingsStore(file, new ManualScheduler())) {
            TableArrangement before = new TableArrangement(store, "prod");
            before.setColumns(List.of(AppColumn.label("team"), AppColumn.NAME, AppColumn.CPU));
            before.setWidth(AppColumn.NAME, 321);
            before.setSort(
                    List.of(
                            new SortOrder(AppColumn.CPU, false),
                            new SortOrder(AppColumn.label("team"), true)));
            before.setGroup("label:team");
            before.toggleCollapsed("backend");
            before.setDensity(RowDensity.COMPACT);
            before.togglePin("app_1");
            before.setViews(List.of(before.capture("Mine", "status:failed")));
        }
        try (JsonSettingsStore store = new JsonSettingsStore(file, new ManualScheduler())) {
            TableArrangement after = new TableArrangement(store, "prod");
            assertThat(after.columnsProperty().get())
                    .containsExactly(AppColumn.label("team"), AppColumn.NAME, AppColumn.CPU);
            assertThat(after.width(AppColumn.NAME)).isEqualTo(321);
            assertThat(after.sortProperty().get())
                    .containsExactly(
                            new SortOrder(AppColumn.CPU, false),
                            new SortOrder(AppColumn.label("team"), true));
            assertThat(after.groupProperty().get()).isEqualTo("label:team");
            assertThat(after.collapsedProperty().get()).containsExactly("backend");
            assertThat(after.densityProperty().get()).isEqualTo(RowDensity.COMPACT);
            assertThat(after.pinnedProperty().get()).containsExactly("app_1");
            assertThat(after.viewsProperty().get()).hasSize(1);
            assertThat(after.viewsProperty().get().getFirst().query()).isEqualTo("status:failed");
            assertThat(new TableArrangement(store, "other").columnsProperty().get())
                    .isEqualTo(AppColumn.FIRST);
        }
    }

    @Test
    void whatIsMissingOrUnknownInTheFileTakesItsDefault() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(
                file,
                """
                {"table-prod": {"columns": [{"id": "warp", "width": 9}, {"id": "name", "width": -4}],
                                "later": 1}}
                """);
        try (JsonSettingsStore store = new JsonSettingsStore(file, new ManualScheduler())) {
            TableArrangement read = new TableArrangement(store, "prod");
            assertThat(read.columnsProperty().get()).containsExactly(AppColumn.NAME);
            assertThat(read.width(AppColumn.NAME)).isEqualTo(AppColumn.NAME.width());
            assertThat(read.sortProperty().get())
                    .containsExactly(new SortOrder(AppColumn.NAME, true));
            assertThat(read.densityProperty().get()).isEqualTo(RowDensity.COMFORTABLE);
        }
    }
}
