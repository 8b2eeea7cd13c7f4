package strongly.console.ui.timeline;

import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppStatus;
import strongly.console.service.history.StatusStretch;
import strongly.console.ui.controls.StatusLook;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Tone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** The shapes of the chart: one path for each kind of thing, whatever their number. */
final class StatusChartShapes {
    private static final double BAND = 15;
    private static final double LEAST_WIDTH = 1.5;
    private static final int MOST_WORDS = 12;
    private static final double MARK = 4.5;

    private final Path gaps = path("status-gaps");
    private final Path ready = path("status-ready");
    private final Path readyEdge = path("status-ready-edge");
    private final Path desired = path("status-desired");
    private final Map<Tone, Path> bands = new EnumMap<>(Tone.class);
    private final List<Text> words = new ArrayList<>();
    private final Path deployments = path("status-deployments");
    private final Path actions = path("status-actions");
    private final Path failures = path("status-failures");

    StatusChartShapes() {
        for (Tone tone : Tone.values()) {
            Path band = path("status-band");
            band.getStyleClass().add(ToneStyles.styleClass(tone));
            bands.put(tone, band);
        }
        for (int i = 0; i < MOST_WORDS; i++) {
            Text word = new Text();
            word.getStyleClass().add("status-band-word");
            word.setManaged(false);
            words.add(word);
        }
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(gaps, ready, readyEdge, desired));
        nodes.addAll(bands.values());
        nodes.addAll(words);
        nodes.addAll(List.of(deployments, actions, failures));
        return nodes;
    }

    void clear() {
        for (Path path : List.of(gaps, ready, readyEdge, desired, deployments, actions, failures)) {
            path.getElements().clear();
        }
        bands.values().forEach(band -> band.getElements().clear());
        words.forEach(word -> word.setVisible(false));
    }

    /**
     * Draws a picture.
     *
     * @param x where a moment is, in pixels from the left of the plot
     * @param y where a count is, in pixels from its top
     * @param width the plot's width
     */
    void draw(
            ChartPicture picture,
            ToDoubleFunction<Instant> x,
            IntToDoubleFunction y,
            double width) {
        clear();
        List<StatusStretch> stretches = picture.timeline().stretches();
        double bottom = y.applyAsDouble(0);
        double seenUntil = 0;
        StatusStretch before = null;
        Run run = new Run(picture.words());
        for (StatusStretch seen : stretches) {
            double start = x.applyAsDouble(seen.at());
            double end = Math.max(start + LEAST_WIDTH, x.applyAsDouble(seen.until()));
            boolean continuous = before != null && !before.until().isBefore(seen.at());
            if (!continuous) {
                addRectangle(gaps, seenUntil, 0, start, bottom);
            }
            run.add(seen, start, end, continuous);
            addStretch(seen, start, end, y, bottom, continuous);
            seenUntil = end;
            before = seen;
        }
        run.end();
        addRectangle(gaps, seenUntil, 0, width, bottom);
        for (ChartMark mark : picture.marks()) {
            addMark(mark, x.applyAsDouble(mark.at()), bottom);
        }
    }

    private void addStretch(
            StatusStretch seen,
            double start,
            double end,
            IntToDoubleFunction y,
            double bottom,
            boolean continuous) {
        if (seen.ready() >= 0) {
            double height = y.applyAsDouble(seen.ready());
            if (seen.ready() > 0) {
                addRectangle(ready, start, height, end, bottom);
            }
            addStep(readyEdge, start, end, height, continuous);
        }
        if (seen.desired() >= 0) {
            addStep(desired, start, end, y.applyAsDouble(seen.desired()), continuous);
        }
    }

    private static void addRectangle(
            Path path, double left, double top, double right, double bottom) {
        if (right - left > 0.5) {
            path.getElements()
                    .addAll(
                            new MoveTo(left, top),
                            new LineTo(right, top),
                            new LineTo(right, bottom),
                            new LineTo(left, bottom),
                            new ClosePath());
        }
    }

    /** A step, not a slope: there are no half replicas. */
    private static void addStep(
            Path path, double start, double end, double height, boolean continuous) {
        boolean begins = path.getElements().isEmpty() || !continuous;
        path.getElements().add(begins ? new MoveTo(start, height) : new LineTo(start, height));
        path.getElements().add(new LineTo(end, height));
    }

    /** Stretches of one state are one piece of the band, whatever the replicas did. */
    private final class Run {
        private final ChartWords speech;
        private @Nullable StatusStretch first;
        private double start;
        private double end;
        private int used;

        Run(ChartWords speech) {
            this.speech = speech;
        }

        void add(StatusStretch seen, double from, double to, boolean continuous) {
            StatusStretch begun = first;
            if (begun == null || !continuous || !begun.state().equals(seen.state())) {
                end();
                first = seen;
                start = from;
            }
            end = to;
        }

        /** The state is also a word, where it fits: colour alone says too little. */
        void end() {
            StatusStretch done = first;
            if (done == null) {
                return;
            }
            Path band = bands.get(StatusLook.of(AppStatus.of(done.state())).tone());
            if (band != null) {
                addRectangle(band, start, 0, end, BAND);
            }
            if (used < MOST_WORDS) {
                Text word = words.get(used);
                word.setText(speech.state(done));
                if (end - start >= word.getLayoutBounds().getWidth() + 8) {
                    word.setX(start + 4);
                    word.setY(BAND - 4);
                    word.setVisible(true);
                    used++;
                }
            }
        }
    }

    private void addMark(ChartMark mark, double x, double bottom) {
        Path path = mark.bad() ? failures : mark.deployment() ? deployments : actions;
        double top = BAND + 2;
        path.getElements().addAll(new MoveTo(x, top + 2 * MARK), new LineTo(x, bottom));
        if (mark.deployment()) {
            // a flag of its own shape, so that deployments differ from actions without colour
            path.getElements()
                    .addAll(
                            new MoveTo(x - MARK, top),
                            new LineTo(x + MARK, top),
                            new LineTo(x, top + 2 * MARK),
                            new ClosePath());
        } else {
            path.getElements()
                    .addAll(
                            new MoveTo(x, top),
                            new LineTo(x + MARK, top + MARK),
                            new LineTo(x, top + 2 * MARK),
                            new LineTo(x - MARK, top + MARK),
                            new ClosePath());
        }
    }
}
