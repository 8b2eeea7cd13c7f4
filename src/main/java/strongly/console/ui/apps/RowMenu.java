package strongly.console.ui.apps;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.PickResult;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.controls.Icon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The menu on a row: every command on what is selected, made when it is asked for. */
final class RowMenu {
    private final AppTableViewModel model;
    private final RowCommands commands;
    private final ContextMenu menu = new ContextMenu();

    RowMenu(AppTableViewModel model, RowCommands commands) {
        this.model = model;
        this.commands = commands;
        menu.setId("row-menu");
    }

    void show(TableView<TableLine> table, ContextMenuEvent event) {
        List<App> targets = targets();
        if (targets.isEmpty()) {
            return;
        }
        menu.getItems().setAll(items(targets, cellUnder(event.getPickResult())));
        if (event.isKeyboardTrigger()) {
            Bounds bounds = table.localToScreen(table.getBoundsInLocal());
            menu.show(table, bounds.getMinX() + 48, bounds.getMinY() + 64);
        } else {
            menu.show(table, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    /** The selected apps, or the one the menu is asked for on where that is not among them. */
    private List<App> targets() {
        AppRow current = model.selection().current();
        return current == null || current.isChosen() ? commands.targets() : List.of(current.app());
    }

    /** Everything that can be done to these apps; the value of a column can be copied too. */
    List<MenuItem> items(List<App> targets, @Nullable AppColumn column) {
        List<MenuItem> items = new ArrayList<>(openItems(targets));
        items.add(new SeparatorMenuItem());
        items.addAll(actionItems(targets));
        items.add(new SeparatorMenuItem());
        items.addAll(otherItems(targets, column));
        return items;
    }

    private List<MenuItem> openItems(List<App> targets) {
        if (targets.size() > 1) {
            return List.of(logs("Logs of %,d apps".formatted(targets.size()), targets));
        }
        App app = targets.getFirst();
        MenuItem url = item("Open URL", Icon.OPEN, null, () -> commands.openUrl(app));
        url.setDisable(app.url() == null);
        return List.of(
                item("Open details", Icon.INFO, "Enter", commands::open),
                logs("Logs", targets),
                url);
    }

    private MenuItem logs(String label, List<App> targets) {
        return item(label, Icon.LOGS, "Shortcut+L", () -> commands.openLogs(targets));
    }

    /** What goes one app at a time is left out where there are many, which keeps the menu short. */
    private List<MenuItem> actionItems(List<App> targets) {
        boolean one = targets.size() == 1;
        String many = one ? "" : " %,d apps".formatted(targets.size());
        List<MenuItem> items = new ArrayList<>();
        items.add(action(targets, OperationKind.START, "Start" + many, Icon.START, null));
        items.add(action(targets, OperationKind.STOP, "Stop" + many, Icon.STOP, null));
        items.add(
                action(
                        targets,
                        OperationKind.RESTART,
                        "Restart" + many,
                        Icon.RESTART,
                        "Shortcut+R"));
        items.add(
                action(
                        targets,
                        OperationKind.DEPLOY,
                        "Deploy" + many + "…",
                        Icon.DEPLOY,
                        "Shortcut+D"));
        if (one) {
            items.add(action(targets, OperationKind.ROLL_BACK, "Roll back…", Icon.ROLL_BACK, null));
            items.add(new SeparatorMenuItem());
        }
        items.add(action(targets, OperationKind.SCALE, "Scale" + many + "…", Icon.EDIT, null));
        items.add(action(targets, OperationKind.RELABEL, "Relabel" + many + "…", Icon.EDIT, null));
        if (one) {
            App app = targets.getFirst();
            items.add(action(targets, OperationKind.EDIT, "Edit…", Icon.EDIT, "Shortcut+E"));
            items.add(item("Duplicate…", Icon.COPY, null, () -> commands.duplicate(app)));
        }
        items.add(new SeparatorMenuItem());
        items.add(action(targets, OperationKind.DELETE, "Delete" + many + "…", Icon.DELETE, null));
        return items;
    }

    private MenuItem action(
            List<App> targets, OperationKind kind, String label, Icon icon, @Nullable String keys) {
        MenuItem item = item(label, icon, keys, () -> commands.perform(kind, targets));
        item.setId("row-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setDisable(commands.refusal(kind, targets) != null);
        return item;
    }

    private List<MenuItem> otherItems(List<App> targets, @Nullable AppColumn column) {
        List<MenuItem> items = new ArrayList<>();
        if (targets.size() == 1) {
            AppRow current = model.selection().current();
            boolean pinned = current != null && current.isPinned();
            items.add(
                    item(
                            pinned ? "Unpin" : "Pin to the top",
                            Icon.PIN,
                            "Shortcut+Shift+P",
                            commands::togglePin));
        }
        items.add(notificationsMenu(targets));
        items.add(incident(targets));
        items.add(copyMenu(targets, column));
        items.add(exportMenu(targets));
        return items;
    }

    private MenuItem incident(List<App> targets) {
        String many = targets.size() == 1 ? "" : " of %,d apps".formatted(targets.size());
        MenuItem item =
                item(
                        "Incident bundle" + many + "…",
                        Icon.DOWNLOAD,
                        null,
                        () -> commands.openIncident(targets));
        item.setId("row-incident");
        return item;
    }

    private Menu notificationsMenu(List<App> targets) {
        Menu menu = new Menu("Notifications", Icon.BELL.node(14));
        menu.setId("row-notifications");
        App first = targets.getFirst();
        MenuItem ready =
                item(
                        commands.isAwaited(first)
                                ? "Stop waiting until it is ready"
                                : "Tell me when it is ready",
                        null,
                        null,
                        () -> commands.toggleAwaited(first));
        ready.setId("row-tell-when-ready");
        ready.setDisable(targets.size() != 1);
        String many = targets.size() == 1 ? "" : " %,d apps".formatted(targets.size());
        MenuItem mute =
                item(
                        (commands.areMuted(targets) ? "Unmute" : "Mute") + many,
                        null,
                        null,
                        () -> commands.toggleMuted(targets));
        mute.setId("row-mute");
        menu.getItems().addAll(ready, mute);
        return menu;
    }

    private Menu copyMenu(List<App> targets, @Nullable AppColumn column) {
        Menu menu = new Menu("Copy as", Icon.COPY.node(14));
        if (column != null) {
            menu.getItems()
                    .add(
                            item(
                                    column.title(),
                                    null,
                                    null,
                                    () -> commands.copyValues(column, targets)));
        }
        for (TableCopy form : TableCopy.values()) {
            String keys = form == TableCopy.ROWS ? "Shortcut+C" : null;
            MenuItem item = item(form.label(), null, keys, () -> commands.copy(form, targets));
            boolean nothing =
                    form == TableCopy.URLS && targets.stream().allMatch(app -> app.url() == null);
            item.setDisable(nothing);
            menu.getItems().add(item);
        }
        return menu;
    }

    /** What is selected where that is many, else what the filter shows. */
    private Menu exportMenu(List<App> targets) {
        boolean many = targets.size() > 1;
        String label = many ? "Export %,d apps".formatted(targets.size()) : "Export shown apps";
        Menu menu = new Menu(label, Icon.DOWNLOAD.node(14));
        menu.setId("row-export");
        menu.getItems()
                .addAll(
                        item("CSV…", null, null, () -> export(false, many, targets)),
                        item("JSON…", null, null, () -> export(true, many, targets)));
        return menu;
    }

    private void export(boolean json, boolean many, List<App> targets) {
        if (many) {
            commands.exportThese(json, targets);
        } else {
            commands.exportShown(json);
        }
    }

    private static MenuItem item(
            String label, @Nullable Icon icon, @Nullable String keys, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setMnemonicParsing(false);
        if (icon != null) {
            item.setGraphic(icon.node(14));
        }
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }

    private static @Nullable AppColumn cellUnder(@Nullable PickResult pick) {
        Node node = pick == null ? null : pick.getIntersectedNode();
        while (node != null) {
            if (node instanceof AppCell cell
                    && cell.getTableColumn().getUserData() instanceof AppColumn column) {
                return column;
            }
            node = node.getParent();
        }
        return null;
    }
}
