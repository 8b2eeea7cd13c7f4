package strongly.console.ui.timeline;

import atlantafx.base.theme.Styles;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;

import java.util.EnumMap;
import java.util.Map;

/** The chart of an app's status over time, with the spans to choose from and a table instead. */
public final class StatusChartView implements View {
    private static final double HEIGHT = 172;
    private static final PseudoClass POINTING = PseudoClass.getPseudoClass("pointing");

    private final StatusChartViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox root = new VBox();
    private final StatusChart chart = new StatusChart();
    private final StatusTable table = new StatusTable();
    private final ToggleButton tableToggle = new ToggleButton(null, Icon.TABLE.node(14));
    private final FlowPane legend = new FlowPane(9, 2);
    private final Map<ChartSpan, ToggleButton> spanButtons = new EnumMap<>(ChartSpan.class);
    private final Label readout = new Label();

    /** The chart of this model. */
    public StatusChartView(StatusChartViewModel model) {
        this.model = model;
        build();
        bind();
    }

    private void build() {
        root.getStyleClass().addAll("details-card", "timeline");
        root.setId("status-timeline");
        root.getStylesheets()
                .add(String.valueOf(StatusChartView.class.getResource("timeline.css")));
        chart.setId("status-chart");
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        chart.setMaxHeight(HEIGHT);
        // the same height, so that nothing moves when one takes the place of the other
        table.setMinHeight(HEIGHT);
        table.setPrefHeight(HEIGHT);
        table.setMaxHeight(HEIGHT);
        chart.setFocusTraversable(true);
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chart.setAccessibleHelp(
                "Left and right move through time; the table button shows the same as a table");
        readout.setId("status-chart-readout");
        readout.setWrapText(true);
        readout.setMinHeight(34);
        readout.setAlignment(Pos.TOP_LEFT);
        readout.getStyleClass().addAll(Styles.TEXT_SMALL, "timeline-readout");
        buildLegend();
        // what is pointed at is read right below: the legend may lie below the fold
        root.getChildren().addAll(head(), new StackPane(chart, table), readout, legend);
    }

    private Node head() {
        Label title = new Label("Replicas");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setMinWidth(60);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox spans = new HBox();
        ToggleGroup group = new ToggleGroup();
        ChartSpan[] all = ChartSpan.values();
        for (ChartSpan span : all) {
            ToggleButton button = new ToggleButton(span.label());
            button.setId(span.id());
            button.setAccessibleText("Last " + span.words());
            button.getStyleClass()
                    .addAll(
                            Styles.SMALL,
                            span == all[0]
                                    ? Styles.LEFT_PILL
                                    : span == all[all.length - 1]
                                            ? Styles.RIGHT_PILL
                                            : Styles.CENTER_PILL);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            spanButtons.put(span, button);
            button.setOnAction(
                    event -> {
                        // one of them always is chosen
                        button.setSelected(true);
                        model.spanProperty().set(span);
                    });
            spans.getChildren().add(button);
        }
        tableToggle.setId("status-chart-table-toggle");
        tableToggle.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_ICON);
        tableToggle.setAccessibleText("Show as a table");
        tableToggle.setTooltip(new Tooltip("Show as a table"));
        HBox head = new HBox(8, title, gap, spans, tableToggle);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void buildLegend() {
        legend.getChildren()
                .addAll(
                        key("ready", "ready"),
                        key("desired", "desired"),
                        key("gap", "not observed"),
                        key("deployment", "deployment"),
                        key("action", "action"));
    }

    private static Label key(String kind, String text) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("timeline-swatch", kind);
        Label key = new Label(text, swatch);
        key.getStyleClass().addAll(Styles.TEXT_SMALL, "timeline-key");
        return key;
    }

    private void bind() {
        tableToggle.selectedProperty().bindBidirectional(model.tableProperty());
        table.visibleProperty().bind(model.tableProperty());
        chart.visibleProperty().bind(model.tableProperty().not());
        legend.visibleProperty().bind(chart.visibleProperty());
        legend.managedProperty().bind(chart.visibleProperty());
        readout.textProperty().bind(model.readoutProperty());
        chart.accessibleTextProperty().bind(model.readoutProperty());
        chart.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> model.point(chart.momentAt(event.getSceneX(), event.getSceneY())));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.point(null));
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> chart.requestFocus());
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case HOME -> model.step(-1000);
            case END -> model.step(1000);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(@Nullable ChartPicture picture) {
        chart.show(picture);
        table.show(picture);
    }

    @Override
    public void activate() {
        subscriptions.follow(model.pictureProperty(), this::show);
        subscriptions.follow(
                model.pointedProperty(),
                moment -> {
                    chart.point(moment);
                    readout.pseudoClassStateChanged(POINTING, moment != null);
                });
        subscriptions.follow(
                model.spanProperty(),
                span -> spanButtons.forEach((each, button) -> button.setSelected(each == span)));
        model.activate();
    }

    @Override
    public void deactivate() {
        model.deactivate();
        subscriptions.release();
    }

    @Override
    public Parent root() {
        return root;
    }
}
