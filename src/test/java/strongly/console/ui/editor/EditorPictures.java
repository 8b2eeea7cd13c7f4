package strongly.console.ui.editor;

import javafx.scene.Scene;

import strongly.console.fake.Errors;
import strongly.console.fake.Pictures;
import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.service.export.AppJson;
import strongly.console.service.forms.AppDocumentReader;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.editor.KnownDeployments.Known;
import strongly.console.ui.mvvm.View;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the forms in their states, for people to look at: {@code main(folder)}. */
public final class EditorPictures {
    private EditorPictures() {}

    /** Makes a view of a state. */
    @FunctionalInterface
    interface State {
        /** The view. */
        View view(EditorFixture fixture) throws Exception;
    }

    /** The states by name. */
    static Map<String, State> states() {
        Map<String, State> states = new LinkedHashMap<>();
        states.put("new", f -> view(f, f.form(FormStart.create())));
        states.put("new-valid", EditorPictures::valid);
        states.put("new-invalid", EditorPictures::invalid);
        states.put("new-taken", EditorPictures::taken);
        states.put("new-refused", EditorPictures::refused);
        states.put("new-json-broken", EditorPictures::brokenJson);
        states.put("new-imported", EditorPictures::imported);
        states.put("new-draft", EditorPictures::draft);
        states.put("duplicate", EditorPictures::duplicate);
        states.put("edit", f -> view(f, f.form(FormStart.edit(f.staging()))));
        states.put("edit-invalid", EditorPictures::editInvalid);
        states.put("edit-review", EditorPictures::review);
        states.put("edit-conflict", EditorPictures::conflict);
        states.put("undo", EditorPictures::undo);
        states.put("recreate", EditorPictures::recreate);
        states.put("deploy", f -> view(f, f.deploy(f.staging(), false, known(f))));
        states.put("deploy-valid", f -> view(f, filledDeployment(f)));
        states.put("deploy-invalid", EditorPictures::deployInvalid);
        states.put("deploy-conflict", EditorPictures::deployConflict);
        states.put("deploy-draft", EditorPictures::deployDraft);
        states.put("deploy-rollback", f -> view(f, f.deploy(f.staging(), true, known(f))));
        states.put(
                "deploy-rollback-unknown",
                f -> view(f, f.deploy(f.production(), true, KnownDeployments.NONE)));
        states.put("deploy-running", f -> deployed(f, AppStatus.DEPLOYING, 1));
        states.put("deploy-failed", f -> deployed(f, AppStatus.FAILED, 0));
        states.put("deploy-done", f -> deployed(f, AppStatus.RUNNING, 3));
        states.put("deploy-unknown", EditorPictures::deployUnknown);
        return states;
    }

    private static View view(EditorFixture f, AppFormViewModel model) {
        return new AppFormView(model, f.ports.clipboard(), f.clock);
    }

    private static View view(EditorFixture f, DeployFormViewModel model) {
        return new DeployFormView(model, f.ports.clipboard(), f.clock);
    }

    private static void type(AppFormViewModel form, AppField field, String value) {
        form.fields().field(field).set(value);
    }

    private static View valid(EditorFixture f) {
        return view(f, filled(f));
    }

    private static AppFormViewModel filled(EditorFixture f) {
        AppFormViewModel form = f.form(FormStart.create());
        type(form, AppField.NAME, "checkout-api");
        type(form, AppField.DESCRIPTION, "Takes orders and payments");
        type(form, AppField.ENVIRONMENT, "staging");
        type(form, AppField.IMAGE, "registry.acme.io/shop/checkout:2.5.0");
        type(form, AppField.CPU, "500m");
        type(form, AppField.MEMORY, "1Gi");
        form.fields().labels().setAll(Map.of("team", "shop"));
        return form;
    }

    /** The name is free in the catalog, and taken on the instance. */
    private static View taken(EditorFixture f) {
        f.client.failNext("create checkout-api", Errors.nameTaken("checkout-api"));
        AppFormViewModel form = filled(f);
        form.submit().run();
        return view(f, form);
    }

    /** A running app of this image. */
    static App withImage(String id, String image) {
        return new AppUpdate(
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.to(image),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged())
                .applyTo(SampleApps.app(id, AppStatus.RUNNING));
    }

    private static View duplicate(EditorFixture f) {
        return view(f, f.form(FormStart.duplicate(f.staging(), Set.of())));
    }

    private static View invalid(EditorFixture f) {
        f.staging();
        AppFormViewModel form = f.form(FormStart.create());
        type(form, AppField.NAME, "a-name");
        type(form, AppField.IMAGE, "Registry/Shop:");
        type(form, AppField.PORT, "99999");
        type(form, AppField.REPLICAS, "1e3");
        type(form, AppField.CPU, "0.5x");
        type(form, AppField.MEMORY, "-1");
        form.fields().labels().setAll(Map.of("bad key!", "x"));
        form.submit().run();
        return view(f, form);
    }

    private static View refused(EditorFixture f) {
        f.client.failNext("create checkout-api", Errors.forbidden());
        AppFormViewModel form = f.form(FormStart.create());
        type(form, AppField.NAME, "checkout-api");
        form.submit().run();
        return view(f, form);
    }

    private static View brokenJson(EditorFixture f) {
        AppFormViewModel form = f.form(FormStart.create());
        form.show(AppFormViewModel.Page.JSON);
        form.json().textProperty().set("{\n  \"name\": \"shop\",\n  \"port\": ,\n}");
        f.seconds(2);
        form.submit().run();
        return view(f, form);
    }

    private static View imported(EditorFixture f) {
        AppFormViewModel form = f.form(FormStart.create());
        form.exchange()
                .importText("name: shop\nport: 8080\nid: app_1\nstatus: running\nflavour: x");
        return view(f, form);
    }

    private static View draft(EditorFixture f) {
        AppFormViewModel left = f.form(FormStart.create());
        type(left, AppField.NAME, "half-done");
        left.suspend();
        f.seconds(200);
        return view(f, f.form(FormStart.create()));
    }

    private static View editInvalid(EditorFixture f) {
        AppFormViewModel form = f.form(FormStart.edit(f.staging()));
        type(form, AppField.NAME, "A_Name");
        type(form, AppField.IMAGE, "");
        type(form, AppField.REPLICAS, "-1");
        type(form, AppField.CPU, "1Ki");
        form.fields().labels().add();
        form.fields().labels().pairs().getLast().keyProperty().set("team");
        form.submit().run();
        return view(f, form);
    }

    private static View review(EditorFixture f) {
        AppFormViewModel form = f.form(FormStart.edit(f.production()));
        type(form, AppField.REPLICAS, "5");
        type(form, AppField.IMAGE, "registry.acme.example/shop/checkout:2.5.0");
        form.fields().labels().setAll(Map.of("team", "backend", "tier", "gold"));
        form.submit().run();
        return view(f, form);
    }

    private static View conflict(EditorFixture f) {
        App app = f.staging();
        AppFormViewModel form = f.form(FormStart.edit(app));
        type(form, AppField.REPLICAS, "5");
        type(form, AppField.PORT, "8080");
        form.fields().labels().setAll(Map.of("team", "mine"));
        f.client.with(AppUpdate.scale(7).withLabels(Map.of("team", "theirs")).applyTo(app));
        form.submit().run();
        form.review().choose(form.review().conflicts().getFirst(), ReviewViewModel.Side.MINE);
        return view(f, form);
    }

    private static View undo(EditorFixture f) {
        App before = f.staging();
        App after = f.holds(AppUpdate.scale(7).applyTo(before));
        return view(
                f, f.form(FormStart.putBack(OperationKind.SCALE, after, AppFormValues.of(before))));
    }

    private static View recreate(EditorFixture f) throws Exception {
        String json = AppJson.write(SampleApps.app("shop", AppStatus.RUNNING));
        return view(
                f,
                f.form(
                        FormStart.recreate(
                                "shop", "shop-name", new AppDocumentReader().read(json))));
    }

    private static KnownDeployments known(EditorFixture f) {
        return (id, limit) ->
                List.of(
                        new Known(
                                f.clock.instant().minus(Duration.ofHours(2)),
                                "registry.acme.example/shop/checkout:2.4.1",
                                2,
                                List.of("LOG_LEVEL"),
                                "failed",
                                false),
                        new Known(
                                f.clock.instant().minus(Duration.ofDays(3)),
                                "registry.acme.example/shop/checkout:2.4.0",
                                2,
                                List.of(),
                                "succeeded",
                                false));
    }

    private static View deployInvalid(EditorFixture f) {
        DeployFormViewModel form = f.deploy(f.staging(), false, known(f));
        form.image().set("Registry/Shop:");
        form.replicas().set("0");
        form.variables().paste("LOG_LEVEL=info\n2BAD=x");
        form.submit().run();
        return view(f, form);
    }

    private static DeployFormViewModel filledDeployment(EditorFixture f) {
        DeployFormViewModel form = f.deploy(f.staging(), false, known(f));
        form.image().set("registry.acme.example/shop/checkout:2.5.0");
        form.replicas().set("3");
        form.variables().paste("LOG_LEVEL=info\nPAYMENT_TOKEN=s3cret-value");
        return form;
    }

    private static View deployConflict(EditorFixture f) {
        f.client.failNext(
                "deploy a", Errors.conflict("Another deployment of this app is under way"));
        DeployFormViewModel form = filledDeployment(f);
        form.submit().run();
        return view(f, form);
    }

    private static View deployDraft(EditorFixture f) {
        filledDeployment(f).suspend();
        f.seconds(200);
        return view(f, f.deploy(f.staging(), false, known(f)));
    }

    private static View deployUnknown(EditorFixture f) {
        f.client.failNext("deploy a", Errors.lost());
        DeployFormViewModel form = filledDeployment(f);
        form.submit().run();
        f.seconds(60);
        return view(f, form);
    }

    private static View deployed(EditorFixture f, AppStatus end, int ready) {
        f.client.setStatus("a", SampleApps.status(AppStatus.DEPLOYING, 0, 3));
        f.client.setLogs(
                """
                2026-01-15T10:30:05Z [INFO] Starting
                2026-01-15T10:30:07Z [ERROR] Cannot reach db.acme.example:5432: refused
                """);
        DeployFormViewModel form = f.deploy(f.staging(), false, known(f));
        form.submit().run();
        f.seconds(4);
        f.client.setStatus("a", SampleApps.status(AppStatus.DEPLOYING, 1, 3));
        f.seconds(6);
        f.client.setStatus("a", SampleApps.status(end, ready, 3));
        f.seconds(8);
        return view(f, form);
    }

    /** Writes the pictures into the folder named first. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Pictures.run(
                () -> {
                    for (Map.Entry<String, State> state : states().entrySet()) {
                        for (boolean dark : new boolean[] {false, true}) {
                            Pictures.theme(dark);
                            View view = state.getValue().view(new EditorFixture());
                            Scene scene = Pictures.scene(view.root(), 400, 1300);
                            view.activate();
                            Pictures.write(
                                    scene,
                                    folder.resolve(
                                            state.getKey() + (dark ? "-dark" : "-light") + ".png"));
                        }
                    }
                });
    }
}
