package strongly.console.ui.apps;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/** What the keys do while the table has the keyboard. */
final class TableKeys {
    private final TableView<TableLine> table;
    private final AppTableViewModel model;
    private final RowCommands commands;

    TableKeys(TableView<TableLine> table, AppTableViewModel model, RowCommands commands) {
        this.table = table;
        this.model = model;
        this.commands = commands;
    }

    void install() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    }

    private void onPressed(KeyEvent event) {
        boolean handled =
                event.isShortcutDown()
                        ? onShortcut(event)
                        : event.isShiftDown() ? onShift(event) : onPlain(event);
        if (handled) {
            event.consume();
        }
    }

    private boolean onShortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case A -> {
                model.selection().chooseAll(model.lines());
                yield true;
            }
            case C -> {
                commands.copyRows();
                yield true;
            }
            case P -> {
                if (event.isShiftDown()) {
                    commands.togglePin();
                }
                yield event.isShiftDown();
            }
            case SPACE -> toggleChoice();
            default -> false;
        };
    }

    private boolean onShift(KeyEvent event) {
        return switch (event.getCode()) {
            case UP -> extend(-1);
            case DOWN -> extend(1);
            case PAGE_UP -> extend(-page());
            case PAGE_DOWN -> extend(page());
            case HOME -> extend(-model.lines().size());
            case END -> extend(model.lines().size());
            default -> false;
        };
    }

    private int page() {
        return Math.max(1, (int) (table.getHeight() / table.getFixedCellSize()) - 2);
    }

    private boolean onPlain(KeyEvent event) {
        TableLine line = table.getSelectionModel().getSelectedItem();
        return switch (event.getCode()) {
            case SPACE -> toggleChoice();
            case ENTER -> open(line);
            case ESCAPE -> model.stepBack();
            case LEFT -> line instanceof GroupLine group && !group.collapsed() && fold(group);
            case RIGHT -> line instanceof GroupLine group && group.collapsed() && fold(group);
            default -> false;
        };
    }

    private boolean toggleChoice() {
        AppRow row = model.selection().current();
        if (table.getSelectionModel().getSelectedItem() instanceof GroupLine group) {
            return fold(group);
        }
        if (row != null) {
            model.selection().toggle(row);
        }
        return true;
    }

    private boolean fold(GroupLine group) {
        model.arrangement().toggleCollapsed(group.key());
        return true;
    }

    private boolean open(TableLine line) {
        if (line instanceof GroupLine group) {
            return fold(group);
        }
        commands.open();
        return true;
    }

    /** Moves the cursor and selects everything on its way. */
    private boolean extend(int by) {
        int size = model.lines().size();
        int from = table.getSelectionModel().getSelectedIndex();
        if (size == 0 || from < 0) {
            return false;
        }
        AppRow start = model.selection().current();
        int to = Math.clamp(from + (long) by, 0, size - 1);
        if (start != null && !start.isChosen()) {
            model.selection().toggle(start);
        }
        if (model.lines().get(to) instanceof AppRow row) {
            model.selection().chooseRange(model.lines(), row);
        }
        table.getSelectionModel().clearAndSelect(to);
        return true;
    }

    private void onTyped(KeyEvent event) {
        String character = event.getCharacter();
        boolean text =
                !character.isEmpty()
                        && !event.isControlDown()
                        && !event.isMetaDown()
                        && !event.isAltDown()
                        && character.codePointAt(0) > ' '
                        && character.codePointAt(0) != 0x7f;
        if (text && !character.equals("/")) {
            model.typeAhead(character);
            event.consume();
        }
    }
}
