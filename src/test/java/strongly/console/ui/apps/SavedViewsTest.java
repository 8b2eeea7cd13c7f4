package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.model.AppStatus;
import strongly.console.service.views.SavedView;
import strongly.console.ui.mvvm.Tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SavedViewsTest {
    private final AppTableFixture fixture = new AppTableFixture();
    private final AppTable table = fixture.table();
    private final TableArrangement arrangement = table.model().arrangement();
    private final SavedViews views = table.savedViews();

    @TempDir private Path folder;

    @BeforeEach
    void open() {
        table.model().activate();
        fixture.catalog.load(SampleApps.of(60));
    }

    private void saveFailing() {
        table.filter().textProperty().set("web or api");
        table.filter().showOnly(AppStatus.FAILED);
        arrangement.setColumns(List.of(AppColumn.NAME, AppColumn.label("team")));
        arrangement.setSort(List.of(new SortOrder(AppColumn.UPDATED, false)));
        arrangement.setGroup("environment");
        views.save("  Failing  ");
    }

    @Test
    void aViewBringsBackQueryColumnsSortAndGroups() {
        saveFailing();
        List<String> lines = table.model().lines().stream().map(Object::toString).toList();
        table.filter().clear();
        arrangement.resetColumns();
        arrangement.setGroup(null);
        arrangement.setSort(List.of());
        views.open(0);
        assertThat(views.viewsProperty().get())
                .singleElement()
                .satisfies(view -> assertThat(view.name()).isEqualTo("Failing"));
        assertThat(arrangement.columnsProperty().get())
                .containsExactly(AppColumn.NAME, AppColumn.label("team"));
        assertThat(arrangement.sortProperty().get())
                .containsExactly(new SortOrder(AppColumn.UPDATED, false));
        assertThat(arrangement.groupProperty().get()).isEqualTo("environment");
        assertThat(table.filter().mistakeProperty().get()).isNull();
        assertThat(table.model().lines().stream().map(Object::toString)).isEqualTo(lines);
    }

    @Test
    void aNameIsThereOnceAndAPlaceWithoutAViewOpensNothing() {
        saveFailing();
        arrangement.setGroup(null);
        views.save("failing");
        assertThat(views.viewsProperty().get()).hasSize(1);
        assertThat(views.viewsProperty().get().getFirst().group()).isNull();
        views.open(7);
        views.remove(views.viewsProperty().get().getFirst());
        assertThat(views.viewsProperty().get()).isEmpty();
    }

    @Test
    void viewsAreRememberedPerConnection() {
        saveFailing();
        assertThat(new TableArrangement(fixture.settings, "test").viewsProperty().get())
                .isEqualTo(views.viewsProperty().get());
        assertThat(new TableArrangement(fixture.settings, "other").viewsProperty().get()).isEmpty();
    }

    @Test
    void viewsTravelAsAFile() {
        saveFailing();
        List<SavedView> saved = views.viewsProperty().get();
        fixture.file = folder.resolve("views.json");
        views.exportAll();
        views.remove(saved.getFirst());
        views.importAll();
        assertThat(views.viewsProperty().get()).isEqualTo(saved);
    }

    @Test
    void aFileThatHoldsNoViewsChangesNothingAndSaysSo() throws IOException {
        saveFailing();
        Path file = folder.resolve("views.json");
        fixture.file = file;
        for (String content :
                List.of("", "[", "null", "{}", "{\"format\":\"other\",\"views\":[]}")) {
            Files.writeString(file, content);
            fixture.toasts.clear();
            views.importAll();
            assertThat(fixture.toasts)
                    .as(content)
                    .singleElement()
                    .satisfies(toast -> assertThat(toast.tone()).isEqualTo(Tone.DANGER));
            assertThat(views.viewsProperty().get()).hasSize(1);
        }
    }

    @Test
    void anUnknownColumnInAFileIsLeftOut() throws IOException {
        Path file = folder.resolve("views.json");
        Files.writeString(
                file,
                """
                {"format": "strongly-console-views/1", "later": true, "views": [
                  {"name": "Mine", "columns": ["name", "warp"], "sort": ["warp:asc", "name:desc"]},
                  {"query": "nameless"}]}
                """);
        fixture.file = file;
        views.importAll();
        views.open(0);
        assertThat(views.viewsProperty().get()).hasSize(1);
        assertThat(arrangement.columnsProperty().get()).containsExactly(AppColumn.NAME);
        assertThat(arrangement.sortProperty().get())
                .containsExactly(new SortOrder(AppColumn.NAME, false));
    }
}
