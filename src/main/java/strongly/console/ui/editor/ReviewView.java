package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.AppMerge;
import strongly.console.service.forms.FormChange;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.editor.ReviewViewModel.Side;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.SafeText;

/** What an edit would change: conflicts to settle, old and new of each field, the exact JSON. */
final class ReviewView extends ScrollPane {
    private static final int LONGEST = 300;
    private static final int MOST_LINES = 100;
    private static final int MOST_ROWS = 18;

    /** What fits beside the table. */
    private static final int CHARACTERS_OF_A_ROW = 34;

    /** Characters of both values that stand side by side; longer ones stand below each other. */
    private static final int MOST_ON_A_LINE = 32;

    private final ReviewViewModel model;
    private final VBox conflicts = new VBox(12);
    private final VBox changes = new VBox(10);
    private final TextArea json = new TextArea();
    private final VBox jsonBox = new VBox(6);

    ReviewView(ReviewViewModel model) {
        this.model = model;
        build();
        bind();
    }

    private void build() {
        setId(NodeIds.FORM_REVIEW);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        conflicts.setId(NodeIds.FORM_CONFLICTS);
        json.setId(NodeIds.FORM_REVIEW_JSON);
        json.setEditable(false);
        json.setWrapText(true);
        json.setAccessibleText("The request's body as JSON");
        json.getStyleClass().add("editor-code");
        TabTraversal.install(json);
        jsonBox.getChildren().addAll(heading("Sent as"), json);
        VBox content = new VBox(conflicts, changes, jsonBox);
        content.getStyleClass().add("editor-form");
        setContent(content);
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().addAll(Styles.TEXT_CAPTION, "editor-heading");
        return heading;
    }

    private void bind() {
        json.textProperty().bind(model.jsonProperty());
        json.prefRowCountProperty()
                .bind(model.jsonProperty().map(text -> Math.clamp(rows(text) + 1L, 3, MOST_ROWS)));
        jsonBox.visibleProperty().bind(model.jsonProperty().isNotEmpty());
        jsonBox.managedProperty().bind(jsonBox.visibleProperty());
        model.conflicts()
                .addListener((ListChangeListener<AppMerge.Conflict>) change -> showConflicts());
        model.changes().addListener((ListChangeListener<FormChange>) change -> showChanges());
        showConflicts();
        showChanges();
    }

    /** About as many rows as a text takes, its long lines wrapped. */
    private static int rows(String text) {
        return text.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_OF_A_ROW).sum();
    }

    private void showConflicts() {
        conflicts.getChildren().clear();
        if (!model.conflicts().isEmpty()) {
            Label how = new Label("Choose which value is to stand; nothing is sent before you do.");
            how.setWrapText(true);
            conflicts.getChildren().addAll(heading("Changed by you and by somebody else"), how);
            model.conflicts().forEach(conflict -> conflicts.getChildren().add(conflict(conflict)));
        }
        conflicts.setManaged(!model.conflicts().isEmpty());
        conflicts.setVisible(conflicts.isManaged());
    }

    private Node conflict(AppMerge.Conflict conflict) {
        Label title = new Label(SafeText.line(conflict.title(), LONGEST), Icon.WARNING.node(14));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setWrapText(true);
        ToneStyles.apply(title, Tone.WARNING);
        ToggleGroup group = new ToggleGroup();
        VBox box =
                new VBox(
                        6,
                        title,
                        choice(conflict, Side.MINE, "Mine: ", conflict.mine(), group),
                        choice(conflict, Side.THEIRS, "Theirs: ", conflict.theirs(), group));
        box.getStyleClass().addAll("form-notice", "form-notice-warning");
        return box;
    }

    private RadioButton choice(
            AppMerge.Conflict conflict,
            Side side,
            String whose,
            @Nullable String value,
            ToggleGroup group) {
        RadioButton choice = new RadioButton(whose + shown(value, "removed"));
        choice.setId(side == Side.MINE ? "conflict-mine" : "conflict-theirs");
        choice.setWrapText(true);
        choice.setToggleGroup(group);
        choice.setSelected(side == model.chosen(conflict));
        choice.setOnAction(event -> model.choose(conflict, side));
        return choice;
    }

    private void showChanges() {
        int count = model.changes().size();
        changes.getChildren()
                .setAll(
                        heading(
                                switch (count) {
                                    case 0 -> "Nothing is changed";
                                    case 1 -> "One change";
                                    default -> count + " changes";
                                }));
        model.changes().stream()
                .limit(MOST_LINES)
                .map(ReviewView::change)
                .forEach(changes.getChildren()::add);
        if (count == 0) {
            Label nothing =
                    new Label("The app is already as the form says; there is nothing to send.");
            nothing.setWrapText(true);
            changes.getChildren().add(nothing);
        } else if (count > MOST_LINES) {
            changes.getChildren().add(new Label("and %d more".formatted(count - MOST_LINES)));
        }
    }

    private static Node change(FormChange change) {
        Label title = new Label(SafeText.line(change.title(), LONGEST));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setWrapText(true);
        Label before = new Label(shown(change.before(), "none"));
        before.getStyleClass().add("change-before");
        before.setWrapText(true);
        Label after = new Label(shown(change.after(), "removed"), Icon.CHEVRON_RIGHT.node(14));
        after.getStyleClass().add("change-after");
        after.setWrapText(true);
        boolean fits = before.getText().length() + after.getText().length() <= MOST_ON_A_LINE;
        Pane values = fits ? new HBox(8, before, after) : new VBox(2, before, after);
        VBox box = new VBox(2, title, values);
        box.setAccessibleText(
                "%s: from %s to %s".formatted(change.title(), before.getText(), after.getText()));
        return box;
    }

    private static String shown(@Nullable String value, String absent) {
        if (value == null) {
            return "(" + absent + ")";
        }
        return value.isEmpty() ? "(empty)" : SafeText.line(value, LONGEST);
    }
}
