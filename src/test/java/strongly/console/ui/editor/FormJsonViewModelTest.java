package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.service.forms.AppField;
import strongly.console.ui.editor.AppFormViewModel.Page;
import strongly.console.ui.mvvm.Tone;

import java.util.Map;

/** The form as JSON text: what it cannot hold, and what of it the form cannot take. */
class FormJsonViewModelTest {
    private final EditorFixture fixture = new EditorFixture();

    @Test
    void whatAnEditCannotChangeIsSaid() {
        AppFormViewModel form = fixture.form(FormStart.edit(fixture.staging()));
        form.show(Page.JSON);
        assertThat(form.json().noteProperty().get()).isEmpty();
        String text = form.json().textProperty().get();
        form.json().textProperty().set(text.replace("proj_456", "proj_9"));
        fixture.seconds(1);
        assertThat(form.json().noteProperty().get())
                .isEqualTo(
                        "projectId stays proj_456: the API sets the project only when an app is"
                                + " created.");
        assertThat(form.fields().field(AppField.PROJECT).get()).isEqualTo("proj_456");
        form.json().textProperty().set(text);
        fixture.seconds(1);
        assertThat(form.json().noteProperty().get()).isEmpty();
    }

    @Test
    void aNewAppTakesItsProjectWithoutAWord() {
        AppFormViewModel form = fixture.form(FormStart.create());
        form.show(Page.JSON);
        form.json().textProperty().set("{\"projectId\": \"proj_9\"}");
        fixture.seconds(1);
        assertThat(form.json().noteProperty().get()).isEmpty();
        assertThat(form.fields().field(AppField.PROJECT).get()).isEqualTo("proj_9");
    }

    @Test
    void aLabelThatStandsTwiceKeepsTheFormFromBecomingJson() {
        AppFormViewModel form = fixture.form(FormStart.create());
        LabelsViewModel labels = form.fields().labels();
        labels.setAll(Map.of("team", "red"));
        labels.add();
        labels.pairs().getLast().keyProperty().set("team");
        form.show(Page.JSON);
        assertThat(form.pageProperty().get()).isEqualTo(Page.FIELDS);
        assertThat(form.notices())
                .containsExactly(
                        FormNotice.of(
                                Tone.WARNING,
                                "JSON and YAML hold a label once, but team stands twice. Remove"
                                        + " one of them first."));
        assertThat(labels.pairs()).hasSize(2);
        labels.remove(labels.pairs().getLast());
        form.show(Page.JSON);
        assertThat(form.pageProperty().get()).isEqualTo(Page.JSON);
        assertThat(form.notices()).isEmpty();
    }
}
