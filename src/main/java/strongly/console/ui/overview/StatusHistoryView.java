package strongly.console.ui.overview;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import strongly.console.service.history.StatusSample;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.overview.StatusHistoryViewModel.Picture;
import strongly.console.ui.overview.StatusHistoryViewModel.Span;
import strongly.console.ui.text.TimeText;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Ready replicas as an area and desired ones as a dashed line; where the console was not looking,
 * there is a gap.
 */
public final class StatusHistoryView implements View {
    private static final double HEIGHT = 84;
    private static final double EDGE = 6;

    private final StatusHistoryViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox root = new VBox();
    private final Pane plot = new Pane();
    private final Path ready = new Path();
    private final Path desired = new Path();
    private final Label note = new Label();
    private final Tooltip exact = new Tooltip();

    /** The history of this model. */
    public StatusHistoryView(StatusHistoryViewModel model) {
        this.model = model;
        build();
    }

    private void build() {
        root.getStyleClass().add("history");
        root.getStylesheets()
                .add(String.valueOf(StatusHistoryView.class.getResource("overview.css")));
        Label title = new Label("Ready replicas over time");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (Span span : Span.values()) {
            ToggleButton button = new ToggleButton(span.label());
            button.setId("history-" + span.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add(Styles.SMALL);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(span == model.spanProperty().get());
            button.setOnAction(
                    event -> {
                        button.setSelected(true);
                        model.spanProperty().set(span);
                    });
            head.getChildren().add(button);
        }
        plot.getStyleClass().add("history-plot");
        plot.setId("history-plot");
        plot.setMinHeight(HEIGHT);
        plot.setPrefHeight(HEIGHT);
        ready.getStyleClass().add("history-ready");
        desired.getStyleClass().add("history-desired");
        ready.setManaged(false);
        desired.setManaged(false);
        plot.getChildren().addAll(ready, desired);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, "history-note");
        note.setWrapText(true);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, this::explain);
        Tooltip.install(plot, exact);
        root.getChildren().addAll(head, plot, note);
    }

    private void draw() {
        Picture picture = model.pictureProperty().get();
        ready.getElements().clear();
        desired.getElements().clear();
        if (picture == null || plot.getWidth() <= 0) {
            note.setText("");
            return;
        }
        List<StatusSample> samples = picture.samples();
        note.setText(describe(samples));
        plot.setAccessibleText(note.getText());
        int most = 1;
        for (StatusSample sample : samples) {
            most = Math.max(most, Math.max(sample.ready(), sample.desired()));
        }
        double bottom = HEIGHT - EDGE;
        int start = 0;
        for (int i = 1; i <= samples.size(); i++) {
            boolean ends =
                    i == samples.size()
                            || Duration.between(samples.get(i - 1).at(), samples.get(i).at())
                                            .compareTo(picture.gap())
                                    > 0;
            if (ends) {
                drawStretch(picture, samples.subList(start, i), most, bottom);
                start = i;
            }
        }
    }

    /** Steps, not slopes: there are no half replicas. */
    private void drawStretch(Picture picture, List<StatusSample> stretch, int most, double bottom) {
        double first = x(picture, stretch.getFirst().at());
        ready.getElements().add(new MoveTo(first, bottom));
        double before = bottom;
        for (StatusSample sample : stretch) {
            double x = x(picture, sample.at());
            double y = y(Math.max(0, sample.ready()), most, bottom);
            ready.getElements().addAll(new LineTo(x, before), new LineTo(x, y));
            before = y;
        }
        double last = Math.max(first + 2, x(picture, stretch.getLast().at()));
        ready.getElements()
                .addAll(new LineTo(last, before), new LineTo(last, bottom), new ClosePath());
        double wanted = y(Math.max(0, stretch.getFirst().desired()), most, bottom);
        desired.getElements().add(new MoveTo(first, wanted));
        for (StatusSample sample : stretch) {
            double x = x(picture, sample.at());
            double y = y(Math.max(0, sample.desired()), most, bottom);
            desired.getElements().addAll(new LineTo(x, wanted), new LineTo(x, y));
            wanted = y;
        }
        desired.getElements().add(new LineTo(last, wanted));
    }

    private double x(Picture picture, Instant at) {
        double share =
                (double) Duration.between(picture.from(), at).toMillis()
                        / Math.max(1, Duration.between(picture.from(), picture.to()).toMillis());
        return EDGE + Math.clamp(share, 0, 1) * (plot.getWidth() - 2 * EDGE);
    }

    private static double y(int replicas, int most, double bottom) {
        return bottom - (bottom - 2 * EDGE) * replicas / most;
    }

    private static String describe(List<StatusSample> samples) {
        if (samples.isEmpty()) {
            return "Nothing was seen in this span: the console was not looking at this app.";
        }
        int least = Integer.MAX_VALUE;
        for (StatusSample sample : samples) {
            least = Math.min(least, Math.max(0, sample.ready()));
        }
        StatusSample last = samples.getLast();
        return "Now "
                + Math.max(0, last.ready())
                + " of "
                + Math.max(0, last.desired())
                + " ready; fewest in this span: "
                + least
                + ". Empty stretches were not observed.";
    }

    private void explain(MouseEvent event) {
        Picture picture = model.pictureProperty().get();
        StatusSample nearest = picture == null ? null : nearest(picture, event.getX());
        exact.setText(
                nearest == null
                        ? "Nothing was seen"
                        : TimeText.since(nearest.at(), Instant.EPOCH, ZoneId.systemDefault())
                                + ": "
                                + nearest.state()
                                + ", "
                                + nearest.ready()
                                + " of "
                                + nearest.desired()
                                + " ready");
    }

    private @Nullable StatusSample nearest(Picture picture, double mouse) {
        StatusSample found = null;
        double distance = Double.MAX_VALUE;
        for (StatusSample sample : picture.samples()) {
            double away = Math.abs(x(picture, sample.at()) - mouse);
            if (away < distance) {
                distance = away;
                found = sample;
            }
        }
        return found;
    }

    @Override
    public void activate() {
        subscriptions.follow(model.pictureProperty(), now -> draw());
        subscriptions.follow(plot.widthProperty(), width -> draw());
        model.setActive(true);
    }

    @Override
    public void deactivate() {
        model.setActive(false);
        subscriptions.release();
    }

    @Override
    public Parent root() {
        return root;
    }
}
