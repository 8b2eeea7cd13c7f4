package strongly.console.ui.incident;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.incident.IncidentProgress;
import strongly.console.service.incident.IncidentResult;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.incident.IncidentViewModel.Span;
import strongly.console.ui.incident.IncidentViewModel.State;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.text.SafeText;

import java.util.List;
import java.util.Locale;

/** What goes into the bundle, and how far it is. */
public final class IncidentView implements View {
    private static final int ROW = 26;
    private static final int MOST_ROWS = 6;

    private final IncidentViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox content = new VBox(16);
    private final ScrollPane root = new ScrollPane(content);
    private final ProgressBar progress = new ProgressBar();
    private final Label progressText = new Label();
    private final VBox progressBox = new VBox(6, progress, progressText);
    private final VBox outcome = new VBox(6);
    private final Button save = new Button();
    private final Button cancel = new Button();

    /** The panel of this model. */
    public IncidentView(IncidentViewModel model) {
        this.model = model;
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setId("incident-panel");
        content.getChildren()
                .addAll(explanation(), choices(), apps(), buttons(), progressBox, outcome);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private static Label explanation() {
        return muted(
                "One zip file with the apps' records, status over time, activity and deployments"
                        + " of this console, log lines, and a summary to read. What looks like a"
                        + " secret is taken out; look it over before you hand it on.");
    }

    private VBox choices() {
        ComboBox<Span> span = new ComboBox<>();
        span.setId(NodeIds.INCIDENT_SPAN);
        span.getItems().setAll(Span.values());
        span.setConverter(spanName());
        span.valueProperty().bindBidirectional(model.spanProperty());
        ToggleSwitch logs = new ToggleSwitch();
        logs.setId(NodeIds.INCIDENT_LOGS);
        logs.setAccessibleText("With log lines");
        logs.selectedProperty().bindBidirectional(model.logsProperty());
        return new VBox(10, line("Time span", span), line("With log lines", logs));
    }

    private static HBox line(String text, Region control) {
        Label label = new Label(text);
        label.setLabelFor(control);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(12, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static StringConverter<Span> spanName() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Span span) {
                return span == null ? "" : span.label();
            }

            @Override
            public Span fromString(@Nullable String text) {
                return Span.SIX_HOURS;
            }
        };
    }

    private VBox apps() {
        List<App> apps = model.apps();
        Label heading = new Label(apps.size() == 1 ? "1 app" : "%,d apps".formatted(apps.size()));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        ListView<String> names = new ListView<>();
        names.setId("incident-apps");
        names.setAccessibleText("Apps in the bundle");
        names.setFixedCellSize(ROW);
        names.setPrefHeight(Math.clamp(apps.size(), 1, MOST_ROWS) * ROW + 4.0);
        names.setMinHeight(Region.USE_PREF_SIZE);
        apps.forEach(app -> names.getItems().add(SafeText.line(app.displayName(), 120)));
        VBox box = new VBox(6, heading, names);
        String leftOut = model.leftOut();
        if (!leftOut.isEmpty()) {
            Label warning = wrapped(leftOut);
            ToneStyles.apply(warning, Tone.WARNING);
            box.getChildren().add(warning);
        }
        return box;
    }

    private HBox buttons() {
        save.setId(NodeIds.INCIDENT_SAVE);
        save.setText(model.saveCommand().label());
        save.setGraphic(Icon.DOWNLOAD.node(14));
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty().bind(model.saveCommand().enabledProperty().not());
        save.setOnAction(event -> model.saveCommand().run());
        cancel.setId(NodeIds.INCIDENT_CANCEL);
        cancel.setText(model.cancelCommand().label());
        cancel.visibleProperty().bind(model.cancelCommand().enabledProperty());
        cancel.setOnAction(event -> model.cancelCommand().run());
        return new HBox(8, save, cancel);
    }

    private void show(State state) {
        IncidentProgress now = state.progress();
        progressBox.setVisible(now != null);
        progressBox.setManaged(now != null);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setProgress(now == null ? 0 : (double) now.done() / Math.max(1, now.total()));
        progressText.setText(
                now == null
                        ? ""
                        : now.done() + " of " + now.total() + ": " + SafeText.line(now.text(), 80));
        outcome.getChildren().clear();
        if (state.result() != null) {
            showResult(state.result());
        } else if (state.failure() != null) {
            Label failure = wrapped(SafeText.line(state.failure(), 500));
            failure.setId("incident-failure");
            failure.setGraphic(Icon.ERROR.node(16));
            ToneStyles.apply(failure, Tone.DANGER);
            outcome.getChildren().add(failure);
        }
    }

    private void showResult(IncidentResult result) {
        Label saved = wrapped("Saved, " + size(result.bytes()));
        saved.setId("incident-saved");
        saved.setGraphic(Icon.CHECK_CIRCLE.node(16));
        ToneStyles.apply(saved, Tone.SUCCESS);
        Button copy = new Button("Copy path");
        copy.setId("incident-copy-path");
        copy.getStyleClass().add(Styles.SMALL);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> model.copyPath());
        HBox.setHgrow(saved, Priority.ALWAYS);
        saved.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(12, saved, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        outcome.getChildren().addAll(head, muted(result.file().toString()));
        if (result.masked() > 0) {
            outcome.getChildren()
                    .add(muted("%,d values were taken out.".formatted(result.masked())));
        }
        for (String problem : result.problems().stream().limit(MOST_ROWS).toList()) {
            Label line = wrapped(SafeText.line(problem, 300));
            line.setGraphic(Icon.WARNING.node(14));
            ToneStyles.apply(line, Tone.WARNING);
            outcome.getChildren().add(line);
        }
        int more = result.problems().size() - MOST_ROWS;
        if (more > 0) {
            outcome.getChildren().add(muted("and " + more + " more, see summary.md"));
        }
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? "%,d kB".formatted(Math.max(1, bytes / 1000))
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        subscriptions.follow(model.stateProperty(), this::show);
    }

    @Override
    public void deactivate() {
        subscriptions.release();
    }
}
