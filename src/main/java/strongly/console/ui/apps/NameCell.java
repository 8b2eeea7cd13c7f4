package strongly.console.ui.apps;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;

import strongly.console.ui.controls.Icon;

import java.time.Instant;
import java.time.ZoneOffset;

/** The name of an app, with a pin where it is pinned. */
final class NameCell extends AppCell {
    private final Region pin = Icon.PIN.node(12);

    NameCell() {
        getStyleClass().add("name-cell");
        setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    void show(AppRow row) {
        showText(CellText.of(AppColumn.NAME, row, Instant.EPOCH));
        if (row.isPinned() != (getGraphic() != null)) {
            setGraphic(row.isPinned() ? pin : null);
            restyle();
        }
    }

    @Override
    void clear() {
        showText("");
        setGraphic(null);
    }

    @Override
    String tooltipOf(AppRow row) {
        return CellText.tooltip(AppColumn.NAME, row, ZoneOffset.UTC);
    }
}
