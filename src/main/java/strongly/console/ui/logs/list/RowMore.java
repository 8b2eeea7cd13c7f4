package strongly.console.ui.logs.list;

import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** The words of a row that offer more of its line; they stay in sight however long that is. */
final class RowMore extends Group {
    private final LinePalette palette;
    private final Rectangle back = new Rectangle();
    private final Text words = new Text();

    RowMore(LinePalette palette) {
        this.palette = palette;
        setAutoSizeChildren(false);
        words.setUnderline(true);
        words.setManaged(false);
        back.setManaged(false);
        getChildren().addAll(back, words);
    }

    void show(String text, RowMetrics measures) {
        RowNodes.set(words, text, palette.get(LinePalette.Named.MORE), measures);
    }

    boolean isEmpty() {
        return words.getText().isEmpty();
    }

    double width() {
        return isEmpty() ? 0 : words.getLayoutBounds().getWidth() + 12;
    }

    /**
     * Stands behind the text, or before it where that goes on beyond what is in sight.
     *
     * @param wanted where the text ends
     * @param most where it must begin to be in sight
     */
    void place(double wanted, double most, double baseline, double height) {
        boolean over = wanted > most && !isEmpty();
        RowNodes.put(words, Math.min(wanted, most), baseline);
        back.setX(words.getLayoutX() - 6);
        back.setWidth(over ? width() + 16 : 0); // to the edge and beyond, however it is rounded
        back.setHeight(height);
        RowNodes.fill(back, palette.get(LinePalette.Named.BACK));
    }

    /** Whether this place of the row is on the words. */
    boolean isAt(double x) {
        return !isEmpty()
                && x >= words.getLayoutX() - 2
                && x <= words.getLayoutX() + words.getLayoutBounds().getWidth() + 2;
    }
}
