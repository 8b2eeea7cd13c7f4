package strongly.console.ui.detail;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import strongly.console.ui.controls.TooltipHost;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.View;

/** A replica count between two small buttons; what it would change is sent by a third. */
final class ScaleStepperView implements View {
    private final ScaleViewModel model;
    private final HBox root = new HBox(6);

    ScaleStepperView(ScaleViewModel model) {
        this.model = model;
        build();
    }

    private void build() {
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("scale-stepper");
        Label caption = new Label("Scale to");
        caption.getStyleClass().add(Styles.TEXT_MUTED);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        Label count = new Label();
        count.setId("scale-count");
        count.getStyleClass().add("scale-count");
        count.textProperty().bind(model.targetProperty().asString());
        HBox pending =
                new HBox(
                        6,
                        button("scale-apply", "Scale", model.applyCommand(), Styles.ACCENT),
                        button("scale-keep", "Keep", model.resetCommand(), Styles.FLAT));
        pending.visibleProperty().bind(model.changedProperty());
        // last in its row, so that nothing moves when it comes
        pending.managedProperty().bind(model.changedProperty());
        root.getChildren()
                .addAll(
                        caption,
                        button("scale-fewer", "−", model.fewerCommand(), Styles.BUTTON_OUTLINED),
                        count,
                        button("scale-more", "+", model.moreCommand(), Styles.BUTTON_OUTLINED),
                        pending);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private static TooltipHost button(String id, String text, Command command, String style) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(command.label());
        button.getStyleClass().addAll(Styles.SMALL, style);
        button.disableProperty().bind(command.enabledProperty().not());
        button.setOnAction(event -> command.run());
        return new TooltipHost(button, command);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.changedProperty().get()) {
            model.resetCommand().run();
            event.consume();
        }
    }

    @Override
    public Parent root() {
        return root;
    }
}
