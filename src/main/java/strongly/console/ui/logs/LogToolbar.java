package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.NodeIds;

import java.util.List;

/** Following, filters, and what else can be done with the lines. */
final class LogToolbar {
    private static final double WIDEST = 180;

    private final LogViewModel model;
    private final FlowPane root;
    private final ToggleButton follow = new ToggleButton("Follow");
    private final Button time = new Button();
    private final ToggleButton wide = new ToggleButton();

    LogToolbar(LogViewModel model) {
        this.model = model;
        follow.setId(NodeIds.LOG_FOLLOW_TOGGLE);
        follow.getStyleClass().add(Styles.SMALL);
        follow.setTooltip(new Tooltip("Keep the newest line in sight — End"));
        follow.setMinWidth(Region.USE_PREF_SIZE);
        follow.selectedProperty().bindBidirectional(model.list().followProperty());
        LogLevelsMenu levels = new LogLevelsMenu(model.filter());
        levels.setMinWidth(Region.USE_PREF_SIZE);
        LogContainersMenu containers = new LogContainersMenu(model);
        containers.setMinWidth(Region.USE_PREF_SIZE);
        containers.setMaxWidth(WIDEST);
        Button export = IconButtons.flat(NodeIds.LOG_EXPORT_BUTTON, Icon.DOWNLOAD, "Export…");
        export.setOnAction(event -> model.panels().openProperty().set(LogPanel.EXPORT));
        MenuButton more = new LogMoreMenu(model);
        buildTime();
        buildWide();
        HBox others = new HBox(4, wide, export, more);
        root = new Bar(others);
        root.getChildren().addAll(follow, levels, containers, time, others);
        for (Node node : List.of(follow, levels, containers, time, wide, export, more)) {
            node.getStyleClass().add("log-tool");
        }
    }

    private void buildTime() {
        time.setId("log-time-clear");
        time.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        time.setGraphic(Icon.CLOSE.node(12));
        time.setContentDisplay(ContentDisplay.RIGHT);
        time.setTooltip(new Tooltip("Only lines of this time are shown. Show all times again"));
        time.setMinWidth(30);
        time.setOnAction(event -> model.filter().anyTime());
        time.managedProperty().bind(time.visibleProperty());
        model.filter().filterProperty().addListener((source, before, now) -> showTime());
        showTime();
    }

    private void showTime() {
        String words = model.filter().timeWords();
        time.setText(words);
        time.setVisible(!words.isEmpty());
    }

    private void buildWide() {
        wide.setId("log-wide-toggle");
        wide.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        wide.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        wide.selectedProperty().bindBidirectional(model.panels().wideProperty());
        wide.graphicProperty()
                .bind(
                        model.panels()
                                .wideProperty()
                                .map(now -> (now ? Icon.COLLAPSE : Icon.EXPAND).node()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(
                        model.panels()
                                .wideProperty()
                                .map(
                                        now ->
                                                now
                                                        ? "Back beside the table — Esc"
                                                        : "Use the whole window"));
        wide.setTooltip(tooltip);
        wide.accessibleTextProperty().bind(tooltip.textProperty());
    }

    Node root() {
        return root;
    }

    /** Takes another row where there is no room; what comes last stands at the right. */
    private static final class Bar extends FlowPane {
        private final Region last;

        Bar(Region last) {
            super(4, 4);
            this.last = last;
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            // not its layoutX: set aside from where the row puts it, it would ask for a layout at
            // every layout, and the window would be drawn anew at every frame
            last.setTranslateX(getWidth() - last.getWidth() - last.getLayoutX());
        }
    }
}
