package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import strongly.console.api.ApiException;
import strongly.console.fake.Errors;
import strongly.console.service.forms.AppField;

import java.util.List;
import java.util.Map;

/** The server's word lands at the field it names. */
class FormRefusalTest {
    private final EditorFixture fixture = new EditorFixture();

    private AppFormViewModel refused(ApiException failure) {
        fixture.client.failNext("create shop", failure);
        AppFormViewModel form = fixture.form(FormStart.create());
        form.fields().field(AppField.NAME).set("shop");
        form.fields().labels().setAll(Map.of("team", "red"));
        form.submit().run();
        return form;
    }

    static List<ApiException> refusalsOfLabels() {
        return List.of(
                Errors.invalid("Field 'labels.team' is reserved"),
                Errors.conflict("Label 'team' already exists"),
                Errors.badRequest("labels must hold strings"));
    }

    @ParameterizedTest
    @MethodSource("refusalsOfLabels")
    void whatNamesLabelsLandsAtTheLabels(ApiException failure) {
        AppFormViewModel form = refused(failure);
        assertThat(form.problems())
                .containsExactly(
                        new FormProblem(AppField.LABELS, "Labels: " + failure.serverMessage()));
        assertThat(form.fields().labels().refusalProperty().get())
                .isEqualTo(failure.serverMessage());
        form.fields().labels().pairs().getFirst().keyProperty().set("group");
        assertThat(form.problems()).isEmpty();
        assertThat(form.fields().labels().refusalProperty().get()).isEmpty();
    }

    @Test
    void whatTheServerRefusedOnceIsAskedAnew() {
        AppFormViewModel labels = refused(Errors.invalid("labels are locked right now"));
        labels.submit().run();
        assertThat(fixture.client.count("create shop")).isEqualTo(2);
        assertThat(fixture.closed).isEqualTo(1);
        AppFormViewModel name = refused(Errors.nameTaken("shop"));
        name.submit().run();
        assertThat(fixture.client.count("create shop")).isEqualTo(4);
    }
}
