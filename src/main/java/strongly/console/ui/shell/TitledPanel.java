package strongly.console.ui.shell;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.Focus;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.View;

/** A view under a title with a button that closes it; Esc closes it too. */
public final class TitledPanel implements View {
    private final View content;
    private final VBox root = new VBox();
    private final Button close = IconButtons.flat("panel-close", Icon.CLOSE, "Close — Esc");

    /** The panel of this view. */
    public TitledPanel(String title, View content, Runnable onClose) {
        this.content = content;
        root.getStyleClass().add("side-panel");
        Label label = new Label(title);
        label.getStyleClass().add(Styles.TITLE_4);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        close.setOnAction(event -> onClose.run());
        HBox head = new HBox(label, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(content.root(), Priority.ALWAYS);
        root.getChildren().addAll(head, content.root());
        root.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        onClose.run();
                    }
                });
    }

    @Override
    public void activate() {
        content.activate();
        if (!Focus.isWithin(root)) {
            // Esc reaches the panel only from within
            close.requestFocus();
        }
    }

    @Override
    public void deactivate() {
        content.deactivate();
    }

    @Override
    public Parent root() {
        return root;
    }
}
