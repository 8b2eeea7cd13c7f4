package strongly.console.ui.logs.list;

import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

import strongly.console.service.logs.line.LogLevel;

/** The small pictures of rows, on a grid of 24 by 24. */
final class RowIcons {
    static final String FOLDED = "M9 6v12l7-6z";
    static final String UNFOLDED = "M6 9h12l-6 7z";
    static final String BOOKMARK = "M5 2h14v20l-7-5-7 5z";
    static final String NONE = "";
    private static final double GRID = 24;

    private RowIcons() {}

    static String of(LogLevel level) {
        return switch (level) {
            case NONE -> NONE;
            case TRACE -> "M4 10h16v4H4z";
            case DEBUG ->
                    "M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm0 3.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1"
                            + " 0-7z";
            case INFO ->
                    "M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm1"
                            + " 15h-2v-6h2zm0-8h-2V7h2z";
            case WARN -> "M1 21h22L12 2zm12-3h-2v-2h2zm0-4h-2v-4h2z";
            case ERROR ->
                    "M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm1"
                            + " 15h-2v-2h2zm0-4h-2V7h2z";
            case FATAL -> "M8 1h8l7 7v8l-7 7H8l-7-7V8zm3 5v8h2V6zm0 10v2h2v-2z";
        };
    }

    /** A node for pictures of this size. */
    static SVGPath node(double size) {
        SVGPath node = new SVGPath();
        node.setManaged(false);
        node.setMouseTransparent(true);
        node.getTransforms().add(new Scale(size / GRID, size / GRID));
        return node;
    }

    /** Shows a picture where it is not shown already. */
    static void show(SVGPath node, String picture) {
        if (!picture.equals(node.getContent())) {
            node.setContent(picture);
        }
    }
}
