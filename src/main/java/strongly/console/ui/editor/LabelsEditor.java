package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import strongly.console.service.forms.AppField;
import strongly.console.service.forms.FormSuggestions;
import strongly.console.ui.controls.BoundedInput;
import strongly.console.ui.controls.BoundedInput.Lines;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.editor.LabelsViewModel.Kind;
import strongly.console.ui.editor.LabelsViewModel.Pair;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Edits pairs of names and values, one row each; values of variables are masked. Of very many pairs
 * the first are shown, those with a mistake always, the rest on demand.
 */
final class LabelsEditor extends VBox {
    private static final int SHOWN_AT_ONCE = 40;

    private final LabelsViewModel model;
    private final Supplier<FormSuggestions> suggestions;
    private final VBox rows = new VBox(6);
    private final Hyperlink more = new Hyperlink();
    private final Label note = new Label();
    private final Map<Pair, Node> made = new HashMap<>();
    private int most = SHOWN_AT_ONCE;

    LabelsEditor(
            LabelsViewModel model,
            String id,
            Clipboard clipboard,
            Supplier<FormSuggestions> suggestions) {
        super(8);
        this.model = model;
        this.suggestions = suggestions;
        setId(id);
        build(clipboard);
        bind();
    }

    private void build(Clipboard clipboard) {
        Button add = new Button("Add " + model.kind().noun(), Icon.ADD.node(14));
        add.setId(getId() + "-add");
        add.getStyleClass().add(Styles.SMALL);
        add.setOnAction(
                event -> {
                    model.add();
                    most = Math.max(most, model.pairs().size());
                    show();
                    focusLast();
                });
        boolean labels = model.kind() == Kind.LABELS;
        Button paste =
                new Button(
                        labels ? "Paste key=value lines" : "Paste .env text", Icon.COPY.node(14));
        paste.setId(getId() + "-paste");
        paste.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        paste.setOnAction(event -> model.paste(clipboard.text()));
        HBox buttons = new HBox(8, add, paste);
        buttons.setAlignment(Pos.CENTER_LEFT);
        more.setId(getId() + "-more");
        more.setOnAction(
                event -> {
                    most += SHOWN_AT_ONCE;
                    show();
                });
        note.setId(getId() + "-note");
        note.setWrapText(true);
        note.getStyleClass().add(Styles.TEXT_SMALL);
        ToneStyles.apply(note, Tone.NEUTRAL);
        IconLine refusal = message(model.refusalProperty(), Icon.ERROR, Tone.DANGER);
        refusal.setId(getId() + "-refusal");
        getChildren().addAll(refusal, rows, more, buttons, note);
    }

    private void bind() {
        note.textProperty().bind(model.noteProperty());
        note.managedProperty().bind(model.noteProperty().isNotEmpty());
        note.visibleProperty().bind(note.managedProperty());
        model.pairs().addListener((ListChangeListener<Pair>) change -> show());
        model.errorProperty().addListener((source, before, now) -> show());
        show();
    }

    private void show() {
        made.keySet().retainAll(model.pairs());
        List<Node> shown = new ArrayList<>();
        int hidden = 0;
        for (Pair pair : model.pairs()) {
            boolean wrong = !pair.errorProperty().get().isEmpty();
            if (shown.size() < most || (wrong && shown.size() < most + SHOWN_AT_ONCE)) {
                shown.add(made.computeIfAbsent(pair, this::row));
            } else {
                hidden++;
            }
        }
        if (!rows.getChildren().equals(shown)) {
            rows.getChildren().setAll(shown);
        }
        rows.setManaged(!shown.isEmpty());
        more.setText("%d more %ss…".formatted(hidden, model.kind().noun()));
        more.setManaged(hidden > 0);
        more.setVisible(hidden > 0);
    }

    private Node row(Pair pair) {
        TextField key = key(pair);
        Region value = model.kind() == Kind.LABELS ? plain(pair) : masked(pair);
        HBox.setHgrow(key, Priority.ALWAYS);
        HBox.setHgrow(value, Priority.ALWAYS);
        String noun = model.kind().noun();
        Button remove = IconButtons.flat(getId() + "-remove", Icon.CLOSE, "Remove this " + noun);
        remove.setOnAction(event -> model.remove(pair));
        HBox line = new HBox(6, key, value, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        pair.errorProperty().addListener((source, before, now) -> mark(key, now));
        mark(key, pair.errorProperty().get());
        return new VBox(
                2,
                line,
                message(pair.errorProperty(), Icon.ERROR, Tone.DANGER),
                message(pair.remarkProperty(), Icon.LOCK, Tone.NEUTRAL));
    }

    private static void mark(TextField key, String error) {
        key.pseudoClassStateChanged(Styles.STATE_DANGER, !error.isEmpty());
    }

    private static IconLine message(ObservableValue<String> text, Icon icon, Tone tone) {
        Label message = new Label();
        message.getStyleClass().add(Styles.TEXT_SMALL);
        ToneStyles.apply(message, tone);
        message.textProperty().bind(text);
        IconLine line = new IconLine(message, icon.node(12));
        ToneStyles.apply(line, tone);
        return line.hiddenWhileEmpty();
    }

    private TextField key(Pair pair) {
        boolean labels = model.kind() == Kind.LABELS;
        TextField key = new TextField();
        key.getStyleClass().add("pair-key");
        key.setPromptText(labels ? "key" : "NAME");
        key.setAccessibleText(labels ? "Label key" : "Variable name");
        key.setPrefColumnCount(8);
        BoundedInput.install(key, AppField.LABELS.mostCharacters(), Lines.NONE, model::say);
        key.textProperty().bindBidirectional(pair.keyProperty());
        if (labels) {
            Suggesting.install(key, () -> suggestions.get().labelKeys());
        }
        return key;
    }

    private TextField plain(Pair pair) {
        TextField value = new TextField();
        style(value, "Label value");
        BoundedInput.install(value, AppField.LABELS.mostCharacters(), Lines.NONE, model::say);
        value.textProperty().bindBidirectional(pair.valueProperty());
        Suggesting.install(
                value,
                () ->
                        suggestions
                                .get()
                                .labelValues()
                                .getOrDefault(pair.keyProperty().get(), List.of()));
        return value;
    }

    private StackPane masked(Pair pair) {
        VariableField value = new VariableField(pair.valueProperty(), model::say);
        style(value, "Variable value, hidden");
        Button reveal = IconButtons.flat("reveal", Icon.EYE, "Show or hide the value");
        reveal.getStyleClass().add(Styles.SMALL);
        reveal.setOnAction(event -> value.revealedProperty().set(!value.revealedProperty().get()));
        StackPane masked = new StackPane(value, reveal);
        masked.getStyleClass().add("pair-masked");
        StackPane.setAlignment(reveal, Pos.CENTER_RIGHT);
        return masked;
    }

    private static void style(TextField value, String accessibleText) {
        value.getStyleClass().add("pair-value");
        value.setAccessibleText(accessibleText);
        value.setPromptText("value");
        value.setPrefColumnCount(8);
    }

    private void focusLast() {
        if (!rows.getChildren().isEmpty()) {
            Node last = rows.getChildren().getLast().lookup(".pair-key");
            if (last != null) {
                last.requestFocus();
            }
        }
    }

    @Override
    public void requestFocus() {
        Node first = rows.lookup(".pair-key");
        if (first == null) {
            lookup("#" + getId() + "-add").requestFocus();
        } else {
            first.requestFocus();
        }
    }
}
