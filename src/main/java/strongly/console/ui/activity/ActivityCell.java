package strongly.console.ui.activity;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.service.history.ActivityEntry;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.SafeText;

import java.util.function.Consumer;

/** One entry: what was done to which app, how it ended, who did it and when. */
final class ActivityCell extends ListCell<ActivityEntry> {
    /** As much as a scroll bar takes at most, with the list's border. */
    private static final double SCROLL_BAR = 20;

    private final ActivityViewModel model;
    private final ActivityView.TimeText times;
    private final Label outcome = new Label();
    private final Label action = new Label();
    private final Hyperlink app = new Hyperlink();
    private final Label message = new Label();
    private final Label request = new Label();
    private final Label when = new Label();
    private final Button undo = new Button();
    private final VBox box = new VBox(2);

    ActivityCell(ActivityViewModel model, ActivityView.TimeText times) {
        this.model = model;
        this.times = times;
        action.getStyleClass().add(Styles.TEXT_BOLD);
        when.getStyleClass().addAll(Styles.TEXT_SMALL, "activity-when");
        message.setWrapText(true);
        message.getStyleClass().add(Styles.TEXT_SMALL);
        request.getStyleClass().addAll(Styles.TEXT_SMALL, "activity-request");
        request.setMinWidth(0);
        undo.getStyleClass().add(Styles.SMALL);
        undo.setMinWidth(Region.USE_PREF_SIZE);
        outcome.setMinWidth(Region.USE_PREF_SIZE);
        action.setMinWidth(Region.USE_PREF_SIZE);
        app.setMinWidth(40);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, action, app, outcome, gap, undo);
        head.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(head, message, request, when);
        app.setOnAction(event -> withItem(model::open));
        undo.setOnAction(event -> withItem(model::undo));
        setPrefWidth(0);
    }

    /** A cell asks its graphic without a width, which would leave a reason on one line. */
    @Override
    protected double computePrefHeight(double width) {
        ListView<ActivityEntry> list = getListView();
        if (list == null || getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double room = list.getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
        double height = box.prefHeight(Math.max(1, snapSizeX(room)));
        return snappedTopInset() + snapSizeY(height) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        box.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }

    private void withItem(Consumer<ActivityEntry> work) {
        ActivityEntry entry = getItem();
        if (entry != null) {
            work.accept(entry);
        }
    }

    private static Tooltip tooltip(String request) {
        Tooltip tooltip = new Tooltip(SafeText.line(request, 2_100));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        return tooltip;
    }

    /** An outcome as a word. */
    static String word(ActivityEntry.Outcome outcome) {
        return switch (outcome) {
            case STARTED -> "Under way";
            case SUCCEEDED -> "Done";
            case FAILED -> "Failed";
            case UNKNOWN -> "Unknown";
            case CANCELLED -> "Cancelled";
        };
    }

    private static Icon icon(ActivityEntry.Outcome outcome) {
        return switch (outcome) {
            case STARTED -> Icon.CLOCK;
            case SUCCEEDED -> Icon.CHECK_CIRCLE;
            case FAILED -> Icon.ERROR;
            case UNKNOWN -> Icon.HELP;
            case CANCELLED -> Icon.CLOSE;
        };
    }

    private static Tone tone(ActivityEntry.Outcome outcome) {
        return switch (outcome) {
            case STARTED -> Tone.ACCENT;
            case SUCCEEDED -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case UNKNOWN -> Tone.WARNING;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }

    @Override
    protected void updateItem(@Nullable ActivityEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        action.setText(entry.action());
        app.setText(entry.appName());
        app.setDisable(entry.appId() == null);
        outcome.setText(word(entry.outcome()));
        outcome.setGraphic(icon(entry.outcome()).node(12));
        ToneStyles.apply(outcome, tone(entry.outcome()));
        message.setText(SafeText.line(entry.message(), 400));
        request.setText(SafeText.line(entry.request(), 200));
        request.setVisible(!entry.request().isEmpty());
        request.setManaged(request.isVisible());
        setTooltip(entry.request().length() > 40 ? tooltip(entry.request()) : null);
        when.setText(
                times.of(entry.at())
                        + " · "
                        + entry.actor()
                        + " · "
                        + ActivityViewModel.took(entry.duration()));
        undo.setText(model.undoLabel(entry));
        undo.setVisible(model.canUndo(entry));
        setGraphic(box);
    }
}
