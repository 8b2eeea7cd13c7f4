package strongly.console.ui.logs;

import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import strongly.console.service.logs.merged.LineOrder;
import strongly.console.ui.logs.list.LineContent;

import java.util.ArrayList;
import java.util.List;

/** Where in all the lines matches and bookmarks are; a click goes there. */
final class LogMinimap extends Region {
    private static final double STEP = 2;

    private final LogViewModel model;
    private final Path matches = mark("log-minimap-match");
    private final Path bookmarks = mark("log-minimap-bookmark");

    LogMinimap(LogViewModel model) {
        this.model = model;
        setId("log-minimap");
        getStyleClass().add("log-minimap");
        setCursor(Cursor.HAND);
        setAccessibleText("Where matches and bookmarks are");
        getChildren().addAll(matches, bookmarks);
        model.search().matchesProperty().addListener((source, before, now) -> requestLayout());
        model.marks().markedProperty().addListener((source, before, now) -> requestLayout());
        model.list().contentProperty().addListener((source, before, now) -> onContent());
        setOnMousePressed(event -> go(event.getY()));
        setOnMouseDragged(event -> go(event.getY()));
    }

    private static Path mark(String style) {
        Path path = new Path();
        path.setManaged(false);
        path.getStyleClass().setAll(style);
        return path;
    }

    private void onContent() {
        boolean anything =
                model.search().matchesProperty().get().size() > 0
                        || !model.marks().markedProperty().get().isEmpty()
                        || !matches.getElements().isEmpty();
        if (anything) {
            requestLayout();
        }
    }

    private void go(double y) {
        LineContent content = model.list().content();
        if (content.size() > 0 && getHeight() > 0) {
            int row = (int) (Math.clamp(y / getHeight(), 0, 1) * (content.size() - 1));
            model.list().scrollTo(content.at(row));
        }
    }

    @Override
    protected void layoutChildren() {
        LineContent content = model.list().content();
        double width = getWidth();
        show(matches, matchHeights(content), 2, width - 2);
        List<Double> places = new ArrayList<>();
        for (long id : model.marks().markedProperty().get().keySet()) {
            places.add(heightOf(content, content.nearestRow(id)));
        }
        show(bookmarks, places, 0, width);
    }

    private double heightOf(LineContent content, int row) {
        return Math.floor(row * getHeight() / Math.max(1, content.size())) + 1;
    }

    /** One look for each step of height, however many matches there are. */
    private List<Double> matchHeights(LineContent content) {
        LineOrder found = model.search().matchesProperty().get();
        List<Double> places = new ArrayList<>();
        int size = content.size();
        if (found.size() == 0 || size == 0) {
            return places;
        }
        int next = 0;
        while (next < found.size()) {
            int row = content.nearestRow(found.line(next));
            double place = heightOf(content, row);
            places.add(place);
            double end = (Math.floor(place / STEP) + 1) * STEP;
            int nextRow = (int) Math.ceil(end * size / Math.max(1, getHeight()));
            next = Math.max(next + 1, firstFrom(found, content, nextRow, next));
        }
        return places;
    }

    /** The first match in or below a row, by halving. */
    private static int firstFrom(LineOrder found, LineContent content, int row, int from) {
        int low = from;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (content.nearestRow(found.line(middle)) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void show(Path path, List<Double> places, double from, double to) {
        List<PathElement> elements = new ArrayList<>(places.size() * 2);
        for (double y : places) {
            elements.add(new MoveTo(from, y));
            elements.add(new LineTo(to, y));
        }
        path.getElements().setAll(elements);
    }
}
