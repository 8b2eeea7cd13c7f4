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
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.feed.LogSource;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;

import java.util.List;

/** Where the lines are from: which are shown, and containers to add. */
final class LogSourcesView implements View {
    private static final int COLOURS = 8;

    private final LogSourcesViewModel model;
    private final VBox rows = new VBox(4);
    private final ScrollPane root;
    private final ComboBox<LogSource> app = new ComboBox<>();
    private final ComboBox<String> container = new ComboBox<>();
    private final Button add = button("log-container-add", "Add it");
    private final Subscriptions subscriptions = new Subscriptions();

    LogSourcesView(LogViewModel model) {
        this.model = model.sources();
        app.setId("log-container-app");
        app.setAccessibleText("App of the container");
        app.getStyleClass().add(Styles.SMALL);
        app.setMaxWidth(160);
        app.setConverter(new AppNames());
        app.managedProperty().bind(app.visibleProperty());
        app.setOnAction(event -> offer());
        container.setId("log-container");
        container.setEditable(true);
        container.setPromptText("Container");
        container.setAccessibleText("Name of a container");
        container.getStyleClass().add(Styles.SMALL);
        HBox.setHgrow(container, Priority.ALWAYS);
        Button only = button("log-container-only", "Show only it");
        only.setOnAction(event -> show(false));
        add.setOnAction(event -> show(true));
        Label hint =
                new Label(
                        "The instance does not list containers: type a name, or choose one that was"
                                + " typed before or that lines name.");
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        HBox line = new HBox(6, app, container, only, add);
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

    private void show(boolean besides) {
        String typed = container.getEditor().getText();
        LogSource of = app.getValue();
        if (typed != null && of != null) {
            model.showContainer(of, typed.strip(), besides);
        }
    }

    private void offer() {
        LogSource of = app.getValue();
        List<String> known = of == null ? List.of() : model.containers().of(of.appId());
        if (!container.getItems().equals(known)) {
            container.getItems().setAll(known);
        }
    }

    @Override
    public void activate() {
        subscriptions.follow(model.sourcesProperty(), this::show);
        subscriptions.follow(model.containers().namesProperty(), names -> offer());
    }

    @Override
    public void deactivate() {
        subscriptions.release();
    }

    private void show(List<LogSource> sources) {
        rows.getChildren().clear();
        List<LogSource> apps = model.apps();
        app.getItems().setAll(apps);
        app.setValue(apps.isEmpty() ? null : apps.getFirst());
        app.setVisible(apps.size() > 1);
        add.setDisable(!model.hasRoom());
        offer();
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
        shown.setOnAction(event -> model.show(index, shown.isSelected()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, colour, shown, gap);
        row.setAlignment(Pos.CENTER_LEFT);
        if (source.container() != null) {
            Button remove =
                    IconButtons.flat("log-source-remove", Icon.CLOSE, "Leave this container out");
            remove.setOnAction(event -> model.remove(index));
            row.getChildren().add(remove);
        }
        return row;
    }

    /** Apps by their names. */
    private static final class AppNames extends StringConverter<LogSource> {
        @Override
        public String toString(@Nullable LogSource source) {
            return source == null ? "" : source.appName();
        }

        @Override
        public @Nullable LogSource fromString(String name) {
            return null;
        }
    }

    @Override
    public Parent root() {
        return root;
    }
}
