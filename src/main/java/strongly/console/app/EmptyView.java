package strongly.console.app;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import strongly.console.ui.mvvm.View;

/** Nothing. */
final class EmptyView implements View {
    private final StackPane root = new StackPane();

    @Override
    public Parent root() {
        return root;
    }
}
