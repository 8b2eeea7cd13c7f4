package strongly.console.ui.logs.list;

import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The measures of rows in one size of letters.
 *
 * @param font of one width for all letters
 * @param letter how wide a letter is
 * @param rowHeight how high a row of one line is
 */
record RowMetrics(Font font, double letter, double rowHeight) {
    /** Room above and below the letters. */
    static final double PADDING = 2;

    /** The colour of the level, the icon, the arrow of a fold and the bookmark stand here. */
    static final double MARKS = 44;

    static RowMetrics of(int fontSize) {
        Font font = Font.font("Monospaced", fontSize);
        Text probe = new Text("0000000000");
        probe.setFont(font);
        Bounds bounds = probe.getLayoutBounds();
        return new RowMetrics(
                font, bounds.getWidth() / 10, Math.ceil(bounds.getHeight()) + 2 * PADDING);
    }
}
