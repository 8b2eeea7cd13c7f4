package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.BoundedInput;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.editor.FormJsonViewModel.Mistake;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;

/** The form as JSON text, with its mistake marked at line and column. */
final class FormJsonView extends VBox {
    private final FormJsonViewModel model;
    private final TextArea text = new TextArea();
    private final Hyperlink mistake = new Hyperlink();
    private final Label note = new Label();
    private String refused = "";

    FormJsonView(FormJsonViewModel model) {
        super(8);
        this.model = model;
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("editor-json");
        text.setId(NodeIds.FORM_JSON);
        text.setAccessibleText("The app as JSON");
        text.getStyleClass().add("editor-code");
        TabTraversal.install(text);
        VBox.setVgrow(text, Priority.ALWAYS);
        mistake.setId(NodeIds.FORM_JSON_MISTAKE);
        IconLine marked = new IconLine(mistake, Icon.ERROR.node(14)).hiddenWhileEmpty();
        marked.getStyleClass().addAll("form-notice", "form-notice-danger");
        ToneStyles.apply(marked, Tone.DANGER);
        ToneStyles.apply(mistake, Tone.DANGER);
        note.setWrapText(true);
        note.getStyleClass().add(Styles.TEXT_SMALL);
        ToneStyles.apply(note, Tone.WARNING);
        getChildren().addAll(marked, text, note);
    }

    private void bind() {
        BoundedInput.install(
                text,
                FormJsonViewModel.LONGEST,
                BoundedInput.Lines.SEVERAL,
                said -> {
                    refused = said;
                    showNote();
                });
        text.textProperty().bindBidirectional(model.textProperty());
        mistake.setOnAction(
                event -> {
                    mistake.setVisited(false);
                    goTo(model.mistakeProperty().get());
                });
        model.mistakeProperty().addListener((source, before, now) -> showMistake(now));
        model.noteProperty().addListener((source, before, now) -> showNote());
        showMistake(model.mistakeProperty().get());
        showNote();
    }

    private void showMistake(@Nullable Mistake now) {
        mistake.setText(now == null ? "" : now.text());
        text.pseudoClassStateChanged(Styles.STATE_DANGER, now != null);
        text.setAccessibleHelp(now == null ? "" : now.text());
    }

    private void showNote() {
        note.setText(refused.isEmpty() ? model.noteProperty().get() : refused);
        note.setManaged(!note.getText().isEmpty());
        note.setVisible(note.isManaged());
    }

    private void goTo(@Nullable Mistake place) {
        text.requestFocus();
        if (place == null || place.line() == 0) {
            return;
        }
        String content = text.getText();
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            int end = content.indexOf('\n', at);
            if (end < 0) {
                break;
            }
            at = end + 1;
        }
        int from = Math.clamp(at + place.column() - 1L, 0, content.length());
        text.selectRange(from, Math.min(content.length(), from + 1));
    }

    /** Gives the keyboard to the text. */
    void focus() {
        text.requestFocus();
    }
}
