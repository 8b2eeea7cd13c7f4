package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import strongly.console.api.ApiException;
import strongly.console.fake.Errors;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.AppFormValues;
import strongly.console.ui.editor.AppFormViewModel.Page;

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

    static List<Arguments> refusalsOfAnEdit() {
        return List.of(
                arguments(Errors.badRequest("Field 'port' must be an integer"), AppField.PORT),
                arguments(Errors.badRequest("labels must hold strings"), AppField.LABELS),
                arguments(Errors.badRequest("The body is not valid JSON"), null),
                arguments(Errors.nameTaken("shop"), AppField.NAME),
                arguments(Errors.conflict("The app is being deployed"), null),
                arguments(Errors.invalid("replicas must be at most 50"), AppField.REPLICAS),
                arguments(Errors.invalid("Field 'resources.memory' is too large"), AppField.MEMORY),
                arguments(Errors.invalid("Field 'image' cannot be pulled"), AppField.IMAGE),
                arguments(Errors.invalid("Validation failed"), null));
    }

    @ParameterizedTest
    @MethodSource("refusalsOfAnEdit")
    void aRefusedEditIsSaidWhereItBelongsAndTheFormStays(
            ApiException failure, @Nullable AppField field) {
        fixture.client.failNext("update a", failure);
        AppFormViewModel form = fixture.form(FormStart.edit(fixture.staging()));
        AppFormFields fields = form.fields();
        fields.field(AppField.NAME).set("shop");
        fields.field(AppField.PORT).set("8080");
        fields.field(AppField.REPLICAS).set("60");
        fields.labels().setAll(Map.of("team", "red"));
        AppFormValues typed = fields.values();
        form.submit().run();
        form.submit().run();

        assertThat(form.pageProperty().get()).isEqualTo(Page.FIELDS);
        assertThat(form.problems()).extracting(FormProblem::field).containsExactly(field);
        assertThat(form.problems().getFirst().message()).contains(failure.serverMessage());
        assertThat(fields.values()).isEqualTo(typed);
        assertThat(fixture.closed).isZero();
        assertThat(fixture.client.count("update a")).isEqualTo(1);
        form.suspend();
        assertThat(fixture.drafts.kept).containsOnlyKeys("here edit a");
    }
}
