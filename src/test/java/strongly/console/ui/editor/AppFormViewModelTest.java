package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.api.RequestBodies;
import strongly.console.fake.Errors;
import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.model.NewApp;
import strongly.console.model.Resources;
import strongly.console.service.forms.AppDocumentReader;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.forms.AppMerge;
import strongly.console.service.forms.DocumentException;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.editor.AppFormViewModel.Page;
import strongly.console.ui.editor.ReviewViewModel.Side;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs.Answer;
import strongly.console.ui.mvvm.FieldError;
import strongly.console.ui.mvvm.Tone;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creating, editing and duplicating apps, and every way it can go wrong. */
class AppFormViewModelTest {
    private final EditorFixture fixture = new EditorFixture();

    private static void type(AppFormViewModel form, AppField field, String value) {
        form.fields().field(field).set(value);
    }

    private static String errorOf(AppFormViewModel form, AppField field) {
        FieldError error = form.fields().field(field).error();
        return error == null ? "" : error.message();
    }

    private String sentUpdate() {
        return RequestBodies.update((AppUpdate) fixture.client.bodies().getLast());
    }

    private AppFormViewModel reviewed(App app, AppField field, String value) {
        AppFormViewModel form = fixture.form(FormStart.edit(app));
        type(form, field, value);
        form.submit().run();
        return form;
    }

    // Create

    @Test
    void anEmptyFormSaysWhatIsMissingOnlyOnceItIsSent() {
        AppFormViewModel form = fixture.form(FormStart.create());
        assertThat(form.problems()).isEmpty();
        form.submit().run();
        assertThat(form.problems())
                .containsExactly(new FormProblem(AppField.NAME, "Name: Give the app a name"));
        assertThat(fixture.client.calls()).isEmpty();
        type(form, AppField.NAME, "shop");
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void aNewAppIsSentWithoutWhatIsEmptyAndIsShown() {
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, " shop ");
        type(form, AppField.PORT, "8080");
        form.submit().run();
        assertThat(RequestBodies.creation((NewApp) fixture.client.bodies().getFirst()))
                .isEqualTo("{\"name\":\"shop\",\"port\":8080}");
        assertThat(fixture.closed).isEqualTo(1);
        assertThat(fixture.navigator.visits()).containsExactly("show shop");
        assertThat(fixture.drafts.kept).isEmpty();
    }

    @Test
    void aTakenNameIsSaidBeforeSending() {
        fixture.staging();
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "a-name");
        assertThat(errorOf(form, AppField.NAME))
                .isEqualTo("There is an app named a-name already; choose another name");
        form.submit().run();
        assertThat(fixture.client.calls()).isEmpty();
    }

    @Test
    void theServersWordLandsAtTheFieldItNames() {
        fixture.client.failNext("create shop", Errors.nameTaken("shop"));
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        type(form, AppField.DESCRIPTION, "kept");
        form.submit().run();
        assertThat(errorOf(form, AppField.NAME)).isEqualTo("App name 'shop' already exists");
        assertThat(form.problems()).hasSize(1);
        assertThat(form.fields().field(AppField.DESCRIPTION).get()).isEqualTo("kept");
        assertThat(fixture.closed).isZero();
        type(form, AppField.NAME, "shop-2");
        assertThat(form.problems()).isEmpty();
        form.submit().run();
        assertThat(fixture.closed).isEqualTo(1);
    }

    @Test
    void aRefusalThatNamesNoFieldStandsOnTop() {
        fixture.client.failNext("create shop", Errors.invalid("Quota exceeded"));
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        form.submit().run();
        assertThat(form.problems()).hasSize(1);
        assertThat(form.problems().getFirst().field()).isNull();
        assertThat(form.problems().getFirst().message()).contains("Quota exceeded");
    }

    @Test
    void aForbiddenCreateSaysWhichScopeIsMissing() {
        fixture.client.failNext("create shop", Errors.forbidden());
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        form.submit().run();
        assertThat(form.problems().getFirst().message()).contains("apps:write");
    }

    // Ambiguous outcomes

    @Test
    void aLostCreateThatArrivedIsFoundByItsName() {
        fixture.client.failNext("create shop", Errors.lost());
        fixture.client.onCall("create shop", () -> fixture.client.with(named("shop")));
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        form.submit().run();
        fixture.seconds(1);
        assertThat(fixture.client.count("create shop")).isEqualTo(1);
        assertThat(fixture.closed).isEqualTo(1);
        assertThat(fixture.navigator.visits()).containsExactly("show x");
    }

    private static App named(String name) {
        App sample = SampleApps.app("x", AppStatus.PENDING);
        return new AppUpdate(
                        Change.to(name),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged())
                .applyTo(sample);
    }

    @Test
    void aLostCreateThatIsNotSeenIsSaidAndTheFormStays() {
        fixture.client.failNext("create shop", Errors.lost());
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        form.submit().run();
        assertThat(form.progressProperty().get()).contains("No clear answer");
        fixture.seconds(60);
        assertThat(form.progressProperty().get()).isEmpty();
        assertThat(form.notices()).hasSize(1);
        assertThat(form.notices().getFirst().tone()).isEqualTo(Tone.WARNING);
        assertThat(form.notices().getFirst().text())
                .contains("no app named shop was found")
                .contains("Nothing was sent again");
        assertThat(fixture.client.count("create shop")).isEqualTo(1);
        assertThat(form.fields().field(AppField.NAME).get()).isEqualTo("shop");
        assertThat(fixture.closed).isZero();
    }

    @Test
    void aLostEditThatArrivedIsDone() {
        App app = fixture.staging();
        AppFormViewModel form = reviewed(app, AppField.PORT, "8080");
        fixture.client.failNext("update a", Errors.lost());
        fixture.client.onCall(
                "update a",
                () ->
                        fixture.client.with(
                                new AppUpdate(
                                                Change.unchanged(),
                                                Change.unchanged(),
                                                Change.unchanged(),
                                                Change.to(8080),
                                                Change.unchanged(),
                                                Change.unchanged(),
                                                Change.unchanged(),
                                                Change.unchanged())
                                        .applyTo(app)));
        form.submit().run();
        fixture.seconds(1);
        assertThat(fixture.closed).isEqualTo(1);
        assertThat(fixture.client.count("update a")).isEqualTo(1);
    }

    @Test
    void aLostEditThatIsNotSeenIsSaidAndTheFormStays() {
        AppFormViewModel form = reviewed(fixture.staging(), AppField.PORT, "8080");
        fixture.client.failNext("update a", Errors.lost());
        form.submit().run();
        fixture.seconds(60);
        assertThat(form.pageProperty().get()).isEqualTo(Page.FIELDS);
        assertThat(form.notices().getFirst().text()).contains("a-name shows no change");
        assertThat(form.fields().field(AppField.PORT).get()).isEqualTo("8080");
        assertThat(fixture.client.count("update a")).isEqualTo(1);
    }

    // Edit

    @Test
    void anEditIsReadAfreshShownAndSendsOnlyWhatChanged() {
        AppFormViewModel form = reviewed(fixture.staging(), AppField.PORT, "8080");
        assertThat(fixture.client.calls()).containsExactly("get a");
        assertThat(form.pageProperty().get()).isEqualTo(Page.REVIEW);
        assertThat(form.review().changes())
                .extracting(change -> change.title() + " " + change.before() + ">" + change.after())
                .containsExactly("Port 3000>8080");
        assertThat(form.review().jsonProperty().get().replaceAll("\\s", ""))
                .isEqualTo("{\"port\":8080}");
        form.submit().run();
        assertThat(sentUpdate()).isEqualTo("{\"port\":8080}");
        assertThat(fixture.client.calls()).containsExactly("get a", "get a", "update a");
        assertThat(fixture.navigator.visits()).containsExactly("show a");
    }

    @Test
    void nothingChangedSendsNothing() {
        AppFormViewModel form = fixture.form(FormStart.edit(fixture.staging()));
        form.submit().run();
        assertThat(form.notices().getFirst().text()).contains("nothing to send");
        assertThat(fixture.client.calls()).isEmpty();
    }

    @Test
    void whatTheServerHoldsBeyondTheRulesIsNoMistake() {
        App app =
                new AppUpdate(
                                Change.to("Odd_Name"),
                                Change.unchanged(),
                                Change.to("Not An Image"),
                                Change.unchanged(),
                                Change.to(500),
                                Change.to(new AppEnvironment("qa")),
                                Change.to(new Resources("0.5", "512M")),
                                Change.to(Map.of("odd key!", "odd value!")))
                        .applyTo(fixture.staging());
        fixture.holds(app);
        AppFormViewModel form = fixture.form(FormStart.edit(app));
        type(form, AppField.DESCRIPTION, "new");
        form.submit().run();
        assertThat(form.problems()).isEmpty();
        form.submit().run();
        assertThat(sentUpdate()).isEqualTo("{\"description\":\"new\"}");
    }

    @Test
    void whatTheApiCannotClearIsSaid() {
        AppFormViewModel form = fixture.form(FormStart.edit(fixture.staging()));
        for (AppField field :
                List.of(AppField.IMAGE, AppField.PORT, AppField.REPLICAS, AppField.ENVIRONMENT)) {
            type(form, field, "");
            assertThat(errorOf(form, field)).startsWith("The API cannot clear this");
        }
        type(form, AppField.CPU, "");
        assertThat(errorOf(form, AppField.CPU)).startsWith("The API cannot remove a limit");
        type(form, AppField.DESCRIPTION, "");
        assertThat(errorOf(form, AppField.DESCRIPTION)).isEmpty();
    }

    @Test
    void limitsAreSetTogether() {
        App app =
                new AppUpdate(
                                Change.unchanged(),
                                Change.unchanged(),
                                Change.unchanged(),
                                Change.unchanged(),
                                Change.unchanged(),
                                Change.unchanged(),
                                Change.to(Resources.NONE),
                                Change.unchanged())
                        .applyTo(fixture.staging());
        fixture.holds(app);
        AppFormViewModel form = fixture.form(FormStart.edit(app));
        type(form, AppField.CPU, "1");
        assertThat(errorOf(form, AppField.MEMORY))
                .isEqualTo("The API takes CPU and memory together; fill this in too");
        type(form, AppField.MEMORY, "1Gi");
        assertThat(errorOf(form, AppField.MEMORY)).isEmpty();
        form.submit().run();
        form.submit().run();
        assertThat(sentUpdate()).isEqualTo("{\"resources\":{\"cpu\":\"1\",\"memory\":\"1Gi\"}}");
    }

    @Test
    void aRereadThatFailsSendsNothing() {
        App app = fixture.staging();
        fixture.client.failNext("get a", Errors.notFound());
        AppFormViewModel form = reviewed(app, AppField.PORT, "8080");
        assertThat(form.problems().getFirst().message()).startsWith("Nothing was sent");
        assertThat(form.pageProperty().get()).isEqualTo(Page.FIELDS);
    }

    @Test
    void whatSomebodyElseChangedIsTakenOver() {
        App app = fixture.staging();
        AppFormViewModel form = fixture.form(FormStart.edit(app));
        type(form, AppField.PORT, "8080");
        fixture.client.with(AppUpdate.scale(7).applyTo(app));
        form.submit().run();
        assertThat(form.notices().getFirst().details()).containsExactly("Replicas");
        assertThat(form.fields().field(AppField.REPLICAS).get()).isEqualTo("7");
        form.submit().run();
        assertThat(sentUpdate()).isEqualTo("{\"port\":8080}");
    }

    @Test
    void conflictsAreSettledBeforeAnythingIsSent() {
        App app = fixture.staging();
        AppFormViewModel form = fixture.form(FormStart.edit(app));
        type(form, AppField.REPLICAS, "5");
        form.fields().labels().setAll(Map.of("team", "mine"));
        fixture.client.with(AppUpdate.scale(7).withLabels(Map.of("team", "theirs")).applyTo(app));
        form.submit().run();
        List<AppMerge.Conflict> open = List.copyOf(form.review().conflicts());
        assertThat(open)
                .containsExactly(
                        new AppMerge.Conflict(AppField.REPLICAS, null, "5", "7"),
                        new AppMerge.Conflict(AppField.LABELS, "team", "mine", "theirs"));
        form.submit().run();
        assertThat(fixture.client.bodies()).isEmpty();
        form.review().choose(open.getFirst(), Side.MINE);
        assertThat(form.review().readyProperty().get()).isFalse();
        form.review().choose(open.getLast(), Side.THEIRS);
        assertThat(form.review().readyProperty().get()).isTrue();
        form.submit().run();
        assertThat(sentUpdate()).isEqualTo("{\"replicas\":5}");
    }

    @Test
    void aChoiceCanBeTakenBack() {
        App app = fixture.staging();
        AppFormViewModel form = fixture.form(FormStart.edit(app));
        type(form, AppField.REPLICAS, "5");
        fixture.client.with(AppUpdate.scale(7).applyTo(app));
        form.submit().run();
        AppMerge.Conflict conflict = form.review().conflicts().getFirst();
        form.review().choose(conflict, Side.THEIRS);
        assertThat(form.review().changes()).isEmpty();
        assertThat(form.review().readyProperty().get()).isFalse();
        form.review().choose(conflict, Side.MINE);
        assertThat(form.review().changes()).hasSize(1);
        assertThat(form.review().readyProperty().get()).isTrue();
    }

    @Test
    void aChangeDuringTheReviewIsShownAgain() {
        App app = fixture.staging();
        AppFormViewModel form = reviewed(app, AppField.PORT, "8080");
        fixture.client.with(AppUpdate.scale(9).applyTo(app));
        form.submit().run();
        assertThat(fixture.client.bodies()).isEmpty();
        assertThat(form.notices().getFirst().text()).contains("changed again while you looked");
        form.submit().run();
        assertThat(sentUpdate()).isEqualTo("{\"port\":8080}");
    }

    @Test
    void protectedEnvironmentsAreNamedInTheReview() {
        AppFormViewModel form = reviewed(fixture.production(), AppField.PORT, "8080");
        assertThat(form.notices())
                .extracting(FormNotice::text)
                .containsExactly("p-name is in production.");
    }

    @Test
    void anUndoBeginsWithItsReviewAndMergesWhatOthersChanged() {
        App before = fixture.staging();
        App after = fixture.holds(AppUpdate.scale(7).applyTo(before));
        fixture.client.with(AppUpdate.scale(7).withLabels(Map.of("by", "other")).applyTo(before));
        AppFormViewModel form =
                fixture.form(
                        FormStart.putBack(OperationKind.SCALE, after, AppFormValues.of(before)));
        assertThat(form.pageProperty().get()).isEqualTo(Page.REVIEW);
        assertThat(form.review().changes()).hasSize(1);
        assertThat(fixture.client.bodies()).isEmpty();
        form.submit().run();
        assertThat(sentUpdate()).isEqualTo("{\"replicas\":2}");
        assertThat(fixture.ports.operations().recent().getFirst().kind())
                .isEqualTo(OperationKind.SCALE);
        assertThat(fixture.drafts.kept).isEmpty();
    }

    @Test
    void anUndoAsksWhereSomebodyElseChangedTheSame() {
        App before = fixture.staging();
        App after = fixture.holds(AppUpdate.scale(7).applyTo(before));
        fixture.client.with(AppUpdate.scale(12).applyTo(before));
        AppFormViewModel form =
                fixture.form(
                        FormStart.putBack(OperationKind.SCALE, after, AppFormValues.of(before)));
        assertThat(form.review().conflicts())
                .containsExactly(new AppMerge.Conflict(AppField.REPLICAS, null, "2", "12"));
    }

    @Test
    void theReviewLeadsBackToTheFields() {
        AppFormViewModel form = reviewed(fixture.staging(), AppField.PORT, "8080");
        form.close().run();
        assertThat(form.pageProperty().get()).isEqualTo(Page.FIELDS);
        assertThat(fixture.closed).isZero();
        assertThat(form.fields().field(AppField.PORT).get()).isEqualTo("8080");
    }

    // Duplicate, recreate, import, JSON

    @Test
    void aDuplicateGetsAFreeName() {
        App app = fixture.staging();
        AppFormViewModel form =
                fixture.form(FormStart.duplicate(app, Set.of("a-name", "a-name-copy")));
        assertThat(form.fields().field(AppField.NAME).get()).isEqualTo("a-name-copy-2");
        assertThat(form.fields().field(AppField.IMAGE).get()).isEqualTo(app.image());
        form.close().run();
        assertThat(fixture.dialogs.asked()).isEmpty();
        assertThat(fixture.closed).isEqualTo(1);
        String longest = "n".repeat(63);
        assertThat(FormStart.duplicate(named(longest), Set.of()).initial().name())
                .hasSize(63)
                .endsWith("-copy");
    }

    @Test
    void aDeletedAppIsRecreatedAndWhatCannotComeBackIsSaid() throws DocumentException {
        FormStart start =
                FormStart.recreate(
                        "app_1",
                        "shop",
                        new AppDocumentReader()
                                .read(
                                        "{\"id\":\"app_1\",\"name\":\"shop\",\"port\":80,"
                                                + "\"url\":\"https://x\",\"permissions\":{},"
                                                + "\"flavour\":1}"));
        AppFormViewModel form = fixture.form(start);
        assertThat(String.join("\n", form.notices().getFirst().details()))
                .contains("app_1", "URL", "permissions", "variables", "data", "flavour");
        form.submit().run();
        assertThat(RequestBodies.creation((NewApp) fixture.client.bodies().getFirst()))
                .isEqualTo("{\"name\":\"shop\",\"port\":80}");
    }

    @Test
    void importedTextFillsTheFormAndListsWhatIsLeftOut() {
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.DESCRIPTION, "kept");
        form.exchange().importText("name: Shop\nid: app_1\nflavour: x\n");
        assertThat(form.fields().field(AppField.NAME).get()).isEqualTo("Shop");
        assertThat(form.fields().field(AppField.DESCRIPTION).get()).isEqualTo("kept");
        assertThat(form.notices().getFirst().details())
                .containsExactly(
                        "Left out, as only the API sets them: id",
                        "Left out, as nobody knows them: flavour");
        assertThat(form.problems())
                .extracting(FormProblem::message)
                .containsExactly("Name: Use lowercase letters: shop");
    }

    @Test
    void textThatCannotBeImportedChangesNothing() {
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        form.exchange().importText("{\"name\": }");
        assertThat(form.notices().getFirst().tone()).isEqualTo(Tone.DANGER);
        assertThat(form.notices().getFirst().text())
                .contains("Line 1, column")
                .contains("as it was");
        assertThat(form.fields().field(AppField.NAME).get()).isEqualTo("shop");
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedAndTheFormStays(@TempDir Path folder) throws IOException {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        form.exchange().importFile(huge);
        assertThat(form.notices().getFirst().tone()).isEqualTo(Tone.DANGER);
        assertThat(form.notices().getFirst().text()).contains("huge.yaml");
        assertThat(form.fields().field(AppField.NAME).get()).isEqualTo("shop");
    }

    @Test
    void aBombIsRefusedAndTheFormStays() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c <= 'i'; c++) {
            String before = "*" + (char) (c - 1);
            bomb.append(
                    "%s: &%s [%s]%n".formatted(c, c, String.join(",", List.of(before, before))));
        }
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        form.exchange().importText(bomb.toString());
        assertThat(form.notices().getFirst().tone()).isEqualTo(Tone.DANGER);
        assertThat(form.fields().field(AppField.NAME).get()).isEqualTo("shop");
    }

    @Test
    void jsonAndFieldsAreTheSameForm() {
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        form.show(Page.JSON);
        assertThat(form.json().textProperty().get().replaceAll("\\s", ""))
                .isEqualTo("{\"name\":\"shop\"}");
        form.json().textProperty().set("{\"name\":\"shop\",\"replicas\":3,\"x\":1}");
        fixture.seconds(1);
        assertThat(form.fields().field(AppField.REPLICAS).get()).isEqualTo("3");
        assertThat(form.json().noteProperty().get()).isEqualTo("Not known, and not sent: x.");
        form.submit().run();
        assertThat(RequestBodies.creation((NewApp) fixture.client.bodies().getFirst()))
                .isEqualTo("{\"name\":\"shop\",\"replicas\":3}");
    }

    @Test
    void brokenJsonIsMarkedAndNeverLeftBehind() {
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        form.show(Page.JSON);
        form.json().textProperty().set("{\n\"name\" \"other\"\n}");
        form.show(Page.FIELDS);
        assertThat(form.pageProperty().get()).isEqualTo(Page.JSON);
        FormJsonViewModel.Mistake mistake = form.json().mistakeProperty().get();
        assertThat(mistake).isNotNull();
        assertThat(mistake.line()).isEqualTo(2);
        assertThat(mistake.text()).startsWith("Line 2, column ");
        assertThat(form.fields().field(AppField.NAME).get()).isEqualTo("shop");
        form.submit().run();
        assertThat(fixture.client.calls()).isEmpty();
        form.json().textProperty().set("{\"name\":\"other\"}");
        form.show(Page.FIELDS);
        assertThat(form.pageProperty().get()).isEqualTo(Page.FIELDS);
        assertThat(form.fields().field(AppField.NAME).get()).isEqualTo("other");
    }

    // Drafts and closing

    @Test
    void whatIsTypedIsKeptAndOfferedAgain() {
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        fixture.seconds(1);
        assertThat(fixture.drafts.kept).containsKey("here new");
        AppFormViewModel later = fixture.form(FormStart.create());
        assertThat(later.fields().field(AppField.NAME).get()).isEqualTo("shop");
        assertThat(later.restoredProperty().get()).isNotNull();
        later.startOver().run();
        assertThat(later.fields().field(AppField.NAME).get()).isEmpty();
        assertThat(later.restoredProperty().get()).isNull();
        assertThat(fixture.drafts.kept).isEmpty();
    }

    @Test
    void closingWithoutChangesAsksNothingAndLosesNothing() {
        AppFormViewModel form = fixture.form(FormStart.create());
        form.close().run();
        assertThat(fixture.dialogs.asked()).isEmpty();
        assertThat(fixture.closed).isEqualTo(1);
    }

    @Test
    void closingWithChangesAsksOnceWithNamedButtons() {
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        fixture.dialogs.answer(Answer.CANCEL);
        form.close().run();
        assertThat(fixture.closed).isZero();
        Confirmation asked = fixture.dialogs.asked().getFirst();
        assertThat(List.of(asked.confirmLabel(), asked.cancelLabel()))
                .containsExactly("Keep draft", "Continue editing");
        assertThat(asked.alternativeLabel()).isEqualTo("Discard changes");
        fixture.dialogs.answer(Answer.CONFIRM);
        form.close().run();
        assertThat(fixture.closed).isEqualTo(1);
        assertThat(fixture.drafts.kept).containsKey("here new");
    }

    @Test
    void discardingForgetsTheDraft() {
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        fixture.seconds(1);
        fixture.dialogs.answer(Answer.ALTERNATIVE);
        form.close().run();
        fixture.seconds(5);
        assertThat(fixture.drafts.kept).isEmpty();
    }

    @Test
    void leavingTheScreenKeepsTheDraftAtOnce() {
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        form.suspend();
        assertThat(fixture.drafts.kept).containsKey("here new");
    }

    @Test
    void aDraftOfAnEditIsMergedWithWhatChangedSince() {
        App app = fixture.staging();
        AppFormViewModel form = fixture.form(FormStart.edit(app));
        type(form, AppField.PORT, "8080");
        fixture.seconds(1);
        App scaled = fixture.holds(AppUpdate.scale(9).applyTo(app));
        AppFormViewModel later = fixture.form(FormStart.edit(scaled));
        assertThat(later.restoredProperty().get()).isNotNull();
        later.submit().run();
        assertThat(later.review().conflicts()).isEmpty();
        later.submit().run();
        assertThat(sentUpdate()).isEqualTo("{\"port\":8080}");
    }

    // Bad input

    @Test
    void labelsAreCheckedAndDuplicatesMarked() {
        AppFormViewModel form = fixture.form(FormStart.create());
        LabelsViewModel labels = form.fields().labels();
        type(form, AppField.NAME, "shop");
        fixture.clips.add("team=backend\nversion=2.1");
        labels.paste("team=backend\nversion=2.1");
        labels.add();
        labels.pairs().getLast().keyProperty().set("team");
        labels.pairs().getLast().valueProperty().set("other");
        assertThat(labels.pairs().getLast().errorProperty().get())
                .isEqualTo("team stands twice: remove one");
        form.submit().run();
        assertThat(form.problems())
                .extracting(FormProblem::message)
                .containsExactly("Labels: one label needs a look");
        labels.remove(labels.pairs().getLast());
        assertThat(form.problems()).isEmpty();
    }
}
