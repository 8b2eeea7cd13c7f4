package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.pattern.PatternGroup;
import strongly.console.service.logs.pattern.PatternReport;
import strongly.console.service.logs.store.LineId;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.logs.list.JsonLine;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.text.SafeText;

import java.util.List;
import java.util.Locale;

/** The shapes of the lines: how many, how serious, when and where; a click shows the newest. */
final class LogPatternsView implements View {
    private static final int MOST = 40;
    private static final double FACTS = 270;

    private final LogViewModel model;
    private final LogPatternsViewModel patterns;
    private final VBox rows = new VBox(2);
    private final ScrollPane root = new ScrollPane(rows);
    private final Subscriptions subscriptions = new Subscriptions();

    LogPatternsView(LogViewModel model) {
        this.model = model;
        this.patterns = model.patterns();
        root.setFitToWidth(true);
        root.getStyleClass().add("edge-to-edge");
    }

    @Override
    public void activate() {
        patterns.setActive(true);
        subscriptions.follow(patterns.reportProperty(), this::show);
    }

    @Override
    public void deactivate() {
        subscriptions.release();
        patterns.setActive(false);
    }

    private void show(PatternReport report) {
        rows.getChildren().clear();
        List<PatternGroup> groups = report.groups();
        groups.stream().limit(MOST).forEach(group -> rows.getChildren().add(row(group)));
        long left = Math.max(0, groups.size() - MOST);
        String words =
                groups.isEmpty()
                        ? "No lines yet"
                        : left > 0 || report.others() > 0
                                ? String.format(
                                        Locale.ROOT,
                                        "%,d rarer shapes are not listed; %,d lines have shapes"
                                                + " beyond the bound",
                                        left,
                                        report.others())
                                : "";
        if (!words.isEmpty()) {
            Label label = new Label(words);
            label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            rows.getChildren().add(label);
        }
    }

    private FlowPane row(PatternGroup group) {
        Label count = new Label(String.format(Locale.ROOT, "%,d×", group.count()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        boolean bad = group.level().compareTo(LogLevel.ERROR) >= 0;
        boolean warned = group.level() == LogLevel.WARN;
        ToneStyles.apply(count, bad ? Tone.DANGER : warned ? Tone.WARNING : Tone.NEUTRAL);
        Label level = new Label(group.level() == LogLevel.NONE ? "" : group.level().label());
        level.setMinWidth(Region.USE_PREF_SIZE);
        ToneStyles.apply(level, bad ? Tone.DANGER : warned ? Tone.WARNING : Tone.NEUTRAL);
        Hyperlink shape = new Hyperlink(SafeText.line(withoutTime(group), 200));
        shape.setMinWidth(80);
        shape.getStyleClass().add("log-shape");
        shape.setTooltip(new Tooltip("Show the newest of them"));
        shape.setOnAction(
                event -> model.reveal(LineId.of(group.exampleSource(), group.exampleNumber())));
        Label when = new Label(patterns.when(group));
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        String where = patterns.where(group);
        if (!where.isEmpty()) {
            when.setTooltip(new Tooltip(where));
        }
        HBox facts = new HBox(8, count, level, when);
        facts.setAlignment(Pos.CENTER_LEFT);
        facts.setMinWidth(FACTS);
        FlowPane row = new FlowPane(8, 0, facts, shape); // on one line where there is room
        row.setRowValignment(VPos.CENTER);
        shape.maxWidthProperty().bind(row.widthProperty());
        return row;
    }

    /** Times at the beginning are masked, and say nothing any more. */
    private static String withoutTime(PatternGroup group) {
        String shape = group.shape();
        String rest = shape.replaceFirst("^\\[?#[#:.,/TZ+ -]*]?\\s*", "");
        return rest.isEmpty() ? shape : JsonLine.withoutHead(rest, group.level());
    }

    @Override
    public Parent root() {
        return root;
    }
}
