package strongly.console.ui.settings;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

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
        return lines(
                "What this console saw and did: status over time, activity, deployments. Beyond"
                        + " the size the oldest status is forgotten first.",
                model.limits());
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
        spinner.valueProperty()
                .addListener(
                        (source, before, now) -> {
                            // empty while somebody types
                            if (now != null) {
                                figure.value().set(now);
                            }
                        });
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
