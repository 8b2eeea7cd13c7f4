package strongly.console.ui.logs.list;

import javafx.scene.input.KeyEvent;

/** The keys of the list. */
final class LineKeys {
    private static final double SIDEWAYS = 60;

    private final LineListViewModel model;
    private final LineList list;

    LineKeys(LineListViewModel model, LineList list) {
        this.model = model;
        this.list = list;
    }

    void install() {
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.isAltDown()) {
            return;
        }
        boolean taken = event.isShortcutDown() ? withShortcut(event) : plain(event);
        if (taken) {
            event.consume();
        }
    }

    private boolean withShortcut(KeyEvent event) {
        switch (event.getCode()) {
            case C, INSERT -> model.copy();
            case A -> model.selectAll();
            case HOME -> first(event.isShiftDown());
            case END -> model.followProperty().set(true);
            case PLUS, EQUALS, ADD ->
                    model.lookProperty().set(model.lookProperty().get().zoomed(1));
            case MINUS, SUBTRACT -> model.lookProperty().set(model.lookProperty().get().zoomed(-1));
            case DIGIT0, NUMPAD0 -> model.lookProperty().set(model.lookProperty().get().unzoomed());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        boolean extend = event.isShiftDown();
        switch (event.getCode()) {
            case UP, KP_UP -> model.move(-1, extend);
            case DOWN, KP_DOWN -> model.move(1, extend);
            case PAGE_UP -> model.move(-list.pageRows(), extend);
            case PAGE_DOWN -> model.move(list.pageRows(), extend);
            case HOME -> first(extend);
            case END -> last(extend);
            case LEFT, KP_LEFT -> leftOrFold();
            case RIGHT, KP_RIGHT -> rightOrUnfold();
            case ENTER -> expand();
            case B -> bookmark();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void first(boolean extend) {
        model.move(-model.content().size(), extend);
    }

    private void last(boolean extend) {
        if (extend) {
            model.move(model.content().size(), true);
        }
        model.followProperty().set(true);
    }

    private void leftOrFold() {
        long caret = model.selectionProperty().get().caret();
        if (caret >= 0 && model.content().isHead(caret) && !model.content().isFolded(caret)) {
            model.toggleFold(caret);
        } else {
            list.scrollSideways(-SIDEWAYS);
        }
    }

    private void rightOrUnfold() {
        long caret = model.selectionProperty().get().caret();
        if (caret >= 0 && model.content().isFolded(caret)) {
            model.toggleFold(caret);
        } else {
            list.scrollSideways(SIDEWAYS);
        }
    }

    private void expand() {
        long caret = model.selectionProperty().get().caret();
        if (caret >= 0 && (model.isExpanded(caret) || model.isExpandable(caret))) {
            model.toggleExpanded(caret);
        }
    }

    private void bookmark() {
        long caret = model.selectionProperty().get().caret();
        if (caret >= 0) {
            model.toggleBookmark(caret);
        }
    }
}
