package strongly.console.ui.timeline;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** What the chart shows, as a table: for screen readers, and for exact values. */
final class StatusTable extends TableView<ChartRow> {
    /** Holds a day and a time: of a hidden table, columns that change are not laid out anew. */
    private static final double MOMENT = 132;

    StatusTable() {
        setId("status-chart-table");
        setAccessibleText("Status over time, newest first");
        getStyleClass().add("timeline-table");
        TableColumn<ChartRow, String> what = column("State or action", 130, ChartRow::what);
        what.setCellFactory(source -> new WordCell());
        getColumns()
                .setAll(
                        List.of(
                                fixed(column("From", MOMENT, ChartRow::from)),
                                fixed(column("For", 66, ChartRow::length)),
                                what,
                                fixed(column("Ready", 62, ChartRow::replicas))));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_NEXT_COLUMN);
        setPlaceholder(new Label("Nothing was seen in this span"));
    }

    private static TableColumn<ChartRow, String> column(
            String title, double width, Function<ChartRow, String> text) {
        TableColumn<ChartRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private static TableColumn<ChartRow, String> fixed(TableColumn<ChartRow, String> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    /** A cell whose text may not fit; its tooltip says all of it. */
    private static final class WordCell extends TableCell<ChartRow, String> {
        private final Tooltip whole = new Tooltip();

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            whole.setText(text);
            setTooltip(empty ? null : whole);
        }
    }

    void show(@Nullable ChartPicture picture) {
        List<ChartRow> rows = picture == null ? List.of() : picture.rows();
        if (!rows.equals(getItems())) {
            getItems().setAll(rows);
        }
    }
}
