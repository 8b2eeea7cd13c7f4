package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.Draft;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.NodeIds;

import java.util.function.Function;

/**
 * Says above a form that a draft of before stands in it, with the way to begin anew; not there
 * where none does.
 *
 * @param <T> what is kept of the form
 */
final class DraftBar<T extends Draft> extends HBox {
    private final ObservableValue<? extends @Nullable T> restored;
    private final Function<T, String> words;
    private final Label text = new Label();

    /**
     * A bar.
     *
     * @param restored the draft that stands in the form, null where none does
     * @param words says of a draft what is back
     * @param startOver throws it away
     */
    DraftBar(
            ObservableValue<? extends @Nullable T> restored,
            Function<T, String> words,
            Command startOver) {
        super(8);
        this.restored = restored;
        this.words = words;
        getStyleClass().add("editor-draft");
        setAlignment(Pos.CENTER_LEFT);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button discard = new Button(startOver.label());
        discard.setId(NodeIds.DRAFT_DISCARD);
        discard.setMinWidth(Region.USE_PREF_SIZE);
        discard.getStyleClass().add(Styles.SMALL);
        discard.setOnAction(event -> startOver.run());
        getChildren().addAll(text, discard);
        restored.addListener((source, before, now) -> show());
        show();
    }

    private void show() {
        T draft = restored.getValue();
        setVisible(draft != null);
        setManaged(draft != null);
        if (draft != null) {
            text.setText(words.apply(draft));
        }
    }
}
