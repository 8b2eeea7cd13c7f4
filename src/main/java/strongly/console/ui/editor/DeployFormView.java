package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.OperationState;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;

import java.time.Duration;
import java.util.Locale;

/** The form that deploys or rolls back, and then the view of the deployment, as a side panel. */
public final class DeployFormView implements View {
    private static final KeyCombination SEND =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final DeployFormViewModel model;
    private final VBox root = new VBox();
    private final VBox form = new VBox();
    private final VBox progress = new VBox(8);
    private final VBox timeline = new VBox(4);
    private final Label problem = new Label();
    private final Label outcome = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final RadioButton deploy = new RadioButton("Deploy an image");
    private final RadioButton rollBack = new RadioButton("Roll back to the deployment before");
    private final VBox deployFields = new VBox(14);
    private final Label previous = new Label();
    private final TextField image = new TextField();
    private final Button submit = new Button();
    private final Button close = new Button();
    private final Button rollBackNow = new Button();
    private final Button showLogs = new Button();

    /** The form of this model. */
    public DeployFormView(DeployFormViewModel model, Clipboard clipboard) {
        this.model = model;
        build(clipboard);
        bind();
    }

    private void build(Clipboard clipboard) {
        root.getStyleClass().add("editor");
        root.setId("deploy-form");
        root.getStylesheets().add(String.valueOf(DeployFormView.class.getResource("editor.css")));
        Label title = new Label(model.title());
        title.getStyleClass().add(Styles.TITLE_4);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button closeButton = IconButtons.flat("panel-close", Icon.CLOSE, "Close — Esc");
        closeButton.setOnAction(event -> model.close().run());
        HBox head = new HBox(8, title, gap, closeButton);
        head.setAlignment(Pos.CENTER_LEFT);
        buildForm(clipboard);
        buildProgress();
        ScrollPane scroll = new ScrollPane(new VBox(form, progress));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox buttons = new HBox(8, submit, rollBackNow, showLogs, close);
        buttons.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(head, problem, scroll, buttons);
    }

    private void buildForm(Clipboard clipboard) {
        form.getStyleClass().add("editor-form");
        ToggleGroup group = new ToggleGroup();
        deploy.setToggleGroup(group);
        deploy.setId("deploy-choice");
        rollBack.setToggleGroup(group);
        rollBack.setId("rollback-choice");
        image.setId("deploy-image");
        String current = model.app().image();
        image.setPromptText(current == null ? "registry.example.com/team/app:v1.2.0" : current);
        FieldBox.bind(image, model.image());
        TextFields.bindAutoCompletion(
                image, request -> model.imageSuggestions(request.getUserText()));
        TextField replicas = new TextField();
        replicas.setId("deploy-replicas");
        Integer recorded = model.app().replicas();
        replicas.setPromptText(recorded == null ? "1" : recorded.toString());
        FieldBox.bind(replicas, model.replicas());
        Label caption = new Label("Additional variables");
        caption.getStyleClass().add(Styles.TEXT_BOLD);
        Label note =
                new Label(
                        "For this deployment only, beside what the app has. They cannot be read"
                                + " back later, and their values are not kept here. The app's"
                                + " environment ("
                                + (model.app().environment() == null
                                        ? "none"
                                        : model.app().environment())
                                + ") does not change.");
        note.setWrapText(true);
        note.getStyleClass().add(Styles.TEXT_SMALL);
        previous.setWrapText(true);
        deployFields
                .getChildren()
                .addAll(
                        new FieldBox(
                                model.image(),
                                image,
                                value -> value.isEmpty() ? "Empty takes the app's image" : "",
                                model.submittedProperty()));
        form.getChildren()
                .addAll(
                        deploy,
                        deployFields,
                        rollBack,
                        previous,
                        new FieldBox(
                                model.replicas(),
                                replicas,
                                value -> value.isEmpty() ? "Empty takes the app's replicas" : "",
                                model.submittedProperty()),
                        new VBox(
                                4,
                                caption,
                                note,
                                new LabelsEditor(
                                        model.variables(), "variables-editor", clipboard)));
    }

    private void buildProgress() {
        bar.setMaxWidth(Double.MAX_VALUE);
        outcome.setWrapText(true);
        outcome.setId("deploy-outcome");
        timeline.getStyleClass().add("deploy-timeline");
        timeline.setId("deploy-timeline");
        progress.getChildren().addAll(outcome, bar, timeline);
    }

    private void bind() {
        deploy.setSelected(!model.rollbackProperty().get());
        rollBack.setSelected(model.rollbackProperty().get());
        rollBack.selectedProperty()
                .addListener((source, before, now) -> model.rollbackProperty().set(now));
        deployFields.disableProperty().bind(model.rollbackProperty());
        previous.textProperty().bind(model.previousProperty());
        previous.visibleProperty().bind(model.rollbackProperty());
        previous.managedProperty().bind(model.rollbackProperty());
        form.visibleProperty().bind(model.sentProperty().not());
        form.managedProperty().bind(form.visibleProperty());
        progress.visibleProperty().bind(model.sentProperty());
        progress.managedProperty().bind(model.sentProperty());
        problem.setWrapText(true);
        problem.setId(NodeIds.FORM_ERRORS);
        problem.getStyleClass().add("editor-problems");
        ToneStyles.apply(problem, Tone.DANGER);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        problem.visibleProperty().bind(problem.managedProperty());
        button(submit, NodeIds.FORM_SUBMIT, Styles.ACCENT);
        submit.textProperty()
                .bind(model.rollbackProperty().map(back -> back ? "Roll back" : "Deploy"));
        submit.setOnAction(event -> model.submit().run());
        submit.visibleProperty().bind(model.sentProperty().not());
        submit.managedProperty().bind(submit.visibleProperty());
        button(close, NodeIds.FORM_CANCEL, Styles.TEXT);
        close.setText(model.close().label());
        close.setOnAction(event -> model.close().run());
        button(rollBackNow, "deploy-rollback-button", Styles.TEXT);
        rollBackNow.setText(model.rollBackNow().label());
        rollBackNow.setOnAction(event -> model.rollBackNow().run());
        button(showLogs, "deploy-logs-button", Styles.TEXT);
        showLogs.setText(model.showLogs().label());
        showLogs.setOnAction(event -> model.showLogs().run());
        showLogs.visibleProperty().bind(model.sentProperty());
        showLogs.managedProperty().bind(model.sentProperty());
        model.stateProperty().addListener((source, before, now) -> showState(now));
        showState(model.stateProperty().get());
        model.steps()
                .addListener((ListChangeListener<DeployFormViewModel.Step>) change -> showSteps());
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (SEND.match(event)) {
                        event.consume();
                        model.submit().run();
                    }
                });
        root.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        model.close().run();
                    }
                });
    }

    private static void button(Button button, String id, String style) {
        button.setId(id);
        button.getStyleClass().add(style);
    }

    private void showState(@Nullable OperationState state) {
        boolean failed = state != null && state.phase() == OperationState.Phase.FAILED;
        rollBackNow.setVisible(failed);
        rollBackNow.setManaged(failed);
        if (state == null) {
            return;
        }
        boolean ended = state.phase().isEnd();
        bar.setVisible(!ended);
        bar.setManaged(!ended);
        bar.setProgress(
                state.desired() > 0 && state.ready() >= 0
                        ? (double) state.ready() / state.desired()
                        : ProgressBar.INDETERMINATE_PROGRESS);
        outcome.setText(state.message());
        outcome.setGraphic(icon(state).node(16));
        ToneStyles.apply(outcome, tone(state));
    }

    private static Icon icon(OperationState state) {
        return switch (state.phase()) {
            case SUCCEEDED -> Icon.CHECK_CIRCLE;
            case FAILED -> Icon.ERROR;
            case UNKNOWN -> Icon.HELP;
            case CANCELLED -> Icon.CLOSE;
            case HOLDING, SENDING, FOLLOWING, CHECKING -> Icon.DEPLOY;
        };
    }

    private static Tone tone(OperationState state) {
        return switch (state.phase()) {
            case SUCCEEDED -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case UNKNOWN -> Tone.WARNING;
            case CANCELLED -> Tone.NEUTRAL;
            case HOLDING, SENDING, FOLLOWING, CHECKING -> Tone.ACCENT;
        };
    }

    private void showSteps() {
        timeline.getChildren().setAll(model.steps().stream().map(DeployFormView::line).toList());
    }

    private static Node line(DeployFormViewModel.Step step) {
        Label label = new Label(elapsed(step.elapsed()) + "   " + step.text());
        label.setWrapText(true);
        return label;
    }

    private static String elapsed(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    @Override
    public void activate() {
        (model.rollbackProperty().get() ? rollBack : image).requestFocus();
    }

    @Override
    public Parent root() {
        return root;
    }
}
