package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import strongly.console.ui.mvvm.View;

/** What to write to a file, and how far it is. */
final class LogExportView implements View {
    private final LogExportViewModel model;
    private final VBox root = new VBox(8);

    LogExportView(LogExportViewModel model) {
        this.model = model;
        Button save = new Button(model.save().label());
        save.setId("log-export-save");
        save.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        save.disableProperty().bind(model.save().enabledProperty().not());
        save.setOnAction(event -> model.save().run());
        Button cancel = new Button(model.cancelCommand().label());
        cancel.setId("log-export-cancel");
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setOnAction(event -> model.cancelCommand().run());
        ProgressBar progress = new ProgressBar();
        progress.setId("log-export-progress");
        progress.progressProperty().bind(model.progressProperty());
        progress.setPrefWidth(120);
        for (var node : new javafx.scene.Node[] {cancel, progress}) {
            node.visibleProperty().bind(model.runningProperty());
            node.managedProperty().bind(node.visibleProperty());
        }
        Label words = new Label();
        words.textProperty().bind(model.wordsProperty());
        HBox buttons = new HBox(8, save, progress, cancel, words);
        buttons.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(scope(), format(), buttons);
    }

    private FlowPane scope() {
        ToggleGroup group = new ToggleGroup();
        RadioButton shown = radio("log-export-shown", "Lines in the list", group);
        RadioButton all = radio("log-export-held", "Every line held", group);
        all.selectedProperty().bindBidirectional(model.everythingProperty());
        shown.setSelected(!model.everythingProperty().get());
        return new FlowPane(12, 6, shown, all);
    }

    private FlowPane format() {
        ToggleGroup group = new ToggleGroup();
        RadioButton plain = radio("log-export-plain", "Exactly as sent", group);
        RadioButton named = radio("log-export-named", "With time and source", group);
        named.selectedProperty().bindBidirectional(model.withSourceProperty());
        plain.setSelected(!model.withSourceProperty().get());
        return new FlowPane(12, 6, plain, named);
    }

    private static RadioButton radio(String id, String text, ToggleGroup group) {
        RadioButton radio = new RadioButton(text);
        radio.setId(id);
        radio.setToggleGroup(group);
        return radio;
    }

    @Override
    public Parent root() {
        return root;
    }
}
