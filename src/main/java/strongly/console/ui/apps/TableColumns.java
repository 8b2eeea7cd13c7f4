package strongly.console.ui.apps;

import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppEnvironment;
import strongly.console.ui.mvvm.Subscriptions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Keeps the columns of the control and the arrangement of the model the same, both ways. */
final class TableColumns {
    private final TableView<TableLine> table;
    private final TableArrangement arrangement;
    private final TableClock clock;
    private final RowCommands commands;
    private final Predicate<AppEnvironment> isProtected;
    private final TableColumn<TableLine, @Nullable Object> choice;
    private final Map<AppColumn, TableColumn<TableLine, @Nullable Object>> made = new HashMap<>();
    private boolean showing;

    TableColumns(
            TableView<TableLine> table,
            TableArrangement arrangement,
            TableClock clock,
            Predicate<AppEnvironment> isProtected,
            AppSelection selection,
            TableLines lines,
            RowCommands commands) {
        this.commands = commands;
        this.table = table;
        this.arrangement = arrangement;
        this.clock = clock;
        this.isProtected = isProtected;
        this.choice = choiceColumn(selection, lines);
        // A change of the order is a wish the model fulfils off the UI thread; nothing moves here.
        // Setting the policy makes the control sort at once, by nothing, which is not a wish.
        showing = true;
        table.setSortPolicy(
                control -> {
                    if (!showing) {
                        arrangement.setSort(orders());
                    }
                    return true;
                });
        showing = false;
        table.getColumns()
                .addListener((ListChangeListener<TableColumn<TableLine, ?>>) change -> takeOrder());
    }

    private static TableColumn<TableLine, @Nullable Object> choiceColumn(
            AppSelection selection, TableLines lines) {
        TableColumn<TableLine, @Nullable Object> column = new TableColumn<>();
        column.setId("column-selected");
        column.setPrefWidth(34);
        column.setResizable(false);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellFactory(source -> new ChoiceCell(selection));
        column.setGraphic(new ChooseAllBox(selection, lines));
        return column;
    }

    /** Follows the arrangement until the subscriptions are released. */
    void follow(Subscriptions subscriptions) {
        subscriptions.follow(arrangement.columnsProperty(), this::show);
        subscriptions.follow(arrangement.sortProperty(), this::showSort);
    }

    private void show(List<AppColumn> columns) {
        List<TableColumn<TableLine, ?>> wanted = new ArrayList<>();
        wanted.add(choice);
        columns.forEach(column -> wanted.add(columnOf(column)));
        if (!wanted.equals(table.getColumns())) {
            showing = true;
            table.getColumns().setAll(wanted);
            showing = false;
            showSort(arrangement.sortProperty().get());
        }
    }

    private TableColumn<TableLine, @Nullable Object> columnOf(AppColumn column) {
        TableColumn<TableLine, @Nullable Object> control =
                made.computeIfAbsent(column, this::makeColumn);
        control.setPrefWidth(arrangement.width(column));
        return control;
    }

    private TableColumn<TableLine, @Nullable Object> makeColumn(AppColumn column) {
        TableColumn<TableLine, @Nullable Object> control = new TableColumn<>(column.title());
        control.setId("column-" + column.id().replace(':', '-'));
        control.setUserData(column);
        control.setMinWidth(40);
        control.setCellFactory(source -> cell(column));
        // there is no order of lines
        control.setSortable(column.kind() != AppColumn.Kind.READINESS);
        if (column.kind() == AppColumn.Kind.NUMBER || column.kind() == AppColumn.Kind.REPLICAS) {
            control.getStyleClass().add("figure-column");
        }
        control.widthProperty()
                .addListener((Observable width) -> takeWidth(column, control.getWidth()));
        return control;
    }

    private AppCell cell(AppColumn column) {
        return switch (column.kind()) {
            case STATUS -> new StatusCell();
            case NAME -> new NameCell();
            case ENVIRONMENT -> new EnvironmentCell(isProtected);
            case LABELS -> new LabelsCell();
            case READINESS -> new ReadinessCell(clock);
            case REPLICAS -> new ReplicasCell(clock, commands);
            case NUMBER, TIME, TEXT -> new TextCell(column, clock);
        };
    }

    private void takeWidth(AppColumn column, double width) {
        if (!showing && table.getSkin() != null) {
            arrangement.setWidth(column, width);
        }
    }

    private void takeOrder() {
        if (showing) {
            return;
        }
        List<AppColumn> order = new ArrayList<>();
        for (TableColumn<TableLine, ?> control : table.getColumns()) {
            if (control.getUserData() instanceof AppColumn column) {
                order.add(column);
            }
        }
        // While a column is dragged the control takes it out and puts it in again.
        if (order.size() == arrangement.columnsProperty().get().size()) {
            arrangement.setColumns(order);
        }
    }

    private List<SortOrder> orders() {
        List<SortOrder> orders = new ArrayList<>();
        for (TableColumn<TableLine, ?> control : table.getSortOrder()) {
            if (control.getUserData() instanceof AppColumn column) {
                orders.add(
                        new SortOrder(
                                column, control.getSortType() == TableColumn.SortType.ASCENDING));
            }
        }
        return orders;
    }

    private void showSort(List<SortOrder> sort) {
        if (orders().equals(sort)) {
            return;
        }
        showing = true;
        List<TableColumn<TableLine, ?>> sorted = new ArrayList<>();
        for (SortOrder order : sort) {
            TableColumn<TableLine, @Nullable Object> control = made.get(order.column());
            if (control != null && table.getColumns().contains(control)) {
                control.setSortType(
                        order.ascending()
                                ? TableColumn.SortType.ASCENDING
                                : TableColumn.SortType.DESCENDING);
                sorted.add(control);
            }
        }
        table.getSortOrder().setAll(sorted);
        showing = false;
    }
}
