package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import strongly.console.service.logs.feed.LogSource;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;

import java.util.List;

/** Where the lines are from: which are shown, and containers to add. */
final class LogSourcesView implements View {
    private static final int COLOURS = 8;

    private final LogViewModel model;
    private final VBox rows = new VBox(4);
    private final ScrollPane root;
    private final ComboBox<String> container = new ComboBox<>();
    private final Subscriptions subscriptions = new Subscriptions();

    LogSourcesView(LogViewModel model) {
        this.model = model;
        container.setId("log-container");
        container.setEditable(true);
        container.setPromptText("Container");
        container.setAccessibleText("Name of a container");
        container.getStyleClass().add(Styles.SMALL);
        HBox.setHgrow(container, Priority.ALWAYS);
        Button only = button("log-container-only", "Show only it");
        only.setOnAction(event -> model.showContainer(name(), false));
        Button add = button("log-container-add", "Add it");
        add.setOnAction(event -> model.showContainer(name(), true));
        Label hint = new Label("The instance does not list containers, so names are typed.");
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        HBox line = new HBox(6, container, only, add);
        line.setAlignment(Pos.CENTER_LEFT);
        root = new ScrollPane(new VBox(6, rows, line, hint));
        root.setFitToWidth(true);
        root.getStyleClass().add("edge-to-edge");
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private String name() {
        String typed = container.getEditor().getText();
        return typed == null ? "" : typed.strip();
    }

    @Override
    public void activate() {
        subscriptions.follow(model.sourcesProperty(), this::show);
    }

    @Override
    public void deactivate() {
        subscriptions.release();
    }

    private void show(List<LogSource> sources) {
        rows.getChildren().clear();
        container.getItems().setAll(model.knownContainers());
        for (int i = 0; i < sources.size(); i++) {
            rows.getChildren().add(row(i, sources.get(i), sources.size()));
        }
    }

    private HBox row(int index, LogSource source, int count) {
        Rectangle colour = new Rectangle(10, 10);
        colour.getStyleClass().add("log-source-" + index % COLOURS);
        CheckBox shown = new CheckBox(source.label());
        shown.setSelected(model.isShown(index));
        shown.setDisable(count == 1);
        shown.setMnemonicParsing(false);
        shown.setOnAction(event -> model.showSource(index, shown.isSelected()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, colour, shown, gap);
        row.setAlignment(Pos.CENTER_LEFT);
        if (source.container() != null) {
            Button remove =
                    IconButtons.flat("log-source-remove", Icon.CLOSE, "Leave this container out");
            remove.setOnAction(event -> model.removeSource(index));
            row.getChildren().add(remove);
        }
        return row;
    }

    @Override
    public Parent root() {
        return root;
    }
}
