package strongly.console.ui.apps;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

import org.jspecify.annotations.Nullable;

import strongly.console.service.catalog.query.QueryResult;

/** Underlines the mistake in a query at its place and says below the field what is wrong. */
final class MistakeMark {
    private final TextField field;
    private final ObservableBooleanValue helped;
    private final Region underline = new Region();
    private final Pane layer = new Pane(underline);
    private final Label message = new Label();
    private final Popup popup = new Popup();
    private QueryResult.@Nullable Mistake shown;

    /**
     * The mark of a field.
     *
     * @param helped whether suggestions are on screen: they stand where the message would, and say
     *     how to go on
     */
    MistakeMark(TextField field, ObservableBooleanValue helped) {
        this.field = field;
        this.helped = helped;
        helped.addListener((source, before, now) -> update());
        // Escape is for the field: one press clears the query, whether the message is shown or not
        popup.setHideOnEscape(false);
        underline.getStyleClass().add("query-mistake");
        underline.setManaged(false);
        layer.setMouseTransparent(true);
        layer.setVisible(false);
        message.setId("query-problem");
        message.getStyleClass().add("query-problem");
        message.setWrapText(true);
        message.setMaxWidth(520);
        popup.getContent().add(message);
        field.focusedProperty().addListener((source, before, now) -> update());
        field.layoutBoundsProperty().addListener((source, before, now) -> update());
    }

    /** The layer over the field that holds the underline. */
    Node mark() {
        return layer;
    }

    void show(QueryResult.@Nullable Mistake problem) {
        shown = problem;
        update();
    }

    private void update() {
        QueryResult.Mistake problem = shown;
        layer.setVisible(problem != null);
        if (problem == null || field.getScene() == null) {
            popup.hide();
            return;
        }
        place(problem);
        message.setText(problem.message() + ". The table shows the last filter that worked.");
        Bounds bounds = field.localToScreen(field.getLayoutBounds());
        if (bounds == null
                || helped.get()
                || !field.isFocused()
                || field.getScene().getWindow() == null) {
            popup.hide();
            return;
        }
        message.getStylesheets()
                .setAll(String.valueOf(MistakeMark.class.getResource("app-table.css")));
        popup.show(field, bounds.getMinX() + 8, bounds.getMaxY() + 4);
    }

    private void place(QueryResult.Mistake problem) {
        if (!(field.getSkin() instanceof TextFieldSkin skin)) {
            return;
        }
        int length = field.getLength();
        int start = Math.clamp(problem.start(), 0, Math.max(0, length - 1));
        int end = Math.clamp(problem.end(), start + 1, Math.max(start + 1, length));
        double left = skin.getCharacterBounds(start).getMinX();
        double right =
                length == 0
                        ? left + 8
                        : skin.getCharacterBounds(Math.min(end, length) - 1).getMaxX();
        double max = field.getWidth() - 32;
        left = Math.clamp(left, 0, max);
        underline.resizeRelocate(
                left, field.getHeight() - 7, Math.max(6, Math.min(right, max) - left), 2);
    }
}
