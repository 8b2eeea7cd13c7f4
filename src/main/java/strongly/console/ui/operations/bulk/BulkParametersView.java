package strongly.console.ui.operations.bulk;

import atlantafx.base.theme.Styles;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import strongly.console.service.operations.OperationKind;
import strongly.console.ui.controls.BoundedInput;
import strongly.console.ui.controls.BoundedInput.Lines;
import strongly.console.ui.controls.NumberSpinner;
import strongly.console.ui.mvvm.NodeIds;

/** The fields an action needs: a count, labels, an image. */
final class BulkParametersView {
    private static final int MOST_CHARACTERS = 10_000;

    private final BulkParameters model;
    private final VBox root = new VBox(6);
    // bindings hold each other weakly, so the wrapper is kept here
    private final ObjectProperty<Integer> replicas;

    BulkParametersView(BulkParameters model) {
        this.model = model;
        this.replicas = model.replicasProperty().asObject();
    }

    VBox root() {
        return root;
    }

    /** Shows the fields of a kind. */
    void show(OperationKind kind) {
        root.getChildren().clear();
        switch (kind) {
            case SCALE -> addReplicas();
            case RELABEL -> {
                addText(
                        "bulk-set-labels",
                        "Labels to set",
                        "team=backend, tier=gold",
                        Lines.LIST,
                        model.setLabelsProperty());
                addText(
                        "bulk-remove-labels",
                        "Labels to remove",
                        "old-key, another",
                        Lines.LIST,
                        model.removeLabelsProperty());
                addHint("Other labels of each app stay as they are.");
            }
            case DEPLOY -> {
                addText(
                        NodeIds.FIELD_IMAGE,
                        "Image for all, empty for each app's own",
                        "registry.example.com/shop/checkout:2.4.1",
                        Lines.NONE,
                        model.imageProperty());
                addHint("Environment variables are set by deploying a single app.");
            }
            default -> {
                // nothing to fill in
            }
        }
    }

    private void addReplicas() {
        NumberSpinner spinner = new NumberSpinner(1, 100, model.replicasProperty().get());
        spinner.setId(NodeIds.FIELD_REPLICAS);
        spinner.getValueFactory().valueProperty().bindBidirectional(replicas);
        Label label = new Label("Replicas of each app");
        label.setLabelFor(spinner);
        root.getChildren().addAll(label, spinner);
    }

    private void addText(
            String id, String caption, String prompt, Lines lines, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        Label refused = BoundedInput.installWithLabel(field, MOST_CHARACTERS, lines);
        field.textProperty().bindBidirectional(text);
        Label label = new Label(caption);
        label.setLabelFor(field);
        root.getChildren().addAll(label, field, refused);
    }

    private void addHint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        hint.setWrapText(true);
        root.getChildren().add(hint);
    }
}
