package strongly.console.ui.editor;

import impl.org.controlsfx.autocompletion.AutoCompletionTextFieldBinding;
import impl.org.controlsfx.skin.AutoCompletePopup;

import javafx.beans.binding.Bindings;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.FormSuggestions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Offers values below a text field while somebody types. None is taken before it was gone to: Down
 * goes to them, Enter takes the one that is marked, Tab takes it and goes on, Esc closes them.
 * Every other key belongs to the field and its form, whether values are offered or not.
 */
final class Suggesting extends AutoCompletionTextFieldBinding<String> {
    private static final int MOST_SHOWN = 8;
    private static final int MOST_FOUND = 50;
    private static final double LEAST_WIDTH = 240;

    /** As in the style sheet. */
    private static final int ROW = 24;

    private static final int FRAME = 4;
    private static final long PAUSE_MILLIS = 60;
    private static final Set<KeyCode> TAKEN_BY_LISTS =
            EnumSet.of(
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN,
                    KeyCode.ENTER,
                    KeyCode.TAB,
                    KeyCode.SPACE,
                    KeyCode.F2);

    private final TextField field;

    private Suggesting(TextField field, Supplier<List<String>> values) {
        super(
                field,
                request ->
                        request.getUserText().isBlank()
                                ? List.of()
                                : FormSuggestions.matching(
                                        values.get(), request.getUserText(), MOST_FOUND));
        this.field = field;
        setVisibleRowCount(MOST_SHOWN);
        setDelay(PAUSE_MILLIS);
        field.widthProperty()
                .addListener(
                        (source, before, now) -> widen(Math.max(LEAST_WIDTH, now.doubleValue())));
        getAutoCompletionPopup()
                .skinProperty()
                .addListener((source, before, now) -> prepare(list(now)));
    }

    /**
     * Offers values.
     *
     * @param values what there is to offer, read on a background thread: immutable lists only
     */
    static void install(TextField field, Supplier<List<String>> values) {
        // the field's listeners hold it
        new Suggesting(field, values);
    }

    private void widen(double width) {
        setMinWidth(width);
        setPrefWidth(width);
    }

    private static @Nullable ListView<?> list(@Nullable Skin<?> skin) {
        return skin != null && skin.getNode() instanceof ListView<?> list ? list : null;
    }

    private void prepare(@Nullable ListView<?> list) {
        if (list != null) {
            // a window of its own does not see the form's style sheets
            list.getStylesheets()
                    .add(String.valueOf(Suggesting.class.getResource("suggesting.css")));
            // ControlsFX leaves room for a border it does not have here
            list.prefHeightProperty().unbind();
            list.prefHeightProperty()
                    .bind(
                            Bindings.min(MOST_SHOWN, Bindings.size(list.getItems()))
                                    .multiply(ROW)
                                    .add(FRAME));
            list.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, list));
        }
    }

    @Override
    protected void showPopup() {
        // what was looked for may be found once the keyboard is elsewhere
        if (!field.isFocused()) {
            return;
        }
        super.showPopup();
        // else the first would be taken by the Tab that leaves the field
        ListView<?> list = list(getAutoCompletionPopup().getSkin());
        if (list != null) {
            list.getSelectionModel().clearSelection();
        }
    }

    /** The list would take more keys than it should, those that move the caret among them. */
    private void onKey(KeyEvent event, ListView<?> list) {
        KeyCode key = event.getCode();
        Object marked = list.getSelectionModel().getSelectedItem();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && key == KeyCode.TAB && marked instanceof String value) {
            AutoCompletePopup<String> popup = getAutoCompletionPopup();
            Event.fireEvent(popup, new AutoCompletePopup.SuggestionEvent<>(value));
            passOn(event);
            return;
        }
        boolean own =
                switch (key) {
                    case UP, DOWN, ESCAPE -> plain;
                    case ENTER -> plain && marked != null;
                    default -> false;
                };
        boolean shortcut = event.isShortcutDown() && !key.isModifierKey();
        if (!own && (shortcut || TAKEN_BY_LISTS.contains(key))) {
            passOn(event);
        }
    }

    private void passOn(KeyEvent event) {
        event.consume();
        // an open list would get the key again
        hidePopup();
        field.fireEvent(event.copyFor(field, field));
    }
}
