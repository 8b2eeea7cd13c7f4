package strongly.console.ui.apps;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppEnvironment;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The table of apps with the strip above it: chips, counts, grouping and columns. */
public final class AppTableView implements View {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final AppTableViewModel model;
    private final RowMenu menu;
    private final TableStripView strip;
    private final TableStateView state;
    private final VBox root = new VBox();
    private final TableView<TableLine> table = new TableView<>();
    private final List<AppTableRow> madeRows = new ArrayList<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private final TableColumns columns;
    private final TableScroll scroll = new TableScroll(table);
    private final Runnable afterLayout = this::reportVisible;
    private @Nullable Scene scene;
    private @Nullable String cursorGroup;
    private boolean pointing;

    /**
     * The table.
     *
     * @param filter what the table is filtered by
     * @param commands what can be done to the current and the selected apps
     * @param isProtected which environments are marked as protected
     */
    public AppTableView(
            AppTableViewModel model,
            AppFilter filter,
            RowCommands commands,
            Predicate<AppEnvironment> isProtected) {
        this.model = model;
        this.menu = new RowMenu(model, commands);
        this.strip = new TableStripView(model, filter, commands, menu);
        this.state = new TableStateView(model.arrangement());
        this.columns =
                new TableColumns(
                        table,
                        model.arrangement(),
                        model,
                        isProtected,
                        model.selection(),
                        model.lines(),
                        commands);
        build(commands);
    }

    private void build(RowCommands commands) {
        root.getStyleClass().add("app-table-pane");
        root.getStylesheets().add(String.valueOf(AppTableView.class.getResource("app-table.css")));
        table.setId(NodeIds.APP_TABLE);
        table.getStyleClass().add("app-table");
        table.setAccessibleText("Apps");
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setItems(model.lines());
        table.setPlaceholder(state.root());
        AppTableRow.Surroundings surroundings =
                new AppTableRow.Surroundings(
                        scroll::scrolledBy,
                        scroll::viewportWidth,
                        group -> model.arrangement().toggleCollapsed(group.key()),
                        this::onAppPressed);
        table.setRowFactory(
                source -> {
                    AppTableRow row = new AppTableRow(surroundings);
                    madeRows.add(row);
                    return row;
                });
        table.setOnContextMenuRequested(event -> menu.show(table, event));
        new TableKeys(table, model, commands).install();
        VBox.setVgrow(table, Priority.ALWAYS);
        root.getChildren().addAll(strip.root(), table);
    }

    private void onAppPressed(MouseEvent event, AppRow row) {
        if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown()) {
            model.selection().toggleWithCurrent(row);
            event.consume();
        } else if (event.getButton() == MouseButton.PRIMARY && event.isShiftDown()) {
            model.selection().chooseRange(model.lines(), row);
            event.consume();
        }
        table.requestFocus();
    }

    @Override
    public void activate() {
        strip.activate();
        columns.follow(subscriptions);
        subscriptions.follow(
                model.arrangement().densityProperty(),
                density -> table.setFixedCellSize(density.height()));
        subscriptions.follow(model.stateProperty(), state::show);
        subscriptions.follow(
                model.staleProperty(), stale -> table.pseudoClassStateChanged(STALE, stale));
        ListChangeListener<TableLine> onLines = change -> afterLines();
        model.lines().addListener(onLines);
        subscriptions.add(() -> model.lines().removeListener(onLines));
        subscriptions.follow(table.getSelectionModel().selectedItemProperty(), this::takeCursor);
        subscriptions.follow(model.selection().currentProperty(), row -> showCursor(true));
        subscriptions.add(model.observeRows(this::refresh));
        subscriptions.follow(root.sceneProperty(), this::followPulses);
        model.activate();
    }

    @Override
    public void deactivate() {
        model.deactivate();
        subscriptions.release();
        followPulses(null);
        strip.deactivate();
    }

    /** What is on screen is known after each layout; without one, nothing is asked. */
    private void followPulses(@Nullable Scene now) {
        if (scene != null) {
            scene.removePostLayoutPulseListener(afterLayout);
        }
        scene = now;
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void reportVisible() {
        VirtualFlow<?> flow = scroll.flow();
        if (flow != null && flow.getFirstVisibleCell() != null) {
            model.setVisibleLines(
                    flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex());
        }
    }

    private void takeCursor(@Nullable TableLine line) {
        if (model.lines().isChanging() || pointing) {
            return;
        }
        cursorGroup = line instanceof GroupLine group ? group.key() : null;
        if (line instanceof AppRow) {
            model.setCurrent(line);
        }
    }

    private void afterLines() {
        scroll.keep(model.lines().before(), model.lines(), model.selection().current());
        showCursor(false);
    }

    /** Puts the control's cursor on the current line, wherever that is now. */
    private void showCursor(boolean scrollTo) {
        int index = cursorIndex();
        pointing = true;
        try {
            if (index < 0) {
                table.getSelectionModel().clearSelection();
            } else if (table.getSelectionModel().getSelectedIndex() != index
                    || !model.lines()
                            .get(index)
                            .equals(table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().clearAndSelect(index);
                table.getFocusModel().focus(index);
            }
        } finally {
            pointing = false;
        }
        if (scrollTo && index >= 0) {
            scroll.reveal(index);
        }
    }

    private int cursorIndex() {
        if (cursorGroup != null) {
            for (int i = 0; i < model.lines().size(); i++) {
                if (model.lines().get(i) instanceof GroupLine group
                        && group.key().equals(cursorGroup)) {
                    return i;
                }
            }
        }
        AppRow row = model.selection().current();
        return row == null ? -1 : model.lines().indexOf(row);
    }

    private void refresh(Collection<AppRow> changed) {
        Set<AppRow> different = new HashSet<>(changed);
        for (AppTableRow row : madeRows) {
            if (row.getItem() instanceof AppRow item && different.contains(item)) {
                row.refresh();
            }
        }
    }

    /** Gives the keyboard to the table. */
    public void requestFocus() {
        table.requestFocus();
    }

    @Override
    public Parent root() {
        return root;
    }
}
