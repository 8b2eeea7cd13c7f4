package strongly.console.ui.fx;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Where messages stand: in the lower left corner, or, where that would cover the newest lines of
 * logs, over the oldest ones in sight, at their right. Looks anew after each layout while there are
 * messages.
 */
final class ToastPlace {
    /** The operations bar stays free. */
    private static final Insets CORNER = new Insets(0, 16, 48, 16);

    private static final double GAP = 12;

    /** The scroll bar and the minimap stay free. */
    private static final double BARS = 40;

    /** With less height than this the corner is no worse. */
    private static final double LEAST_HEIGHT = 160;

    private final VBox layer;
    private final Runnable afterLayout = this::place;
    private Supplier<@Nullable Node> readable = () -> null;
    private @Nullable Scene observed;

    ToastPlace(VBox layer) {
        this.layer = layer;
        layer.setAlignment(Pos.BOTTOM_LEFT);
        layer.setPadding(CORNER);
    }

    /** What must stay readable; null while there is nothing of that kind on screen. */
    void keepClearOf(Supplier<@Nullable Node> node) {
        readable = node;
    }

    /** Messages came or went. */
    void update() {
        Scene wanted = layer.getChildren().isEmpty() ? null : layer.getScene();
        if (Objects.equals(observed, wanted)) {
            return;
        }
        if (observed != null) {
            observed.removePostLayoutPulseListener(afterLayout);
        }
        if (wanted != null) {
            wanted.addPostLayoutPulseListener(afterLayout);
        }
        observed = wanted;
    }

    private void place() {
        Node node = readable.get();
        Bounds lines =
                node == null || node.getScene() == null
                        ? null
                        : layer.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        if (lines == null || lines.getHeight() < LEAST_HEIGHT || !corner().intersects(lines)) {
            set(Pos.BOTTOM_LEFT, CORNER);
            return;
        }
        double right = Math.max(0, layer.getWidth() - lines.getMaxX()) + BARS;
        set(Pos.TOP_RIGHT, new Insets(lines.getMinY() + GAP, right, 0, GAP));
    }

    /** What the messages take, or would take, in the corner. */
    private Bounds corner() {
        double width = 0;
        double height = 0;
        for (Node card : layer.getChildren()) {
            width = Math.max(width, card.getLayoutBounds().getWidth());
            height += card.getLayoutBounds().getHeight() + layer.getSpacing();
        }
        double bottom = layer.getHeight() - CORNER.getBottom();
        return new BoundingBox(CORNER.getLeft(), bottom - height, width, height);
    }

    private void set(Pos pos, Insets insets) {
        if (layer.getAlignment() != pos || !layer.getPadding().equals(insets)) {
            layer.setAlignment(pos);
            layer.setPadding(insets);
        }
    }
}
