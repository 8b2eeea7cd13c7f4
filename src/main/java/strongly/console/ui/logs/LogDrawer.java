package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.View;

/** The place below the lines where panels open; Esc closes it. */
final class LogDrawer {
    private static final double HEIGHT = 190;

    private final LogViewModel model;
    private final VBox root = new VBox(6);
    private final Label title = new Label();
    private @Nullable View open;

    LogDrawer(LogViewModel model) {
        this.model = model;
        root.setId("log-panel");
        root.getStyleClass().add("log-panel");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = IconButtons.flat("log-panel-close", Icon.CLOSE, "Close — Esc");
        close.setOnAction(event -> model.panels().openProperty().set(null));
        HBox head = new HBox(title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().add(head);
        root.setMaxHeight(HEIGHT);
        root.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.panels().openProperty().set(null);
                        event.consume();
                    }
                });
        root.managedProperty().bind(root.visibleProperty());
        model.panels().openProperty().addListener((source, before, now) -> show(now));
        show(model.panels().openProperty().get());
    }

    private void show(@Nullable LogPanel panel) {
        View before = open;
        if (before != null) {
            before.deactivate();
            root.getChildren().remove(before.root());
        }
        root.setVisible(panel != null);
        open = null;
        if (panel == null) {
            return;
        }
        View next = view(panel);
        title.setText(panel.title());
        VBox.setVgrow(next.root(), Priority.ALWAYS);
        root.getChildren().add(next.root());
        open = next;
        next.activate();
    }

    private View view(LogPanel panel) {
        return switch (panel) {
            case SOURCES -> new LogSourcesView(model);
            case PATTERNS -> new LogPatternsView(model);
            case EXPORT -> new LogExportView(model.export());
            case BOOKMARKS -> new LogBookmarksView(model);
            case HIGHLIGHTERS -> new LogHighlightersView(model.marks());
        };
    }

    Node root() {
        return root;
    }
}
