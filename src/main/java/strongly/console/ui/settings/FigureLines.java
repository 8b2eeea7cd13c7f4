package strongly.console.ui.settings;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.NumberSpinner;

import java.util.ArrayList;
import java.util.List;

/** Figures as lines of the settings. */
final class FigureLines {
    private FigureLines() {}

    /** A note about figures, and the figures, which are applied at once. */
    static Node[] of(String about, List<Figure> figures) {
        return lines(about, figures).toArray(Node[]::new);
    }

    /** A note about limits, the limits, and what applies them. */
    static Node[] decided(String about, List<Figure> figures, LimitDecision decision) {
        List<Node> lines = lines(about, figures);
        lines.add(decision(decision));
        return lines.toArray(Node[]::new);
    }

    private static List<Node> lines(String about, List<Figure> figures) {
        List<Node> lines = new ArrayList<>();
        Label note = new Label(about);
        note.setWrapText(true);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, "settings-note");
        lines.add(note);
        figures.forEach(figure -> lines.add(line(figure)));
        return lines;
    }

    /** Other limits delete, so that they wait for a word. */
    private static VBox decision(LimitDecision limits) {
        Label loss = new Label();
        loss.setId(limits.prefix() + "-loss");
        loss.setWrapText(true);
        loss.textProperty().bind(limits.lossProperty());
        Button apply = new Button("Apply");
        apply.setId(limits.prefix() + "-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.disableProperty().bind(limits.lossProperty().isEmpty());
        apply.setOnAction(event -> limits.applyLimits());
        Button restore = new Button("Leave as it was");
        restore.setId(limits.prefix() + "-restore");
        restore.setOnAction(event -> limits.restoreLimits());
        HBox buttons = new HBox(8, restore, apply);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(8, loss, buttons);
        box.visibleProperty().bind(limits.limitsChangedProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Node line(Figure figure) {
        NumberSpinner spinner =
                new NumberSpinner(figure.least(), figure.most(), figure.value().get());
        spinner.setId(figure.id());
        spinner.setPrefWidth(110);
        spinner.setMinWidth(Region.USE_PREF_SIZE);
        spinner.valueProperty().addListener((source, before, now) -> figure.value().set(now));
        figure.value()
                .addListener(
                        (source, before, now) ->
                                spinner.getValueFactory().setValue(now.intValue()));
        return SettingLine.of(figure.label(), spinner);
    }
}
