package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.OperationState;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.editor.DeployProgressViewModel.Step;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.SafeText;

/** What becomes of a deployment: outcome, elapsed time, ready replicas over time, error lines. */
final class DeployProgressView {
    private static final int LONGEST = 300;
    private static final int MOST_DOTS = 12;

    private final DeployProgressViewModel model;
    private final VBox root = new VBox(12);
    private final Label outcome = new Label();
    private final IconLine outcomeLine = new IconLine(outcome, null);
    private final Label elapsed = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox timeline = new VBox(8);
    private final VBox errors = new VBox(4);
    private final Button rollBack = new Button();
    private final Button again = new Button();
    private final Button done = new Button();

    DeployProgressView(DeployProgressViewModel model, Command close) {
        this.model = model;
        build(close);
        bind();
    }

    private void build(Command close) {
        outcome.setId(NodeIds.DEPLOY_OUTCOME);
        outcome.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(outcomeLine, Priority.ALWAYS);
        elapsed.setId(NodeIds.DEPLOY_ELAPSED);
        elapsed.setMinWidth(Region.USE_PREF_SIZE);
        elapsed.getStyleClass().addAll(Styles.TEXT_MUTED, "deploy-time");
        HBox top = new HBox(12, outcomeLine, elapsed);
        bar.setMaxWidth(Double.MAX_VALUE);
        timeline.setId(NodeIds.DEPLOY_TIMELINE);
        errors.setId(NodeIds.DEPLOY_ERRORS);
        errors.getStyleClass().addAll("form-notice", "form-notice-danger");
        VBox content = new VBox(16, errors, timeline);
        content.getStyleClass().add("deploy-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        command(rollBack, NodeIds.DEPLOY_ROLLBACK_BUTTON, model.rollBack());
        command(again, NodeIds.DEPLOY_AGAIN_BUTTON, model.deployAgain());
        Button logs = new Button();
        command(logs, NodeIds.DEPLOY_LOGS_BUTTON, model.showLogs());
        command(done, NodeIds.FORM_CANCEL, close);
        FlowPane buttons = new FlowPane(8, 8, rollBack, again, logs, done);
        buttons.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(top, bar, scroll, buttons);
    }

    private static void command(Button button, String id, Command command) {
        button.setId(id);
        button.setText(command.label());
        button.setOnAction(event -> command.run());
    }

    private void bind() {
        elapsed.textProperty().bind(model.elapsedProperty());
        model.stateProperty().addListener((source, before, now) -> showState(now));
        showState(model.stateProperty().get());
        model.steps().addListener((ListChangeListener<Step>) change -> showSteps());
        showSteps();
        model.errors().addListener((ListChangeListener<String>) change -> showErrors());
        showErrors();
    }

    private void showState(@Nullable OperationState state) {
        boolean ended = state != null && state.phase().isEnd();
        boolean bad = ended && state != null && state.phase() != OperationState.Phase.SUCCEEDED;
        show(rollBack, bad && !model.isRollback());
        emphasise(rollBack, state != null && state.phase() == OperationState.Phase.FAILED);
        show(again, bad);
        show(bar, !ended);
        if (state == null) {
            return;
        }
        bar.setProgress(
                state.desired() > 0 && state.ready() >= 0
                        ? Math.min(1.0, (double) state.ready() / state.desired())
                        : ProgressBar.INDETERMINATE_PROGRESS);
        outcome.setText(SafeText.line(state.message(), LONGEST * 2));
        outcomeLine.show(icon(state).node(16));
        ToneStyles.apply(outcomeLine, tone(state));
        ToneStyles.apply(outcome, tone(state));
    }

    /**
     * The next step is plain after a failure only: what nobody knows the end of is looked at first.
     */
    private static void emphasise(Button button, boolean plain) {
        button.getStyleClass().remove(Styles.ACCENT);
        if (plain) {
            button.getStyleClass().add(Styles.ACCENT);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
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
        timeline.getChildren()
                .setAll(model.steps().stream().map(DeployProgressView::line).toList());
    }

    private static Node line(Step step) {
        Label time = new Label(step.elapsedText());
        time.getStyleClass().addAll(Styles.TEXT_MUTED, "deploy-time");
        time.setMinWidth(48);
        Label text = new Label(SafeText.line(step.text(), LONGEST));
        text.setWrapText(true);
        VBox what = new VBox(4, text);
        HBox.setHgrow(what, Priority.ALWAYS);
        if (step.ready() >= 0 && step.desired() > 0) {
            what.getChildren().addFirst(replicas(step));
        }
        HBox line = new HBox(8, time, what);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Node replicas(Step step) {
        HBox dots = new HBox(3);
        dots.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < Math.min(MOST_DOTS, step.desired()); i++) {
            Region dot = new Region();
            dot.getStyleClass().add("deploy-dot");
            if (i < step.ready()) {
                dot.getStyleClass().add("ready");
            }
            dots.getChildren().add(dot);
        }
        Label count = new Label("%d of %d ready".formatted(step.ready(), step.desired()));
        count.getStyleClass().add(Styles.TEXT_BOLD);
        HBox.setMargin(count, new Insets(0, 0, 0, 6));
        dots.getChildren().add(count);
        return dots;
    }

    private void showErrors() {
        errors.getChildren().clear();
        if (!model.errors().isEmpty()) {
            Label title = new Label("Log lines that mention errors", Icon.LOGS.node(14));
            title.getStyleClass().add(Styles.TEXT_BOLD);
            errors.getChildren().add(title);
        }
        for (String error : model.errors()) {
            Label line = new Label(SafeText.line(error, LONGEST));
            line.setWrapText(true);
            line.getStyleClass().addAll(Styles.TEXT_SMALL, "editor-code");
            errors.getChildren().add(line);
        }
        show(errors, !model.errors().isEmpty());
    }

    /** Gives the keyboard to the button that closes, from where Esc closes too. */
    void focusClose() {
        done.requestFocus();
    }

    Node root() {
        return root;
    }
}
