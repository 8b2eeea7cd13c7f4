package strongly.console.ui.apps;

import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;

/** A cell of plain text; figures stand right with digits of one width. */
final class TextCell extends AppCell {
    private final AppColumn column;
    private final TableClock clock;

    TextCell(AppColumn column, TableClock clock) {
        this.column = column;
        this.clock = clock;
        switch (column.kind()) {
            case NUMBER -> {
                getStyleClass().add("figure-cell");
                setAlignment(Pos.CENTER_RIGHT);
            }
            default -> {
                setAlignment(Pos.CENTER_LEFT);
                if (column.equals(AppColumn.IMAGE)) {
                    // name and tag tell images apart, not the registry they begin with
                    setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
                    setEllipsisString("…");
                }
            }
        }
    }

    @Override
    void show(AppRow row) {
        showText(CellText.of(column, row, clock.now()));
    }

    @Override
    void clear() {
        showText("");
    }

    @Override
    String tooltipOf(AppRow row) {
        return CellText.tooltip(column, row, clock.zone());
    }
}
