package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import strongly.console.service.logs.mark.Bookmark;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.text.SafeText;

import java.util.Map;

/** The bookmarks of the lines held: a click goes there, notes are written in place. */
final class LogBookmarksView implements View {
    private static final int MOST = 200;

    private final LogViewModel model;
    private final VBox rows = new VBox(4);
    private final ScrollPane root = new ScrollPane(rows);
    private final Subscriptions subscriptions = new Subscriptions();

    LogBookmarksView(LogViewModel model) {
        this.model = model;
        root.setFitToWidth(true);
        root.getStyleClass().add("edge-to-edge");
    }

    @Override
    public void activate() {
        subscriptions.follow(model.marks().markedProperty(), this::show);
    }

    @Override
    public void deactivate() {
        subscriptions.release();
    }

    private void show(Map<Long, Bookmark> marks) {
        rows.getChildren().clear();
        if (marks.isEmpty()) {
            Label none =
                    new Label(
                            "No bookmarks in these lines. Click left of a line, or press B, to"
                                    + " bookmark it.");
            none.setWrapText(true);
            none.getStyleClass().add(Styles.TEXT_MUTED);
            rows.getChildren().add(none);
        }
        marks.entrySet().stream()
                .limit(MOST)
                .forEach(entry -> rows.getChildren().add(row(entry.getKey(), entry.getValue())));
        focusNote();
    }

    private HBox row(long id, Bookmark mark) {
        Hyperlink line = new Hyperlink(SafeText.line(mark.excerpt(), 120));
        line.setMinWidth(80);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setOnAction(event -> model.reveal(id));
        HBox.setHgrow(line, Priority.ALWAYS);
        TextField note = new TextField(mark.note());
        note.setPromptText("Note");
        note.setAccessibleText("Note");
        note.setUserData(id);
        note.getStyleClass().add(Styles.SMALL);
        note.setPrefColumnCount(14);
        note.setMinWidth(90);
        note.setOnAction(event -> model.marks().note(id, note.getText()));
        note.focusedProperty()
                .addListener(
                        (source, before, now) -> {
                            if (!now && !note.getText().equals(mark.note())) {
                                model.marks().note(id, note.getText());
                            }
                        });
        Button remove = IconButtons.flat("log-bookmark-remove", Icon.DELETE, "Remove bookmark");
        remove.setOnAction(event -> model.marks().remove(mark));
        HBox row = new HBox(6, line, note, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Who asked to write a note is to write at once. */
    private void focusNote() {
        long wanted = model.panels().takeNoteWish();
        root.applyCss(); // before its first, what is in it is in no scene and cannot have focus
        rows.lookupAll(".text-field").stream()
                .filter(field -> Long.valueOf(wanted).equals(field.getUserData()))
                .forEach(field -> field.requestFocus());
    }

    @Override
    public Parent root() {
        return root;
    }
}
