package strongly.console.ui.apps;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

import strongly.console.ui.apps.QuerySuggestions.Suggestion;
import strongly.console.ui.text.SafeText;

import java.util.List;

/** Suggestions below the filter field: Down or Ctrl+Space opens, Enter or Tab takes one. */
final class SuggestionPopup {
    private static final int MOST_SHOWN = 8;
    private static final double LINE = 28;

    private final TextField field;
    private final QuerySuggestions suggestions;
    private final ListView<Suggestion> list = new ListView<>();
    private final Popup popup = new Popup();
    private boolean taking;

    SuggestionPopup(TextField field, QuerySuggestions suggestions) {
        this.field = field;
        this.suggestions = suggestions;
        list.setId("filter-suggestions");
        list.getStyleClass().add("query-suggestions");
        list.getStylesheets()
                .add(String.valueOf(SuggestionPopup.class.getResource("app-table.css")));
        list.setFixedCellSize(LINE);
        list.setPrefWidth(380);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new SuggestionCell());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        // the click that closes the suggestions is meant for what it hits
        popup.setConsumeAutoHidingEvents(false);
        // an Escape that closes them must not clear the query too
        popup.setHideOnEscape(false);
    }

    void install() {
        field.focusedProperty()
                .addListener(
                        (source, before, now) -> {
                            if (now) {
                                suggestions.prepare();
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.textProperty()
                .addListener(
                        (source, before, now) -> {
                            if (field.isFocused() && !taking) {
                                offer(false);
                            }
                        });
        field.focusedProperty()
                .addListener(
                        (source, before, now) -> {
                            if (!now) {
                                hide();
                            }
                        });
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    ReadOnlyBooleanProperty showingProperty() {
        return popup.showingProperty();
    }

    void hide() {
        popup.hide();
    }

    private void onKey(KeyEvent event) {
        if (!popup.isShowing()) {
            boolean asked =
                    switch (event.getCode()) {
                        case DOWN -> true;
                        case SPACE -> event.isControlDown();
                        default -> false;
                    };
            if (asked) {
                offer(true);
                event.consume();
            }
            return;
        }
        int index = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(index + 1);
            case UP -> select(index - 1);
            case ENTER, TAB -> {
                if (index < 0) {
                    hide();
                    return;
                }
                take(list.getItems().get(index));
            }
            case ESCAPE -> hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        int target = Math.clamp(index, 0, list.getItems().size() - 1);
        list.getSelectionModel().clearAndSelect(target);
        list.scrollTo(target);
    }

    /**
     * Shows what there is to suggest.
     *
     * @param asked whether the person asked for it; else nothing is chosen beforehand, so that
     *     Enter goes to the table
     */
    private void offer(boolean asked) {
        // The caret has not moved yet while the text changes by typing.
        String text = field.getText();
        int caret = asked ? field.getCaretPosition() : text.length();
        List<Suggestion> found =
                asked || isInWord(text, caret) ? suggestions.suggest(text, caret) : List.of();
        Bounds bounds = field.localToScreen(field.getLayoutBounds());
        if (found.isEmpty() || bounds == null) {
            hide();
            return;
        }
        list.getItems().setAll(found);
        list.setPrefHeight(Math.min(MOST_SHOWN, found.size()) * LINE + 10);
        if (asked) {
            list.getSelectionModel().clearAndSelect(0);
        } else {
            list.getSelectionModel().clearSelection();
        }
        popup.show(field, bounds.getMinX() + 8, bounds.getMaxY() + 4);
    }

    /** Every field fits where no word was begun, which helps those who ask for it only. */
    private static boolean isInWord(String text, int caret) {
        return caret > 0
                && !Character.isWhitespace(text.charAt(caret - 1))
                && "()-!".indexOf(text.charAt(caret - 1)) < 0;
    }

    private void take(Suggestion suggestion) {
        taking = true;
        field.setText(suggestion.text());
        field.positionCaret(suggestion.caret());
        taking = false;
        offer(false);
    }

    private final class SuggestionCell extends ListCell<Suggestion> {
        private final Label label = new Label();
        private final Label hint = new Label();
        private final HBox line = new HBox(12, label, hint);

        SuggestionCell() {
            line.setAlignment(Pos.CENTER_LEFT);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
            hint.getStyleClass().add("suggestion-hint");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            setOnMousePressed(
                    event -> {
                        if (!isEmpty()) {
                            take(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(Suggestion item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            label.setText(SafeText.line(item.label(), 80));
            hint.setText(item.hint());
            setGraphic(line);
        }
    }
}
