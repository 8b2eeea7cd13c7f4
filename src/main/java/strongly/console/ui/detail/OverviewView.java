package strongly.console.ui.detail;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import strongly.console.ui.mvvm.View;

import java.util.List;

/** Live status, its history, key facts: one under the other. */
final class OverviewView implements View {
    private final ScrollPane root = new ScrollPane();
    private final List<View> parts;

    OverviewView(List<View> parts) {
        this.parts = List.copyOf(parts);
        VBox column = new VBox(12);
        column.getStyleClass().add("details-column");
        this.parts.forEach(part -> column.getChildren().add(part.root()));
        root.setContent(column);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("details-scroll");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        parts.forEach(View::activate);
    }

    @Override
    public void deactivate() {
        parts.forEach(View::deactivate);
    }
}
