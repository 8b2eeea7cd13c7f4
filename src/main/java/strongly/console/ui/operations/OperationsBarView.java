package strongly.console.ui.operations;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import strongly.console.service.operations.OperationState.Phase;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;

import java.util.List;

/** A slim line at the bottom of the window that opens into the list of operations. */
public final class OperationsBarView implements View {
    private static final double ROW = 36;
    private static final int MOST_ROWS = 6;

    private final OperationsBarViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox root = new VBox();
    private final Label summary = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button();
    private final Button expand = new Button("Operations");
    private final ListView<OperationLine> list = new ListView<>();

    /** The bar of this model. */
    public OperationsBarView(OperationsBarViewModel model) {
        this.model = model;
        build();
    }

    private void build() {
        root.setId("operations-bar");
        root.getStyleClass().add("operations-bar");
        root.getStylesheets()
                .add(
                        String.valueOf(
                                OperationsBarView.class.getResource(
                                        "/strongly/console/ui/operations/operations.css")));
        summary.setId("operations-summary");
        summary.setTextOverrun(OverrunStyle.ELLIPSIS);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        progress.setPrefWidth(120);
        progress.getStyleClass().add(Styles.SMALL);
        cancel.setId("operations-cancel");
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setMinWidth(Button.USE_PREF_SIZE);
        expand.setId("operations-expand");
        expand.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        expand.setMinWidth(Button.USE_PREF_SIZE);
        expand.setGraphic(Icon.CHEVRON_UP.node(14));
        expand.setOnAction(event -> model.expandedProperty().set(!model.expandedProperty().get()));
        HBox line = new HBox(10, summary, progress, cancel, expand);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("operations-line");
        list.setId("operations-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new OperationCell(model));
        list.setPlaceholder(new Label("What you do to apps appears here"));
        root.getChildren().addAll(line, list);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        list.visibleProperty().bind(model.expandedProperty());
        list.managedProperty().bind(model.expandedProperty());
        subscriptions.follow(model.expandedProperty(), this::turn);
        subscriptions.follow(model.linesProperty(), this::show);
        subscriptions.follow(model.summaryProperty(), summary::setText);
        model.activate();
    }

    @Override
    public void deactivate() {
        model.deactivate();
        subscriptions.release();
        list.visibleProperty().unbind();
        list.managedProperty().unbind();
    }

    private void turn(boolean open) {
        expand.setGraphic((open ? Icon.CHEVRON_DOWN : Icon.CHEVRON_UP).node(14));
        expand.setAccessibleText(open ? "Hide operations" : "Show operations");
    }

    private void show(List<OperationLine> lines) {
        list.getItems().setAll(lines);
        list.setPrefHeight(Math.clamp(lines.size(), 2, MOST_ROWS) * ROW + 2);
        List<OperationLine> underWay =
                lines.stream().filter(line -> !line.state().phase().isEnd()).toList();
        progress.setVisible(!underWay.isEmpty());
        progress.setProgress(share(underWay));
        showTone(lines, underWay);
        boolean one = underWay.size() == 1 && underWay.getFirst().isCancellable();
        cancel.setVisible(one);
        if (one) {
            OperationLine only = underWay.getFirst();
            cancel.setText(only.cancelLabel());
            cancel.setOnAction(event -> model.cancel(only));
        }
    }

    /** An indeterminate bar repaints all the time, so one that nobody sees stands at zero. */
    private static double share(List<OperationLine> underWay) {
        return switch (underWay.size()) {
            case 0 -> 0;
            case 1 -> underWay.getFirst().progress();
            default -> -1;
        };
    }

    private void showTone(List<OperationLine> lines, List<OperationLine> underWay) {
        boolean failed =
                underWay.isEmpty()
                        && !lines.isEmpty()
                        && lines.getFirst().state().phase() == Phase.FAILED;
        ToneStyles.apply(summary, failed ? Tone.DANGER : Tone.NEUTRAL);
    }
}
