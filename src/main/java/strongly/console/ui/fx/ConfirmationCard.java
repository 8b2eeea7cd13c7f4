package strongly.console.ui.fx;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.BoundedInput;
import strongly.console.ui.controls.BoundedInput.Lines;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs.Answer;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;

import java.util.function.Consumer;

/** One question: what will happen, to what, and buttons named by what they do. */
final class ConfirmationCard {
    private static final int SHOWN_DETAILS = 200;
    private static final int LONGEST_NAME = 1_000;

    private final VBox root = new VBox();
    private final Button confirm = new Button();
    private final Button cancel = new Button();
    private final @Nullable TextField nameField;
    private boolean answered;

    ConfirmationCard(Confirmation confirmation, Consumer<Answer> onAnswer) {
        root.getStyleClass().add("dialog-card");
        root.setMaxSize(480, Region.USE_PREF_SIZE);
        Label title = new Label(confirmation.title());
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        Label message = new Label(confirmation.message());
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().addAll(title, message);
        if (!confirmation.details().isEmpty()) {
            root.getChildren().add(details(confirmation));
        }
        nameField = confirmation.typedName() == null ? null : nameField(confirmation.typedName());
        root.getChildren().add(buttons(confirmation, onAnswer));
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        answer(Answer.CANCEL, onAnswer);
                    }
                });
    }

    /** Goes on in the next line where it is long: its end is what is to be confirmed. */
    private static Label detail(String line) {
        Label label = new Label(line);
        label.setWrapText(true);
        return label;
    }

    private static ScrollPane details(Confirmation confirmation) {
        VBox lines = new VBox();
        lines.getStyleClass().add("dialog-details");
        confirmation.details().stream()
                .limit(SHOWN_DETAILS)
                .forEach(line -> lines.getChildren().add(detail(line)));
        int hidden = confirmation.details().size() - SHOWN_DETAILS;
        if (hidden > 0) {
            lines.getChildren().add(new Label("and " + hidden + " more"));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(200);
        // a scroll pane asks for the height its content has on lines without end
        lines.heightProperty()
                .addListener(
                        (source, before, now) -> {
                            double frame = scroll.snappedTopInset() + scroll.snappedBottomInset();
                            scroll.setPrefHeight(now.doubleValue() + frame);
                        });
        return scroll;
    }

    private TextField nameField(String expected) {
        Label prompt = new Label("Type " + expected + " to confirm");
        prompt.getStyleClass().add(Styles.TEXT_BOLD);
        prompt.setWrapText(true);
        TextField field = new TextField();
        field.setId(NodeIds.CONFIRM_NAME_FIELD);
        field.setAccessibleText("Type " + expected + " to confirm");
        confirm.disableProperty()
                .bind(field.textProperty().map(text -> !text.strip().equals(expected)));
        int most = Math.max(LONGEST_NAME, expected.length());
        Label refused = BoundedInput.installWithLabel(field, most, Lines.NONE);
        root.getChildren().addAll(prompt, field, refused);
        return field;
    }

    private HBox buttons(Confirmation confirmation, Consumer<Answer> onAnswer) {
        confirm.setText(confirmation.confirmLabel());
        confirm.setId(NodeIds.CONFIRM_BUTTON);
        confirm.setDefaultButton(true);
        confirm.getStyleClass()
                .add(confirmation.tone() == Tone.DANGER ? Styles.DANGER : Styles.ACCENT);
        confirm.setOnAction(event -> answer(Answer.CONFIRM, onAnswer));
        cancel.setText(confirmation.cancelLabel());
        cancel.setId(NodeIds.CANCEL_BUTTON);
        cancel.setOnAction(event -> answer(Answer.CANCEL, onAnswer));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_RIGHT);
        if (confirmation.alternativeLabel() != null) {
            Button alternative = new Button(confirmation.alternativeLabel());
            alternative.setId("alternative-button");
            alternative.setOnAction(event -> answer(Answer.ALTERNATIVE, onAnswer));
            row.getChildren().add(alternative);
        }
        row.getChildren().addAll(gap, cancel, confirm);
        return row;
    }

    /** A double click must not answer the next question too. */
    private void answer(Answer answer, Consumer<Answer> onAnswer) {
        if (!answered) {
            answered = true;
            onAnswer.accept(answer);
        }
    }

    Parent root() {
        return root;
    }

    /** Puts the keyboard where the next key does no harm: the name, or the button that cancels. */
    void focus() {
        if (nameField != null) {
            nameField.requestFocus();
        } else if (confirm.getStyleClass().contains(Styles.DANGER)) {
            cancel.requestFocus();
        } else {
            confirm.requestFocus();
        }
    }
}
