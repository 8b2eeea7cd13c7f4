package strongly.console.ui.detail;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;

/** The app as the API returns it. */
final class JsonView implements View {
    private final JsonViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox root = new VBox(8);
    private final TextArea text = new TextArea();
    private final Label note = new Label();
    private final Button copy = IconButtons.flat("json-copy", Icon.COPY, "Copy JSON");

    JsonView(JsonViewModel model) {
        this.model = model;
        build();
    }

    private void build() {
        root.getStyleClass().add("details-column");
        text.setId("json-text");
        text.setEditable(false);
        text.getStyleClass().add("json-text");
        text.setAccessibleText("The app as JSON");
        VBox.setVgrow(text, Priority.ALWAYS);
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        note.getStyleClass().add(Styles.TEXT_MUTED);
        HBox.setHgrow(note, Priority.ALWAYS);
        copy.setOnAction(event -> model.copyCommand().run());
        Button reload = IconButtons.flat("json-reload", Icon.REFRESH, "Read again");
        reload.setOnAction(event -> model.reloadCommand().run());
        HBox bar = new HBox(4, note, copy, reload);
        bar.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(bar, text);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        model.activate();
        subscriptions.follow(model.contentProperty(), this::show);
    }

    @Override
    public void deactivate() {
        subscriptions.release();
        model.deactivate();
    }

    private void show(JsonViewModel.Content content) {
        if (!text.getText().equals(content.text())) {
            text.setText(content.text());
        }
        note.setText(content.note());
        ToneStyles.apply(note, content.failed() ? Tone.DANGER : Tone.NEUTRAL);
        copy.setDisable(content.text().isEmpty());
    }
}
