package strongly.console.ui.operations;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.OperationState.Phase;
import strongly.console.service.operations.UndoPlan;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;

/** One operation: icon, what, how it goes, how long, and what can be done about it. */
final class OperationCell extends ListCell<OperationLine> {
    private final OperationsBarViewModel model;
    private final Label icon = new Label();
    private final Hyperlink title = new Hyperlink();
    private final ProgressBar progress = new ProgressBar();
    private final Label message = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label elapsed = new Label();
    private final Button action = new Button();
    private final HBox row = new HBox(8, icon, title, progress, message, elapsed, action);

    OperationCell(OperationsBarViewModel model) {
        this.model = model;
        row.setAlignment(Pos.CENTER_LEFT);
        icon.setMinWidth(18);
        title.setMinWidth(160);
        title.setPrefWidth(220);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        progress.setPrefWidth(90);
        progress.setMinWidth(60);
        progress.getStyleClass().add(Styles.SMALL);
        message.setMaxWidth(Double.MAX_VALUE);
        message.setTooltip(whole);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        HBox.setHgrow(message, Priority.ALWAYS);
        elapsed.getStyleClass().addAll(Styles.TEXT_MUTED, "operation-elapsed");
        elapsed.setMinWidth(USE_PREF_SIZE);
        action.getStyleClass().add(Styles.SMALL);
        action.setMinWidth(USE_PREF_SIZE);
        // as wide as the list, whatever the message
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable OperationLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        setGraphic(row);
        icon.setGraphic(icon(line.state().phase()).node(14));
        ToneStyles.apply(icon, line.tone());
        title.setText(line.title());
        title.setVisited(false);
        title.setDisable(line.appId().isEmpty());
        title.setOnAction(event -> model.show(line));
        boolean underWay = !line.state().phase().isEnd();
        progress.setVisible(underWay);
        progress.setManaged(underWay);
        // an indeterminate bar repaints all the time, so one that nobody sees stands at zero
        progress.setProgress(underWay ? line.progress() : 0);
        message.setText(line.state().message());
        whole.setText(line.state().message());
        elapsed.setText(line.elapsed());
        setAccessibleText(line.title() + ", " + line.state().message());
        showAction(line);
    }

    private void showAction(OperationLine line) {
        UndoPlan undo = model.undoOf(line);
        action.setVisible(line.isCancellable() || undo != null);
        if (line.isCancellable()) {
            action.setId("operation-cancel");
            action.setText(line.cancelLabel());
            action.setOnAction(event -> model.cancel(line));
        } else if (undo != null) {
            action.setId("operation-undo");
            action.setText(undo.label());
            action.setOnAction(event -> model.undo(undo));
        }
    }

    private static Icon icon(Phase phase) {
        return switch (phase) {
            case HOLDING -> Icon.PAUSE;
            case SENDING, FOLLOWING -> Icon.CLOCK;
            case CHECKING, UNKNOWN -> Icon.HELP;
            case SUCCEEDED -> Icon.CHECK_CIRCLE;
            case FAILED -> Icon.ERROR;
            case CANCELLED -> Icon.CLOSE;
        };
    }
}
