package strongly.console.ui.detail;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.Icon;

/** What stands in place of an app that is loading, gone or unreadable, with the next step. */
final class DetailsStateView {
    private final VBox root = new VBox(12);
    private final StackPane picture = new StackPane();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button action = new Button();
    private final DetailsViewModel model;

    DetailsStateView(DetailsViewModel model) {
        this.model = model;
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().add("details-state");
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        text.setWrapText(true);
        text.getStyleClass().add(Styles.TEXT_MUTED);
        action.setId("details-state-action");
        root.getChildren().addAll(picture, title, text, action);
    }

    VBox root() {
        return root;
    }

    void show(DetailsState state) {
        title.setText(state.title());
        text.setText(state.text());
        text.setManaged(!state.text().isEmpty());
        switch (state.kind()) {
            case LOADING -> {
                ProgressIndicator progress = new ProgressIndicator();
                progress.setMaxSize(24, 24);
                picture.getChildren().setAll(progress);
                action.setVisible(false);
            }
            case GONE -> {
                picture.getChildren().setAll(Icon.DELETE.node(28));
                offer("Close", () -> model.show(null));
            }
            case FAILED -> {
                picture.getChildren().setAll(Icon.WARNING.node(28));
                offer("Try again", model::refresh);
            }
            case NOTHING, SHOWN -> picture.getChildren().clear();
        }
    }

    private void offer(String label, Runnable run) {
        action.setText(label);
        action.setVisible(true);
        action.setOnAction(event -> run.run());
    }
}
