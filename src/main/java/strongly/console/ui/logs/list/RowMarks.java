package strongly.console.ui.logs.list;

import javafx.scene.Group;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;

import strongly.console.service.logs.line.ShownLine;

import java.util.ArrayList;
import java.util.List;

/** What lies behind the text of a row: colours of the line, matches, what is selected of it. */
final class RowMarks extends Group {
    private final LinePalette palette;
    private final TextFlow flow;
    private final List<Path> paths = new ArrayList<>();
    private final Path selected = path();
    private List<LineMark> found = List.of();
    private LineSelection selection = LineSelection.NONE;

    /** Nothing behind this text. */
    RowMarks(LinePalette palette, TextFlow flow) {
        this.palette = palette;
        this.flow = flow;
        setAutoSizeChildren(false);
        setMouseTransparent(true);
        getChildren().add(selected);
    }

    private static Path path() {
        Path path = new Path();
        path.setManaged(false);
        path.setStroke(null);
        return path;
    }

    /** Marks these pieces; colours that the line itself wants lie below all others. */
    void find(ShownLine line, List<LineMark> marked) {
        List<LineMark> all = new ArrayList<>();
        for (ShownLine.Span span : line.spans()) {
            if (span.style().background() >= 0) {
                int colour = LineMark.COLOURS + span.style().background();
                all.add(new LineMark(span.from(), span.to(), colour));
            }
        }
        all.addAll(marked);
        found = all;
    }

    /** Selects a piece of the text, or none; whether that is another. */
    boolean select(LineSelection now) {
        boolean other = !now.equals(selection);
        selection = now;
        return other;
    }

    /** Shapes the marks where the text begins here. */
    void show(double x) {
        for (int i = 0; i < Math.max(paths.size(), found.size()); i++) {
            if (i == paths.size()) {
                paths.add(path());
                getChildren().add(1 + i, paths.get(i)); // later marks lie above earlier ones
            }
            Path path = paths.get(i);
            if (i < found.size()) {
                LineMark mark = found.get(i);
                RowNodes.fill(path, palette.mark(mark));
                shape(path, mark.from(), mark.to(), x);
            } else if (!path.getElements().isEmpty()) {
                path.getElements().clear();
            }
        }
        if (selection.isPiece()) {
            RowNodes.fill(selected, palette.get(LinePalette.Named.SELECTED_PIECE));
            shape(selected, selection.from(), selection.to(), x);
        } else if (!selected.getElements().isEmpty()) {
            selected.getElements().clear();
        }
    }

    private void shape(Path path, int from, int to, double x) {
        path.getElements().setAll(flow.getRangeShape(from, to, false));
        path.setLayoutX(x);
        path.setLayoutY(RowMetrics.PADDING);
    }
}
