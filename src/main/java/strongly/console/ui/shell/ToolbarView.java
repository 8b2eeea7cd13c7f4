package strongly.console.ui.shell;

import atlantafx.base.theme.Styles;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;

/** The uppermost row of the window: where it is connected, the filter, and what can be done. */
final class ToolbarView implements View {
    private final ShellViewModel model;
    private final ShellCommands commands;
    private final HBox root = new HBox();
    private final MenuButton connectionMenu = new MenuButton();
    private final Region colour = new Region();
    private final Label connectionName = new Label();
    private final Label connectionHost = new Label();
    private final StackPane filterSlot = new StackPane();
    private final Button freshness = new Button();
    private final Tooltip freshnessTip = new Tooltip();

    ToolbarView(ShellViewModel model, ShellCommands commands) {
        this.model = model;
        this.commands = commands;
        build();
        bind();
    }

    private void build() {
        root.getStyleClass().add("shell-toolbar");
        root.setAlignment(Pos.CENTER_LEFT);
        colour.getStyleClass().add("connection-colour");
        connectionName.setId(NodeIds.CONNECTION_MENU + "-name");
        connectionName.getStyleClass().add("connection-name");
        connectionHost.getStyleClass().addAll("connection-host", Styles.TEXT_SMALL);
        VBox names = new VBox(connectionName, connectionHost);
        names.setAlignment(Pos.CENTER_LEFT);
        HBox face = new HBox(8, colour, names);
        face.setAlignment(Pos.CENTER_LEFT);
        connectionMenu.setId(NodeIds.CONNECTION_MENU);
        connectionMenu.setGraphic(face);
        connectionMenu.getStyleClass().addAll(Styles.FLAT, "connection-menu");
        connectionMenu.setMinWidth(Region.USE_PREF_SIZE);
        connectionMenu.setAccessibleText("Connection");
        HBox.setHgrow(filterSlot, Priority.ALWAYS);
        Button newApp = button(NodeIds.NEW_APP_BUTTON, Icon.ADD, commands.newApp());
        newApp.setText("New app");
        newApp.getStyleClass().add(Styles.ACCENT);
        newApp.setMinWidth(Region.USE_PREF_SIZE);
        freshness.setId("freshness");
        freshness.setMinWidth(Region.USE_PREF_SIZE);
        freshness.setTooltip(freshnessTip);
        freshness.getStyleClass().addAll(Styles.FLAT, "freshness");
        freshness.setOnAction(event -> showBudget());
        root.getChildren()
                .addAll(
                        connectionMenu,
                        filterSlot,
                        newApp,
                        freshness,
                        flat(NodeIds.REFRESH_BUTTON, Icon.REFRESH, commands.refresh()),
                        flat(NodeIds.PALETTE_BUTTON, Icon.SEARCH, commands.palette()),
                        flat("activity-button", Icon.CLOCK, commands.activity()),
                        flat("layout-button", Icon.LAYOUT, commands.toggleLayout()),
                        flat(NodeIds.SETTINGS_BUTTON, Icon.SETTINGS, commands.settings()));
    }

    private Button button(String id, Icon icon, Command command) {
        return IconButtons.of(id, icon, command, commands.keysOf(command));
    }

    private Button flat(String id, Icon icon, Command command) {
        String keys = commands.keysOf(command);
        Button button =
                IconButtons.flat(
                        id,
                        icon,
                        keys.isEmpty() ? command.label() : command.label() + " — " + keys);
        button.disableProperty().bind(command.enabledProperty().not());
        button.setOnAction(event -> command.run());
        return button;
    }

    private void bind() {
        model.connectionProperty().addListener((source, before, now) -> showConnection(now));
        showConnection(model.connectionProperty().get());
        model.freshnessProperty().addListener((source, before, now) -> showFreshness(now));
        showFreshness(model.freshnessProperty().get());
        model.connections()
                .addListener((ListChangeListener<ConnectionEntry>) change -> showConnections());
        model.connectionCommands()
                .addListener((ListChangeListener<Command>) change -> showConnections());
        showConnections();
    }

    private void showConnection(ConnectionLabel label) {
        connectionName.setText(label.name());
        connectionHost.setText(label.host());
        connectionMenu.setAccessibleText("Connection " + label.name() + ", " + label.host());
        paint(colour, label.colour());
    }

    /** The connection's colour is the user's own, so it is the one colour not from the theme. */
    private static void paint(Region region, @Nullable String colour) {
        region.setStyle(colour == null ? null : "-fx-background-color: " + colour + ";");
    }

    private void showFreshness(ShellViewModel.Freshness now) {
        freshness.setText(now.text());
        freshness.setManaged(!now.text().isEmpty());
        freshness.setVisible(!now.text().isEmpty());
        freshness.setAccessibleText("Freshness: " + now.text() + ". Shows the request budget");
        freshnessTip.setText(now.details());
        ToneStyles.apply(freshness, now.tone());
    }

    private void showBudget() {
        BudgetViewModel budget = model.budgetProperty().get();
        if (budget != null) {
            ShellViewModel.Freshness now = model.freshnessProperty().get();
            boolean trouble = now.tone() == Tone.WARNING || now.tone() == Tone.DANGER;
            new BudgetView(budget, trouble ? now.details() : "").show(freshness);
        }
    }

    private void showConnections() {
        connectionMenu.getItems().clear();
        for (ConnectionEntry entry : model.connections()) {
            connectionMenu.getItems().add(item(entry));
        }
        if (!connectionMenu.getItems().isEmpty()) {
            connectionMenu.getItems().add(new SeparatorMenuItem());
        }
        model.connectionCommands().forEach(command -> connectionMenu.getItems().add(item(command)));
        MenuItem connect = item(model.connect());
        connect.setId("connect-item");
        connectionMenu.getItems().add(connect);
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.label());
        item.setOnAction(event -> command.run());
        return item;
    }

    private static MenuItem item(ConnectionEntry entry) {
        Region swatch = new Region();
        swatch.getStyleClass().add("connection-swatch");
        paint(swatch, entry.colour());
        MenuItem item =
                new MenuItem(
                        entry.current()
                                ? entry.command().label() + " (current)"
                                : entry.command().label(),
                        swatch);
        item.setDisable(entry.current() || !entry.command().isEnabled());
        item.setOnAction(event -> entry.command().run());
        return item;
    }

    /** Puts the filter of a connection into its place. */
    void showFilter(Parent filter) {
        filterSlot.getChildren().setAll(filter);
    }

    @Override
    public Parent root() {
        return root;
    }
}
