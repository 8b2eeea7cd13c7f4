package strongly.console.ui.shell;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.NumberSpinner;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.Tone;

/** The popover at the freshness indicator: what the budget is used for, and its size. */
final class BudgetView {
    private static final int WIDTH = 320;

    private final BudgetViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Popover popover = new Popover();
    private final Label limit = text("budget-limit");
    private final Label used = text("budget-used");
    private final Label waiting = text("budget-waiting");

    /**
     * The popover.
     *
     * @param trouble what keeps the screen from being current, empty where nothing does
     */
    BudgetView(BudgetViewModel model, String trouble) {
        this.model = model;
        Label details = text("budget-trouble");
        details.setText(trouble);
        Label heading = new Label("Requests");
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        Label note = new Label("The console never sends more than this to the instance.");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        ToneStyles.apply(limit, Tone.WARNING);
        NumberSpinner rate =
                spinner("budget-rate", (int) Math.max(1, model.settings().perSecond()));
        NumberSpinner burst = spinner("budget-burst", model.settings().burst());
        rate.valueProperty().addListener((source, before, now) -> model.set(now, burst.getValue()));
        burst.valueProperty().addListener((source, before, now) -> model.set(rate.getValue(), now));
        VBox content =
                new VBox(
                        10,
                        details,
                        heading,
                        limit,
                        used,
                        waiting,
                        line("Requests a second", rate),
                        line("At once after a quiet time", burst),
                        note);
        content.setId("budget-popover");
        content.setPrefWidth(WIDTH);
        content.setPadding(new Insets(6));
        popover.setContentNode(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.showingProperty().addListener((source, before, now) -> onShowing(now));
    }

    private static Label text(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private static NumberSpinner spinner(String id, int value) {
        NumberSpinner spinner = new NumberSpinner(1, BudgetViewModel.MOST_PER_SECOND, value);
        spinner.setId(id);
        spinner.setPrefWidth(96);
        return spinner;
    }

    private static HBox line(String text, Node control) {
        Label label = new Label(text);
        label.setLabelFor(control);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(12, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void onShowing(boolean showing) {
        if (showing) {
            subscriptions.follow(model.limitProperty(), limit::setText);
            subscriptions.follow(model.usedProperty(), used::setText);
            subscriptions.follow(model.waitingProperty(), waiting::setText);
            model.activate();
        } else {
            model.deactivate();
            subscriptions.release();
        }
    }

    /** Shows it under this node. */
    void show(Node owner) {
        popover.show(owner);
    }
}
