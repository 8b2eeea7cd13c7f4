package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.service.forms.AppField;
import strongly.console.ui.mvvm.FieldError;

/** The tiers a form offers: those of the API document, those that occur, and the app's own. */
class AppFormFieldsTest {
    private final EditorFixture fixture = new EditorFixture();

    private App inTier(String id, String tier) {
        return SampleApps.app(id, AppStatus.RUNNING, new AppEnvironment(tier), 1);
    }

    @Test
    void aTierThatOccursIsOfferedAndAccepted() {
        fixture.holds(inTier("q", "qa"));
        AppFormFields fields = fixture.form(FormStart.create()).fields();
        assertThat(fields.environments())
                .containsExactly("", "development", "staging", "production", "qa");
        fields.field(AppField.ENVIRONMENT).set("qa");
        assertThat(fields.field(AppField.ENVIRONMENT).error()).isNull();
        fields.field(AppField.ENVIRONMENT).set("prod");
        assertThat(fields.field(AppField.ENVIRONMENT).error())
                .isEqualTo(new FieldError("Choose one of development, staging, production, qa"));
    }

    @Test
    void anAppKeepsATierNobodyElseHas() {
        AppFormFields fields = fixture.form(FormStart.edit(inTier("o", "odd"))).fields();
        assertThat(fields.environments())
                .containsExactly("development", "staging", "production", "odd");
        fields.field(AppField.ENVIRONMENT).set("staging");
        fields.field(AppField.ENVIRONMENT).set("odd");
        assertThat(fields.field(AppField.ENVIRONMENT).error()).isNull();
    }
}
