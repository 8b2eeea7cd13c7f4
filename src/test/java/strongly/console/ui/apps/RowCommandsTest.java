package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.mvvm.Tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class RowCommandsTest {
    private final AppTableFixture fixture = new AppTableFixture();
    private final AppTable table = fixture.table();
    private final RowCommands commands = table.commands();
    private final String big = "v".repeat(100_000);

    @TempDir private Path folder;

    @BeforeEach
    void open() {
        table.model().activate();
        fixture.catalog.load(
                List.of(
                        SampleApps.bare("a/1", "one", Map.of("k", "x\ty\n\u202e")),
                        SampleApps.bare("b'2", "two", Map.of("k", big)),
                        SampleApps.bare("c3", "web-3", Map.of()).withStatus(AppStatus.STOPPED)));
    }

    private App app(int line) {
        return ((AppRow) table.model().lines().get(line)).app();
    }

    @Test
    void valuesAreCopiedExactlyAsTheyCame() {
        commands.copyValues(AppColumn.label("k"), List.of(app(0)));
        assertThat(fixture.copied).isEqualTo("x\ty\n\u202e");
        commands.copyValues(AppColumn.label("k"), List.of(app(1)));
        assertThat(fixture.copied).isEqualTo(big);
        commands.copyValues(AppColumn.NAME, List.of(app(2), app(0)));
        assertThat(fixture.copied).isEqualTo("web-3\none");
    }

    @Test
    void whatIsShownOfThemIsMarkedAndCut() {
        AppRow row = (AppRow) table.model().lines().get(0);
        assertThat(CellText.of(AppColumn.label("k"), row, fixture.scheduler.instant()))
                .isEqualTo("x\\ty\\n\\u202e");
        AppRow bigRow = (AppRow) table.model().lines().get(1);
        assertThat(CellText.of(AppColumn.label("k"), bigRow, fixture.scheduler.instant()))
                .hasSize(CellText.CELL_LIMIT + 1);
    }

    @Test
    void theCurrentAppIsCopiedWhereNothingIsSelected() {
        table.model().setCurrent(table.model().lines().get(0));
        commands.copy(TableCopy.IDS, commands.targets());
        assertThat(fixture.copied).isEqualTo("a/1");
        table.model().selection().chooseAll(table.model().lines());
        commands.copy(TableCopy.IDS, commands.targets());
        assertThat(fixture.copied).isEqualTo("a/1\nb'2\nc3");
        commands.copy(TableCopy.CURL, commands.targets());
        assertThat(fixture.copied.lines())
                .first()
                .isEqualTo(
                        "curl -sS -H \"X-API-Key: $STRONGLY_API_KEY\""
                                + " 'https://my.example/api/v1/apps/a%2F1'");
    }

    @Test
    void rowsAreCopiedWithTheColumnsOnScreen() {
        table.model().arrangement().setColumns(List.of(AppColumn.NAME, AppColumn.STATUS));
        table.model().setCurrent(table.model().lines().get(2));
        commands.copyRows();
        assertThat(fixture.copied).isEqualTo("Name\tStatus\nweb-3\tstopped\n");
    }

    @Test
    void rowsAreCopiedAsTextInColumns() {
        table.model().arrangement().setColumns(List.of(AppColumn.NAME, AppColumn.STATUS));
        commands.copy(TableCopy.TEXT, List.of(app(0), app(2)));
        assertThat(fixture.copied).isEqualTo("Name   Status\none    unknown\nweb-3  stopped\n");
    }

    @Test
    void urlsAndRecordsAreCopied() {
        commands.copy(TableCopy.URLS, List.of(app(0), app(2)));
        assertThat(fixture.copied).isEqualTo("");
        commands.copy(TableCopy.JSON, List.of(app(2)));
        assertThat(fixture.copied).contains("\"name\" : \"web-3\"");
    }

    @Test
    void theSelectedAppsAloneAreExported() throws IOException {
        Path file = folder.resolve("apps.csv");
        fixture.file = file;
        table.model().arrangement().setColumns(List.of(AppColumn.ID));
        commands.exportThese(false, List.of(app(1), app(2)));
        assertThat(Files.readString(file)).isEqualTo("ID\r\nb'2\r\nc3\r\n");
    }

    @Test
    void editAndRollBackGoOneAppAtATime() {
        table.model().setCurrent(table.model().lines().get(1));
        table.model().selection().chooseAll(table.model().lines());
        assertThat(commands.targets(OperationKind.STOP)).hasSize(3);
        assertThat(commands.targets(OperationKind.ROLL_BACK)).containsExactly(app(1));
        assertThat(commands.targets(OperationKind.EDIT)).containsExactly(app(1));
        assertThat(commands.refusal(OperationKind.ROLL_BACK, commands.targets()))
                .isEqualTo("Roll back one app at a time");
    }

    @Test
    void theShownAppsAreExported() throws IOException {
        table.filter().textProperty().set("web");
        Path file = folder.resolve("apps.csv");
        fixture.file = file;
        table.model().arrangement().setColumns(List.of(AppColumn.ID, AppColumn.NAME));
        commands.exportShown(false);
        assertThat(Files.readString(file)).isEqualTo("ID,Name\r\nc3,web-3\r\n");
        commands.exportShown(true);
        assertThat(Files.readString(file)).contains("\"name\" : \"web-3\"");
        assertThat(fixture.toasts).hasSize(2).allMatch(toast -> toast.tone() == Tone.SUCCESS);
        assertThat(commands.export().progressProperty().get()).isNull();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anExportThatCannotBeWrittenSaysSo() {
        fixture.file = folder.resolve("no such folder").resolve("apps.csv");
        commands.exportShown(false);
        assertThat(fixture.toasts)
                .singleElement()
                .satisfies(toast -> assertThat(toast.tone()).isEqualTo(Tone.DANGER));
    }

    @Test
    void oneAppIsDoneAtOnceAndManyInWaves() {
        commands.perform(OperationKind.STOP, List.of(app(0)));
        commands.perform(OperationKind.STOP, List.of(app(0), app(1)));
        assertThat(fixture.asked).containsExactly("STOP one", "bulk STOP 2");
    }

    @Test
    void aCommandIsRefusedOnlyWhereNoAppAllowsIt() {
        assertThat(commands.refusal(OperationKind.START, List.of(app(0)))).isNotNull();
        assertThat(commands.refusal(OperationKind.START, List.of(app(0), app(2)))).isNull();
        assertThat(commands.refusal(OperationKind.START, List.of())).isNotNull();
    }
}
