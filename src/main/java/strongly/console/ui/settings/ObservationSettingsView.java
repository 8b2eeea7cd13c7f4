package strongly.console.ui.settings;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.ui.settings.ObservationSettingsViewModel.Figure;

import java.util.ArrayList;
import java.util.List;

/** How often is looked and how much is kept, as lines of the settings. */
final class ObservationSettingsView {
    private final ObservationSettingsViewModel model;

    ObservationSettingsView(ObservationSettingsViewModel model) {
        this.model = model;
    }

    Node[] polls() {
        return lines(
                "Many apps share four looks a second, so the more are on screen, the rarer each is"
                        + " looked at. While the window is hidden, looks are ten times rarer.",
                model.polls());
    }

    Node[] limits() {
        List<Node> lines =
                new ArrayList<>(
                        List.of(
                                lines(
                                        "What this console saw and did: status over time, activity,"
                                            + " deployments. Beyond the size the oldest status is"
                                            + " forgotten first.",
                                        model.limits())));
        lines.add(decision());
        return lines.toArray(Node[]::new);
    }

    /** Other limits delete, so that they wait for a word. */
    private VBox decision() {
        Label loss = new Label();
        loss.setId("settings-history-loss");
        loss.setWrapText(true);
        loss.textProperty().bind(model.lossProperty());
        Button apply = new Button("Apply");
        apply.setId("settings-history-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.disableProperty().bind(model.lossProperty().isEmpty());
        apply.setOnAction(event -> model.applyLimits());
        Button restore = new Button("Leave as it was");
        restore.setId("settings-history-restore");
        restore.setOnAction(event -> model.restoreLimits());
        HBox buttons = new HBox(8, restore, apply);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(8, loss, buttons);
        box.visibleProperty().bind(model.limitsChangedProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Node[] lines(String about, List<Figure> figures) {
        List<Node> lines = new ArrayList<>();
        Label note = new Label(about);
        note.setWrapText(true);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, "settings-note");
        lines.add(note);
        figures.forEach(figure -> lines.add(line(figure)));
        return lines.toArray(Node[]::new);
    }

    private static Node line(Figure figure) {
        Spinner<Integer> spinner =
                new Spinner<>(figure.least(), figure.most(), figure.value().get());
        spinner.setId(figure.id());
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        spinner.setMinWidth(Region.USE_PREF_SIZE);
        spinner.valueProperty()
                .addListener(
                        (source, before, now) -> {
                            // empty while somebody types
                            if (now != null) {
                                figure.value().set(now);
                            }
                        });
        figure.value()
                .addListener(
                        (source, before, now) ->
                                spinner.getValueFactory().setValue(now.intValue()));
        Label label = new Label(figure.label());
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(spinner);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(12, label, spinner);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
