package strongly.console.ui.apps;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;

import java.util.List;

/** The strip above the table: chips, how many apps are shown, and how the table is arranged. */
final class TableStripView implements View {
    private final AppTableViewModel model;
    private final AppFilter filter;
    private final RowCommands commands;
    private final RowMenu rowMenu;
    private final StatusChips chips;
    private final Label count = new Label();
    private final Label selected = new Label();
    private final MenuButton actions = new MenuButton("Actions");
    private final Button clearSelection = new Button("Clear selection");
    private final Label exporting = new Label();
    private final Button cancelExport = new Button("Cancel export");
    private final Label note = new Label();
    private final Button noteAction = new Button();
    private final ArrangementMenus menus;
    private final VBox root = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();

    TableStripView(
            AppTableViewModel model, AppFilter filter, RowCommands commands, RowMenu rowMenu) {
        this.model = model;
        this.rowMenu = rowMenu;
        this.filter = filter;
        this.commands = commands;
        this.chips = new StatusChips(filter);
        this.menus = new ArrangementMenus(model, commands);
        build();
    }

    private void build() {
        root.getStyleClass().add("table-strip");
        count.setId("app-count");
        count.getStyleClass().add("app-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        selected.setId("selected-count");
        selected.setMinWidth(Region.USE_PREF_SIZE);
        actions.setId("selection-actions");
        actions.getStyleClass().add(Styles.SMALL);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        actions.setTooltip(new Tooltip("What can be done to the selected apps"));
        // made when it opens; an empty menu would not open at all
        actions.getItems().add(new MenuItem());
        actions.setOnShowing(
                event -> {
                    List<MenuItem> items = rowMenu.items(commands.targets(), null);
                    dropKeys(items);
                    actions.getItems().setAll(items);
                });
        clearSelection.setId("clear-selection-button");
        clearSelection.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        clearSelection.setOnAction(event -> model.selection().clear());
        cancelExport.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        cancelExport.setOnAction(event -> commands.export().cancel());
        note.setId("table-note");
        noteAction.setId("table-note-action");
        noteAction.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        noteAction.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line =
                new HBox(
                        8,
                        count,
                        note,
                        noteAction,
                        gap,
                        exporting,
                        cancelExport,
                        selected,
                        actions,
                        clearSelection,
                        menus.group(),
                        menus.columns());
        line.getStyleClass().add("table-strip-line");
        line.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(chips, line);
    }

    /** A button in the window would take the keys over from the window itself. */
    private static void dropKeys(List<MenuItem> items) {
        for (MenuItem item : items) {
            item.setAccelerator(null);
            if (item instanceof Menu menu) {
                dropKeys(menu.getItems());
            }
        }
    }

    @Override
    public void activate() {
        subscriptions.follow(filter.countsProperty(), this::showCounts);
        subscriptions.follow(filter.appliedProperty(), applied -> showApplied());
        subscriptions.follow(model.selection().countProperty(), value -> showSelected());
        subscriptions.follow(model.selection().hiddenProperty(), value -> showSelected());
        subscriptions.follow(model.noteProperty(), this::showNote);
        subscriptions.follow(commands.export().progressProperty(), this::showProgress);
    }

    @Override
    public void deactivate() {
        subscriptions.release();
    }

    private void showCounts(AppFilter.Counts counts) {
        chips.show(counts);
        showApplied();
    }

    private void showApplied() {
        AppFilter.Counts counts = filter.countsProperty().get();
        boolean all = filter.appliedProperty().get().isAll();
        chips.showOn(filter.appliedProperty().get().statuses());
        if (!counts.isKnown()) {
            count.setText("");
            return;
        }
        count.setText(
                all
                        ? apps(counts.total())
                        : "%,d of %s".formatted(counts.matched(), apps(counts.total())));
    }

    private static String apps(int count) {
        return count == 1 ? "1 app" : "%,d apps".formatted(count);
    }

    private void showSelected() {
        int chosen = model.selection().countProperty().get();
        int hidden = model.selection().hiddenProperty().get();
        selected.setText(
                hidden == 0
                        ? "%,d selected".formatted(chosen)
                        : "%,d selected, %,d not shown".formatted(chosen, hidden));
        show(selected, chosen > 0);
        show(actions, chosen > 0);
        show(clearSelection, chosen > 0);
    }

    private void showNote(@Nullable TableNote now) {
        show(note, now != null);
        Command action = now == null ? null : now.action();
        show(noteAction, action != null);
        if (now != null) {
            note.setText(now.text());
            ToneStyles.apply(note, now.tone());
        }
        if (action != null) {
            noteAction.setText(action.label());
            noteAction.setOnAction(event -> action.run());
        }
    }

    private void showProgress(TableExport.@Nullable Progress progress) {
        show(exporting, progress != null);
        show(cancelExport, progress != null);
        if (progress != null) {
            exporting.setText(
                    "Exporting %,d of %,d".formatted(progress.written(), progress.total()));
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    public Parent root() {
        return root;
    }
}
