package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.mark.HighlightColour;
import strongly.console.service.logs.mark.HighlightRule;
import strongly.console.service.logs.mark.HighlightSettings;
import strongly.console.service.logs.mark.Highlighter;
import strongly.console.service.logs.search.LineText;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.View;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules that colour what they find: edited in place, kept for later. */
final class LogHighlightersView implements View {
    private final LogMarks model;
    private final VBox rows = new VBox(4);
    private final ScrollPane root;

    LogHighlightersView(LogMarks model) {
        this.model = model;
        Button add = new Button("Add highlighter", Icon.ADD.node(14));
        add.setId("log-highlighter-add");
        add.getStyleClass().add(Styles.SMALL);
        add.setOnAction(event -> add());
        root = new ScrollPane(new VBox(6, rows, add));
        root.setFitToWidth(true);
        root.getStyleClass().add("edge-to-edge");
    }

    @Override
    public void activate() {
        show();
    }

    private List<HighlightRule> rules() {
        return new ArrayList<>(model.highlightersProperty().get().rules());
    }

    private void set(List<HighlightRule> rules) {
        model.highlightersProperty().set(new HighlightSettings(rules));
    }

    private void add() {
        List<HighlightRule> rules = rules();
        HighlightColour[] colours = HighlightColour.values();
        HighlightColour colour = colours[rules.size() % colours.length];
        rules.add(new HighlightRule(LineText.plain(""), colour, false, true));
        set(rules);
        show();
        rows.getChildren().getLast().lookup(".text-field").requestFocus();
    }

    private void show() {
        rows.getChildren().clear();
        List<HighlightRule> rules = rules();
        if (rules.isEmpty()) {
            Label none = new Label("No highlighters. They colour what they find in all logs.");
            none.setWrapText(true);
            none.getStyleClass().add(Styles.TEXT_MUTED);
            rows.getChildren().add(none);
        }
        for (int i = 0; i < rules.size(); i++) {
            rows.getChildren().add(row(i, rules.get(i)));
        }
    }

    private VBox row(int index, HighlightRule rule) {
        CheckBox active = new CheckBox();
        active.setSelected(rule.active());
        active.setAccessibleText("Highlighter is on");
        TextField text = new TextField(rule.text().text());
        text.setPromptText("Text to highlight");
        text.setAccessibleText("Text to highlight");
        text.setMinWidth(90);
        HBox.setHgrow(text, Priority.ALWAYS);
        ToggleButton regex = new ToggleButton(".*");
        regex.getStyleClass().addAll(Styles.FLAT, "log-way");
        regex.setSelected(rule.text().regex());
        regex.setTooltip(new Tooltip("Regular expression"));
        regex.setAccessibleText("Regular expression");
        ToggleButton whole = new ToggleButton("Line");
        whole.getStyleClass().addAll(Styles.FLAT, "log-way");
        whole.setSelected(rule.wholeLine());
        whole.setTooltip(new Tooltip("Colour the whole line"));
        ComboBox<HighlightColour> colour = new ComboBox<>();
        colour.getItems().setAll(HighlightColour.values());
        colour.setConverter(names());
        colour.setValue(rule.colour());
        colour.setAccessibleText("Colour");
        colour.getStyleClass().add(Styles.SMALL);
        Button remove =
                IconButtons.flat("log-highlighter-remove", Icon.DELETE, "Remove highlighter");
        Label problem = new Label();
        problem.getStyleClass().addAll(Styles.TEXT_SMALL, "tone-danger");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Runnable change =
                () -> {
                    HighlightRule now =
                            new HighlightRule(
                                    new LineText(text.getText(), regex.isSelected(), false, false),
                                    colour.getValue(),
                                    whole.isSelected(),
                                    active.isSelected());
                    String wrong = text.getText().isEmpty() ? null : Highlighter.problem(now);
                    problem.setText(wrong == null ? "" : wrong);
                    List<HighlightRule> rules = rules();
                    rules.set(index, now);
                    set(rules);
                };
        active.setOnAction(event -> change.run());
        regex.setOnAction(event -> change.run());
        whole.setOnAction(event -> change.run());
        colour.setOnAction(event -> change.run());
        text.textProperty().addListener((source, before, now) -> change.run());
        remove.setOnAction(
                event -> {
                    List<HighlightRule> rules = rules();
                    rules.remove(index);
                    set(rules);
                    show();
                });
        HBox line = new HBox(4, active, text, regex, whole, colour, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(line, problem);
    }

    private static StringConverter<HighlightColour> names() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable HighlightColour colour) {
                if (colour == null) {
                    return "";
                }
                String name = colour.name().toLowerCase(Locale.ROOT);
                return Character.toUpperCase(name.charAt(0)) + name.substring(1);
            }

            @Override
            public HighlightColour fromString(@Nullable String text) {
                return HighlightColour.YELLOW;
            }
        };
    }

    @Override
    public Parent root() {
        return root;
    }
}
