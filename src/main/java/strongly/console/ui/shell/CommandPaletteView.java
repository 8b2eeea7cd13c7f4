package strongly.console.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import strongly.console.ui.mvvm.View;

/** The palette over the window: a text field and what matches. */
final class CommandPaletteView implements View {
    private static final double ROW = 34;
    private static final int MOST_ROWS = 10;

    private final CommandPaletteViewModel model;
    private final StackPane layer = new StackPane();
    private final VBox card = new VBox();
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();

    CommandPaletteView(CommandPaletteViewModel model) {
        this.model = model;
        build();
        bind();
    }

    private void build() {
        layer.getStyleClass().add("palette-layer");
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        card.getStyleClass().add("palette");
        card.setMaxSize(560, Region.USE_PREF_SIZE);
        field.setId("palette-field");
        field.setPromptText("Run a command or go to an app");
        field.setAccessibleText("Run a command or go to an app");
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.setMaxHeight(Region.USE_PREF_SIZE);
        list.prefHeightProperty()
                .bind(Bindings.size(model.entries()).map(CommandPaletteView::heightOf));
        list.setPlaceholder(new Label("Nothing matches"));
        list.setCellFactory(view -> new EntryCell());
        list.setFocusTraversable(false);
        card.getChildren().addAll(field, list);
        layer.setVisible(false);
    }

    private static double heightOf(Number rows) {
        return Math.clamp(rows.intValue(), 1, MOST_ROWS) * ROW + 2;
    }

    private void bind() {
        field.textProperty().bindBidirectional(model.textProperty());
        list.setItems(model.entries());
        list.getItems()
                .addListener(
                        (ListChangeListener<PaletteEntry>)
                                change -> list.getSelectionModel().selectFirst());
        model.openProperty().addListener((source, before, now) -> show(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty()
                .addListener(
                        (source, before, now) -> {
                            if (!now) {
                                model.openProperty().set(false);
                            }
                        });
        layer.setOnMousePressed(event -> model.openProperty().set(false));
        card.setOnMousePressed(MouseEvent::consume);
    }

    private void show(boolean open) {
        if (open && layer.getChildren().isEmpty()) {
            // not before: the start need not style and lay out what nobody has asked for
            layer.getChildren().add(card);
        }
        layer.setVisible(open);
        if (open) {
            field.requestFocus();
        }
    }

    private void onKey(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(selected + 1);
            case UP -> select(selected - 1);
            case PAGE_DOWN -> select(selected + 10);
            case PAGE_UP -> select(selected - 10);
            case ENTER -> chooseSelected();
            case ESCAPE -> model.openProperty().set(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void chooseSelected() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            model.choose(entry);
        }
    }

    private void select(int index) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int target = Math.clamp(index, 0, last);
            list.getSelectionModel().clearAndSelect(target);
            list.scrollTo(Math.max(0, target - 5));
        }
    }

    @Override
    public Parent root() {
        return layer;
    }

    private final class EntryCell extends ListCell<PaletteEntry> {
        private final Label label = new Label();
        private final Label hint = new Label();
        private final HBox row = new HBox(12, label, hint);

        EntryCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
            hint.getStyleClass().add("palette-hint");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            setOnMouseClicked(
                    event -> {
                        if (!isEmpty()) {
                            model.choose(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            label.setText(entry.label());
            hint.setText(entry.hint());
            row.setDisable(!entry.enabled().getAsBoolean());
            setGraphic(row);
        }
    }
}
