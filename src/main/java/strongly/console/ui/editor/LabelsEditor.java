package strongly.console.ui.editor;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.theme.Styles;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.editor.LabelsViewModel.Kind;
import strongly.console.ui.editor.LabelsViewModel.Pair;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Tone;

import java.util.HashMap;
import java.util.Map;

/** Edits pairs of names and values, one row each; values of variables are masked. */
final class LabelsEditor extends VBox {
    private final LabelsViewModel model;
    private final VBox rows = new VBox(6);
    private final Map<Pair, Node> shown = new HashMap<>();

    LabelsEditor(LabelsViewModel model, String id, Clipboard clipboard) {
        super(8);
        this.model = model;
        setId(id);
        boolean labels = model.kind() == Kind.LABELS;
        Button add = new Button(labels ? "Add label" : "Add variable", Icon.ADD.node(14));
        add.setId(id + "-add");
        add.getStyleClass().add(Styles.SMALL);
        add.setOnAction(
                event -> {
                    model.add();
                    focusLast();
                });
        Button paste = new Button("Paste name=value lines", Icon.COPY.node(14));
        paste.setId(id + "-paste");
        paste.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        paste.setOnAction(event -> model.paste(clipboard.text()));
        HBox buttons = new HBox(8, add, paste);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(rows, buttons);
        model.pairs().addListener((ListChangeListener<Pair>) change -> show());
        show();
    }

    private void show() {
        shown.keySet().retainAll(model.pairs());
        rows.getChildren()
                .setAll(
                        model.pairs().stream()
                                .map(pair -> shown.computeIfAbsent(pair, this::row))
                                .toList());
    }

    private Node row(Pair pair) {
        boolean labels = model.kind() == Kind.LABELS;
        TextField key = new TextField();
        key.setPromptText(labels ? "key" : "NAME");
        key.setAccessibleText(labels ? "Label key" : "Variable name");
        key.textProperty().bindBidirectional(pair.keyProperty());
        TextField value = labels ? plain(pair) : masked(pair);
        value.setPromptText("value");
        value.setAccessibleText(labels ? "Label value" : "Variable value, hidden");
        HBox.setHgrow(key, Priority.ALWAYS);
        HBox.setHgrow(value, Priority.ALWAYS);
        Button remove = IconButtons.flat(getId() + "-remove", Icon.CLOSE, "Remove");
        remove.setOnAction(event -> model.remove(pair));
        HBox line = new HBox(6, key, value, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        Label error = new Label();
        error.setWrapText(true);
        error.getStyleClass().add(Styles.TEXT_SMALL);
        ToneStyles.apply(error, Tone.DANGER);
        error.textProperty().bind(pair.errorProperty());
        error.managedProperty().bind(pair.errorProperty().isNotEmpty());
        error.visibleProperty().bind(error.managedProperty());
        return new VBox(2, line, error);
    }

    private static TextField plain(Pair pair) {
        TextField value = new TextField();
        value.textProperty().bindBidirectional(pair.valueProperty());
        return value;
    }

    private static TextField masked(Pair pair) {
        PasswordTextField value = new PasswordTextField(pair.valueProperty().get());
        Button reveal = IconButtons.flat("reveal", Icon.EYE, "Show or hide the value");
        reveal.setOnAction(event -> value.setRevealPassword(!value.getRevealPassword()));
        value.setRight(reveal);
        value.passwordProperty()
                .addListener((source, before, now) -> pair.valueProperty().set(now));
        return value;
    }

    private void focusLast() {
        if (!rows.getChildren().isEmpty()) {
            Node last = rows.getChildren().getLast().lookup(".text-field");
            if (last != null) {
                last.requestFocus();
            }
        }
    }
}
