package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.DeployDraft;
import strongly.console.service.forms.FormSuggestions;
import strongly.console.ui.controls.BoundedInput.Lines;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.text.SafeText;
import strongly.console.ui.text.TimeText;

import java.time.InstantSource;

/** The form that deploys or rolls back, and then the view of the deployment, as a side panel. */
public final class DeployFormView implements View {
    private static final int LONGEST = 200;

    private final DeployFormViewModel model;
    private final InstantSource clock;
    private final VBox root = new VBox();
    private final VBox form = new VBox();
    private final ScrollPane scroll = new ScrollPane(form);
    private final StackPane body = new StackPane();
    private final Label problem = new Label("", Icon.ERROR.node(14));
    private final RadioButton deploy = new RadioButton("Deploy an image");
    private final RadioButton rollBack = new RadioButton("Roll back to the deployment before");
    private final TextField image = new TextField();
    private final TextField replicas = new TextField();
    private final VBox imageFields = new VBox(12);
    private final VBox variables = new VBox(8);
    private final VBox previous = new VBox(4);
    private final Button submit = new Button();
    private final Button cancel = new Button("Cancel");
    private final HBox buttons = new HBox(8, submit, cancel);

    /**
     * The form of this model.
     *
     * @param clock tells how old a draft is
     */
    public DeployFormView(DeployFormViewModel model, Clipboard clipboard, InstantSource clock) {
        this.model = model;
        this.clock = clock;
        build(clipboard);
        bind();
    }

    private void build(Clipboard clipboard) {
        root.getStyleClass().add("editor");
        root.setId(NodeIds.DEPLOY_FORM);
        root.getStylesheets().add(String.valueOf(DeployFormView.class.getResource("editor.css")));
        problem.setId(NodeIds.FORM_ERRORS);
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().addAll("form-notice", "form-notice-danger");
        ToneStyles.apply(problem, Tone.DANGER);
        form.getStyleClass().add("editor-form");
        buildChoice();
        buildVariables(clipboard);
        form.getChildren().addAll(now(), choice(), replicasBox(), variables);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(body, Priority.ALWAYS);
        submit.setId(NodeIds.FORM_SUBMIT);
        submit.getStyleClass().add(Styles.ACCENT);
        submit.setTooltip(new Tooltip("Send — Ctrl+Enter"));
        submit.setOnAction(event -> submit());
        cancel.setId(NodeIds.FORM_CANCEL);
        cancel.setOnAction(event -> model.close().run());
        buttons.setAlignment(Pos.CENTER_LEFT);
        root.getChildren()
                .addAll(
                        new FormHead(model.title(), model.close()),
                        draftBar(),
                        problem,
                        body,
                        buttons);
    }

    /** Speaks of the form, so it is not there while the deployment is followed. */
    private DraftBar<DeployDraft> draftBar() {
        return new DraftBar<>(
                Bindings.createObjectBinding(
                        () ->
                                model.progressProperty().get() == null
                                        ? model.restoredProperty().get()
                                        : null,
                        model.progressProperty(),
                        model.restoredProperty()),
                this::draftText,
                model.startOver());
    }

    private String draftText(DeployDraft draft) {
        String back =
                "Your unfinished deployment, kept "
                        + TimeText.relative(draft.savedAt(), clock.instant())
                        + ", is back";
        return draft.variableNames().isEmpty() ? back : back + "; its variables need their values";
    }

    private Label now() {
        App app = model.app();
        String imageNow = app.image() == null ? "no image" : SafeText.line(app.image(), LONGEST);
        Label now =
                new Label(
                        "The record says %s, %s, environment %s."
                                .formatted(
                                        imageNow,
                                        replicas(app.replicas()),
                                        app.environment() == null ? "none" : app.environment()));
        now.setWrapText(true);
        now.getStyleClass().add(Styles.TEXT_MUTED);
        return now;
    }

    private static String replicas(@Nullable Integer recorded) {
        if (recorded == null) {
            return "no number of replicas";
        }
        return recorded == 1 ? "1 replica" : recorded + " replicas";
    }

    private void buildChoice() {
        ToggleGroup group = new ToggleGroup();
        deploy.setToggleGroup(group);
        deploy.setId(NodeIds.DEPLOY_CHOICE);
        rollBack.setToggleGroup(group);
        rollBack.setId(NodeIds.ROLLBACK_CHOICE);
        String current = model.app().image();
        image.setId(NodeIds.DEPLOY_IMAGE);
        image.setPromptText(current == null ? "registry.example.com/team/app:v1.2.0" : current);
        Suggesting.install(image, () -> model.imagesProperty().get());
        FieldBox box =
                new FieldBox(
                        model.image(),
                        image,
                        "Image for this deployment",
                        current == null
                                ? "Registry, path and tag or digest"
                                : "Empty deploys the app's own image; type to see others",
                        value -> "",
                        model.submittedProperty());
        box.bind(image, AppField.IMAGE.mostCharacters(), Lines.NONE);
        TagChips tags =
                new TagChips(
                        model.imagesProperty(),
                        chosen -> {
                            image.setText(chosen);
                            image.requestFocus();
                            image.end();
                        },
                        current);
        imageFields.getChildren().addAll(box, tags);
        previous.setId(NodeIds.DEPLOY_PREVIOUS);
        previous.getStyleClass().addAll("form-notice", "form-notice-accent");
    }

    private VBox choice() {
        return new VBox(12, deploy, imageFields, rollBack, previous);
    }

    private FieldBox replicasBox() {
        replicas.setId(NodeIds.DEPLOY_REPLICAS);
        Integer recorded = model.app().replicas();
        replicas.setPromptText(recorded == null ? "1" : recorded.toString());
        FieldBox box =
                new FieldBox(
                        model.replicas(),
                        replicas,
                        "Replicas for this deployment",
                        "Empty takes the app's own; its record is not changed",
                        value -> "",
                        model.submittedProperty());
        box.bind(replicas, AppField.REPLICAS.mostCharacters(), Lines.NONE);
        return box;
    }

    private void buildVariables(Clipboard clipboard) {
        Label caption = new Label("Environment variables");
        caption.getStyleClass().addAll(Styles.TEXT_CAPTION, "editor-heading");
        Label note =
                new Label(
                        "In addition to what the app has, for this deployment. They cannot be read"
                                + " back; the console keeps their names only. The app's"
                                + " environment, its tier, is something else and stays as it is.");
        note.setWrapText(true);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        variables
                .getChildren()
                .addAll(
                        caption,
                        note,
                        new LabelsEditor(
                                model.variables(),
                                NodeIds.VARIABLES_EDITOR,
                                clipboard,
                                () -> FormSuggestions.NONE));
    }

    private void bind() {
        deploy.setSelected(!model.rollbackProperty().get());
        rollBack.setSelected(model.rollbackProperty().get());
        rollBack.selectedProperty()
                .addListener((source, before, now) -> model.rollbackProperty().set(now));
        model.rollbackProperty()
                .addListener((source, before, now) -> (now ? rollBack : deploy).setSelected(true));
        shownWhile(imageFields, model.rollbackProperty().not());
        shownWhile(variables, model.rollbackProperty().not());
        shownWhile(previous, model.rollbackProperty());
        model.previous().addListener((ListChangeListener<String>) change -> showPrevious());
        showPrevious();
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        problem.visibleProperty().bind(problem.managedProperty());
        submit.textProperty()
                .bind(model.rollbackProperty().map(back -> back ? "Roll back" : "Deploy"));
        model.progressProperty().addListener((source, before, now) -> onProgress(now));
        showBody(model.progressProperty().get());
        root.addEventFilter(KeyEvent.KEY_PRESSED, FormKeys.sending(this::submit));
        root.setOnKeyPressed(FormKeys.closing(model.close()::run));
    }

    private static void shownWhile(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void showPrevious() {
        previous.getChildren().clear();
        for (String text : model.previous()) {
            Label line = new Label(text);
            line.setWrapText(true);
            previous.getChildren().add(line);
        }
    }

    private void showBody(@Nullable DeployProgressViewModel progress) {
        if (progress == null) {
            body.getChildren().setAll(scroll);
        } else {
            DeployProgressView view = new DeployProgressView(progress, model.close());
            body.getChildren().setAll(view.root());
            // what had the keyboard is gone; without it Esc would reach nobody
            view.focusClose();
        }
        buttons.setVisible(progress == null);
        buttons.setManaged(progress == null);
    }

    private void onProgress(@Nullable DeployProgressViewModel progress) {
        showBody(progress);
        if (progress == null && !focusMistake()) {
            activate();
        }
    }

    private void submit() {
        model.submit().run();
        if (model.progressProperty().get() == null) {
            focusMistake();
        }
    }

    /** Gives the keyboard to the first field that is to be mended; false where there is none. */
    private boolean focusMistake() {
        boolean wrongImage = model.image().error() != null;
        boolean wrong = wrongImage || model.replicas().error() != null;
        if (wrong) {
            focus(wrongImage ? image : replicas);
        }
        return wrong;
    }

    private void focus(Node control) {
        // a scroll pane takes its content into the scene only with its first style pass
        root.applyCss();
        control.requestFocus();
    }

    @Override
    public void activate() {
        focus(model.rollbackProperty().get() ? rollBack : image);
    }

    @Override
    public void deactivate() {
        model.suspend();
    }

    @Override
    public Parent root() {
        return root;
    }
}
