package strongly.console.ui.logs.list;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Selects with the mouse: within a line pieces of its text, over several lines whole ones, with a
 * double click the word under it, with a third the line.
 */
final class LineMouse {
    private static final double FASTEST = 60;

    private final LineListViewModel model;
    private final LineList list;
    private final Node sheet;
    private long pressedLine = -1;
    private int pressedAt;
    private double beyond;
    private final AnimationTimer scrolling =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    scrollBeyond();
                }
            };

    LineMouse(LineListViewModel model, LineList list, Node sheet) {
        this.model = model;
        this.list = list;
        this.sheet = sheet;
    }

    void install() {
        sheet.setOnMousePressed(this::onPressed);
        sheet.setOnMouseDragged(this::onDragged);
        sheet.setOnMouseReleased(
                event -> {
                    pressedLine = -1;
                    scrolling.stop();
                });
        list.addEventHandler(ScrollEvent.SCROLL, this::onScroll);
    }

    private void onScroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            model.lookProperty()
                    .set(model.lookProperty().get().zoomed(event.getDeltaY() > 0 ? 1 : -1));
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            list.scrollSideways(-event.getDeltaY());
        } else {
            if (event.getDeltaX() != 0) {
                list.scrollSideways(-event.getDeltaX());
            }
            if (event.getDeltaY() != 0) {
                list.scrollBy(-event.getDeltaY());
            }
        }
        event.consume();
    }

    private @Nullable LineRow rowAt(double y) {
        for (LineRow row : list.visibleRows()) {
            if (y >= row.getLayoutY() && y < row.getLayoutY() + row.getHeight()) {
                return row;
            }
        }
        return null;
    }

    private static int characterAt(LineRow row, MouseEvent event) {
        return row.characterAt(event.getX() - row.getLayoutX(), event.getY() - row.getLayoutY());
    }

    private void onPressed(MouseEvent event) {
        list.requestFocus();
        LineRow row = rowAt(event.getY());
        RowText text = row == null ? null : row.shown();
        if (row == null || text == null) {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.select(LineSelection.NONE);
            }
            return;
        }
        int character = characterAt(row, event);
        if (event.getButton() != MouseButton.PRIMARY) {
            selectForMenu(text, character);
            return;
        }
        double x = event.getX() - row.getLayoutX();
        if (actOn(row, text, x)) {
            return;
        }
        pressedLine = text.id();
        pressedAt = Math.max(0, character);
        LineSelection now = model.selectionProperty().get();
        if (event.isShiftDown() && !now.isEmpty()) {
            model.select(LineSelection.lines(now.anchor(), text.id()));
        } else if (event.getClickCount() == 2 && character >= 0) {
            model.select(LineTokens.at(text.id(), text.line().text(), character));
        } else {
            model.select(LineSelection.line(text.id()));
        }
    }

    /** The fold's arrow, the words that offer more, and the place of the bookmark. */
    private boolean actOn(LineRow row, RowText text, double x) {
        if (row.isOnFold(x)) {
            model.toggleFold(text.id());
            return true;
        }
        if (row.isOnMore(x) && text.line().hiddenBytes() > 0) {
            model.toggleExpanded(text.id());
            return true;
        }
        if (row.isOnMarks(x) && !text.gap()) {
            model.toggleBookmark(text.id());
            return true;
        }
        return false;
    }

    /** A right click outside of what is selected selects what is there. */
    private void selectForMenu(RowText text, int character) {
        LineSelection now = model.selectionProperty().get();
        boolean inside =
                model.isSelected(text.id())
                        ? now.isSeveral()
                        : now.isPiece()
                                && now.caret() == text.id()
                                && character >= now.from()
                                && character <= now.to();
        if (!inside) {
            model.select(
                    character >= 0
                            ? LineTokens.at(text.id(), text.line().text(), character)
                            : LineSelection.line(text.id()));
        }
    }

    /**
     * Scrolls the faster the further the mouse is beyond the edge; takes up the lines that come.
     */
    private void scrollBeyond() {
        list.scrollBy(Math.signum(beyond) * Math.min(FASTEST, 2 + Math.abs(beyond) / 3));
        List<LineRow> rows = list.visibleRows();
        if (pressedLine >= 0 && !rows.isEmpty()) {
            RowText edge = (beyond < 0 ? rows.getFirst() : rows.getLast()).shown();
            if (edge != null) {
                model.select(LineSelection.lines(pressedLine, edge.id()));
            }
        }
    }

    private void onDragged(MouseEvent event) {
        if (pressedLine < 0 || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        double height = sheet.getLayoutBounds().getHeight();
        beyond = event.getY() < 0 ? event.getY() : Math.max(0, event.getY() - height);
        if (beyond == 0) {
            scrolling.stop();
        } else {
            scrolling.start(); // also while the mouse stands still there
        }
        LineRow row = rowAt(Math.clamp(event.getY(), 1, Math.max(1, height - 2)));
        RowText text = row == null ? null : row.shown();
        if (row == null || text == null) {
            return;
        }
        if (text.id() != pressedLine) {
            model.select(LineSelection.lines(pressedLine, text.id()));
            return;
        }
        int character = characterAt(row, event);
        boolean piece = character >= 0 && character != pressedAt;
        model.select(
                piece
                        ? LineSelection.piece(pressedLine, pressedAt, character)
                        : LineSelection.line(pressedLine));
    }
}
