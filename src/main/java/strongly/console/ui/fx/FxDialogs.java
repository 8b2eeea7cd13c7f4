package strongly.console.ui.fx;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * Asks questions inside the window, over its content: one at a time, further ones wait. The
 * keyboard stays inside the question, and returns to where it was.
 */
public final class FxDialogs implements Dialogs {
    private record Question(Confirmation confirmation, Consumer<Answer> onAnswer) {}

    private final ArrayDeque<Question> waiting = new ArrayDeque<>();
    private final StackPane layer = new StackPane();
    private final Node content;
    private @Nullable Node focusBefore;
    private boolean asking;

    /**
     * Questions over this content.
     *
     * @param content what cannot be used while a question is open
     */
    public FxDialogs(Node content) {
        this.content = content;
        layer.getStyleClass().add("dialog-layer");
        layer.setVisible(false);
    }

    /** The layer to be put over the content. */
    public StackPane layer() {
        return layer;
    }

    @Override
    public void confirm(Confirmation confirmation, Consumer<Answer> onAnswer) {
        waiting.add(new Question(confirmation, onAnswer));
        if (!asking) {
            askNext();
        }
    }

    private void askNext() {
        Question question = waiting.poll();
        if (question == null) {
            close();
            return;
        }
        if (!asking) {
            asking = true;
            focusBefore = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
            content.setDisable(true);
        }
        ConfirmationCard card =
                new ConfirmationCard(
                        question.confirmation(),
                        answer -> {
                            layer.getChildren().clear();
                            askNext();
                            question.onAnswer().accept(answer);
                        });
        layer.getChildren().setAll(card.root());
        layer.setVisible(true);
        card.focus();
    }

    private void close() {
        asking = false;
        layer.setVisible(false);
        content.setDisable(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }
}
