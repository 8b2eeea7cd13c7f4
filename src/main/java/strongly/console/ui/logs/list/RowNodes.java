package strongly.console.ui.logs.list;

import javafx.scene.Node;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/** Changes what is in a row only where it differs: nothing else is drawn again. */
final class RowNodes {
    private RowNodes() {}

    static void set(Text node, String words, Paint colour, RowMetrics measures) {
        if (!node.getText().equals(words)) {
            node.setText(words);
        }
        if (!node.getFont().equals(measures.font())) {
            node.setFont(measures.font());
        }
        fill(node, colour);
    }

    static void fill(Shape shape, Paint colour) {
        if (!colour.equals(shape.getFill())) {
            shape.setFill(colour);
        }
    }

    static void place(Node node, double x, double y) {
        node.setLayoutX(x);
        node.setLayoutY(Math.rint(y));
    }

    static void put(Text node, double x, double baseline) {
        node.relocate(Math.rint(x), baseline - node.getBaselineOffset());
    }
}
