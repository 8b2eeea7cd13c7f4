package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.model.App;
import strongly.console.service.export.AppJson;
import strongly.console.service.forms.AppDocumentReader;
import strongly.console.service.forms.AppFormValues;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Apps that come into a form from files and the clipboard, and go out again. */
class DocumentExchangeTest {
    private static final String JSON =
            """
            {"name": "shop", "description": "Sells", "image": "nginx:1", "port": 8080,
             "replicas": 2, "environment": "staging",
             "resources": {"cpu": "500m", "memory": "1Gi"},
             "projectId": "proj_9", "labels": {"team": "red"}}
            """;
    private static final String YAML =
            """
            name: shop
            description: Sells
            image: nginx:1
            port: 8080
            replicas: 2
            environment: staging
            resources:
              cpu: 500m
              memory: 1Gi
            projectId: proj_9
            labels:
              team: red
            """;
    private static final AppFormValues VALUES =
            new AppFormValues(
                    "shop",
                    "Sells",
                    "nginx:1",
                    "8080",
                    "2",
                    "staging",
                    "500m",
                    "1Gi",
                    "proj_9",
                    Map.of("team", "red"));

    @TempDir Path folder;
    private final EditorFixture fixture = new EditorFixture();

    private static void run(AppFormViewModel form, String label) {
        form.exchange().commands().stream()
                .filter(command -> command.label().equals(label))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private AppFormViewModel filled() {
        AppFormViewModel form = fixture.form(FormStart.create());
        form.fields().setValues(VALUES);
        return form;
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.json", "app.yaml", "app.yml", "app.txt"})
    void aChosenFileFillsTheForm(String name) throws IOException {
        fixture.chosenFile =
                Files.writeString(folder.resolve(name), name.endsWith("json") ? JSON : YAML);
        AppFormViewModel form = fixture.form(FormStart.create());
        run(form, "Import file…");
        assertThat(form.fields().values()).isEqualTo(VALUES);
        assertThat(form.problems()).isEmpty();
        assertThat(form.notices())
                .containsExactly(FormNotice.of(Tone.ACCENT, "Imported from " + name + "."));
    }

    @Test
    void nothingHappensWhereNoFileIsChosen() {
        AppFormViewModel form = filled();
        run(form, "Import file…");
        run(form, "Export as JSON…");
        assertThat(form.fields().values()).isEqualTo(VALUES);
        assertThat(form.notices()).isEmpty();
        assertThat(fixture.toasts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, YAML})
    void theClipboardFillsTheForm(String text) {
        fixture.clips.add(text);
        AppFormViewModel form = fixture.form(FormStart.create());
        run(form, "Import from clipboard");
        assertThat(form.fields().values()).isEqualTo(VALUES);
        assertThat(form.notices().getFirst().text()).isEqualTo("Imported from the clipboard.");
    }

    @Test
    void anEmptyClipboardIsSaid() {
        AppFormViewModel form = filled();
        run(form, "Import from clipboard");
        assertThat(form.notices().getFirst().text())
                .isEqualTo(
                        "Nothing was imported from the clipboard. There is no text. The form is as"
                                + " it was.");
        assertThat(form.fields().values()).isEqualTo(VALUES);
    }

    @ParameterizedTest
    @CsvSource({"Export as JSON…, shop.json", "Export as YAML…, shop.yaml"})
    void whatIsExportedCanBeImported(String label, String name) throws Exception {
        Path file = folder.resolve(name);
        fixture.chosenFile = file;
        run(filled(), label);
        assertThat(fixture.toasts)
                .containsExactly(Toast.of(Tone.SUCCESS, "Exported to " + name, null));
        assertThat(new AppDocumentReader().readFile(file).values()).isEqualTo(VALUES);
        assertThat(Files.readString(file).startsWith("{")).isEqualTo(name.endsWith("json"));
        AppFormViewModel again = fixture.form(FormStart.create());
        run(again, "Import file…");
        assertThat(again.fields().values()).isEqualTo(VALUES);
    }

    @Test
    void aPlaceThatTakesNoFileIsSaid() throws IOException {
        fixture.chosenFile = Files.createFile(folder.resolve("file")).resolve("app.json");
        AppFormViewModel form = filled();
        run(form, "Export as JSON…");
        assertThat(form.notices())
                .containsExactly(
                        FormNotice.of(
                                Tone.DANGER,
                                "app.json could not be written. Choose another place."));
        assertThat(fixture.toasts).isEmpty();
    }

    @Test
    void aCopyCanBeImported() throws Exception {
        run(filled(), "Copy as JSON");
        assertThat(new AppDocumentReader().readJson(fixture.clips.getLast()).values())
                .isEqualTo(VALUES);
        assertThat(fixture.toasts.getFirst().title()).isEqualTo("Copied as JSON");
    }

    @Test
    void whatAnEditCannotChangeIsSaid() {
        AppFormViewModel form = fixture.form(FormStart.edit(fixture.staging()));
        form.exchange().importText("projectId: proj_9\nport: 8080\n");
        assertThat(form.fields().values().port()).isEqualTo("8080");
        assertThat(form.fields().values().projectId()).isEqualTo("proj_456");
        assertThat(form.notices())
                .containsExactly(
                        new FormNotice(
                                Tone.WARNING,
                                "Imported from the dropped text.",
                                List.of(
                                        "projectId stays proj_456: the API sets the project only"
                                                + " when an app is created")));
    }

    @Test
    void aWholeAppOfTheSameProjectNeedsNoWord() {
        App app = fixture.staging();
        AppFormViewModel form = fixture.form(FormStart.edit(app));
        form.exchange().importText(AppJson.write(app));
        assertThat(form.notices().getFirst().tone()).isEqualTo(Tone.ACCENT);
        assertThat(String.join("\n", form.notices().getFirst().details()))
                .contains("only the API sets them: id")
                .doesNotContain("projectId");
        assertThat(form.fields().isChanged()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Export as JSON…", "Export as YAML…", "Copy as JSON"})
    void aLabelThatStandsTwiceIsNotLostOnTheWayOut(String label) {
        fixture.chosenFile = folder.resolve("app.json");
        AppFormViewModel form = filled();
        form.fields().labels().add();
        form.fields().labels().pairs().getLast().keyProperty().set("team");
        run(form, label);
        assertThat(form.notices())
                .containsExactly(
                        FormNotice.of(
                                Tone.WARNING,
                                "JSON and YAML hold a label once, but team stands twice. Remove"
                                        + " one of them first."));
        assertThat(folder.resolve("app.json")).doesNotExist();
        assertThat(fixture.clips).isEmpty();
    }

    @Test
    void aTextWithoutLabelsLeavesTheLabelsAsTheyStand() {
        AppFormViewModel form = filled();
        form.fields().labels().add();
        form.fields().labels().pairs().getLast().keyProperty().set("team");
        form.exchange().importText("port: 81\n");
        assertThat(form.fields().values().port()).isEqualTo("81");
        assertThat(form.fields().labels().pairs()).hasSize(2);
        form.exchange().importText("labels: {zone: eu}\n");
        assertThat(form.fields().values().labels()).isEqualTo(Map.of("zone", "eu"));
    }
}
