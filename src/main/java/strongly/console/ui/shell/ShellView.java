package strongly.console.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.Focus;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.View;

import java.util.List;

/**
 * The frame of the window: toolbar, the workspace of the connection (table and details), operations
 * at the bottom, and the layers above: toasts, palette, questions.
 */
public final class ShellView implements View {
    private final ShellViewModel model;
    private final ToolbarView toolbar;
    private final StackPane root = new StackPane();
    private final BorderPane content = new BorderPane();
    private final HBox banner = new HBox(12);
    private final SplitPane split = new SplitPane();
    private final StackPane tableSlot = new StackPane();
    private final StackPane sideSlot = new StackPane();
    private final StackPane operationsSlot = new StackPane();
    private @Nullable Workspace workspace;
    private @Nullable View shownPanel;

    /** What had the keyboard before a panel took the place of the details. */
    private @Nullable Node focusBefore;

    private double divider = WindowSettings.DEFAULT.divider();

    /**
     * The frame.
     *
     * @param palette the command palette's model
     */
    public ShellView(
            ShellViewModel model, ShellCommands commands, CommandPaletteViewModel palette) {
        this.model = model;
        this.toolbar = new ToolbarView(model, commands);
        build(new CommandPaletteView(palette));
        bind();
    }

    private void build(CommandPaletteView palette) {
        root.getStyleClass().add("shell");
        root.getStylesheets()
                .addAll(
                        sheet("/strongly/console/ui/controls/controls.css"),
                        sheet("/strongly/console/ui/shell/shell.css"));
        buildBanner();
        split.getStyleClass().add("shell-split");
        sideSlot.setId(NodeIds.DETAILS_PANE);
        sideSlot.setMinSize(320, 160);
        sideSlot.setPrefSize(460, 320);
        tableSlot.setMinSize(320, 120);
        SplitPane.setResizableWithParent(sideSlot, false);
        content.setTop(new VBox(banner, toolbar.root()));
        content.setCenter(split);
        content.setBottom(operationsSlot);
        root.getChildren().addAll(content, palette.root());
    }

    private static String sheet(String path) {
        return String.valueOf(ShellView.class.getResource(path));
    }

    private void buildBanner() {
        banner.setId("sandbox-banner");
        banner.getStyleClass().add("sandbox-banner");
        Label text = new Label("Local sandbox: a demo instance on this computer");
        text.setGraphic(Icon.INFO.node(14));
        Button connect = new Button("Connect to an instance…");
        connect.setId("connect-button");
        connect.getStyleClass().add("banner-button");
        connect.setOnAction(event -> model.connect().run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        banner.getChildren().addAll(text, gap, connect);
    }

    private void bind() {
        banner.visibleProperty().bind(model.connectionProperty().map(ConnectionLabel::sandbox));
        banner.managedProperty().bind(banner.visibleProperty());
        model.panelProperty().addListener((source, before, now) -> showSide());
        model.detailsBelowProperty().addListener((source, before, now) -> arrange());
        model.detailsShownProperty().addListener((source, before, now) -> arrange());
        model.sideWideProperty().addListener((source, before, now) -> arrange());
        arrange();
    }

    /** Where the table ends, as a share of the whole. */
    public double divider() {
        boolean placed = !split.getDividers().isEmpty() && split.getWidth() > 0;
        return placed ? split.getDividerPositions()[0] : divider;
    }

    /** Puts the end of the table. */
    public void setDivider(double share) {
        divider = Math.clamp(share, 0.2, 0.85);
        if (!split.getDividers().isEmpty()) {
            split.setDividerPositions(divider);
        }
    }

    private void arrange() {
        divider = divider();
        split.setOrientation(
                model.detailsBelowProperty().get() ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        boolean side = model.detailsShownProperty().get() || model.panelProperty().get() != null;
        boolean wide = side && model.sideWideProperty().get();
        List<Node> items =
                wide ? List.of(sideSlot) : side ? List.of(tableSlot, sideSlot) : List.of(tableSlot);
        // setting the same items anew would lose where the user has put the divider
        if (!split.getItems().equals(items)) {
            split.getItems().setAll(items);
            if (items.size() > 1) {
                split.setDividerPositions(divider);
            }
        }
    }

    /**
     * Replaces the views of the connection; the ones before are deactivated. The details are in
     * their place but stay empty until {@link #activateDetails}.
     */
    public void show(Workspace next) {
        if (workspace != null) {
            workspace.deactivate();
        }
        workspace = next;
        toolbar.showFilter(next.filterBar().root());
        tableSlot.getChildren().setAll(next.table().root());
        operationsSlot.getChildren().setAll(next.operations().root());
        showSide();
        next.activate();
    }

    /** Fills the details, once the table has had the first frames of the window to itself. */
    public void activateDetails() {
        if (workspace != null) {
            workspace.details().activate();
        }
    }

    private void showSide() {
        SidePanel panel = model.panelProperty().get();
        View next = panel == null ? null : panel.view();
        boolean hadKeyboard = Focus.isWithin(sideSlot);
        if (next != null && shownPanel == null) {
            focusBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
        }
        if (shownPanel != null && !shownPanel.equals(next)) {
            shownPanel.deactivate();
        }
        Node shown =
                next != null ? next.root() : workspace == null ? null : workspace.details().root();
        if (shown == null) {
            sideSlot.getChildren().clear();
        } else {
            sideSlot.getChildren().setAll(shown);
        }
        // first in place, then activated: a view outside of the window cannot take the keyboard
        arrange();
        if (next != null && !next.equals(shownPanel)) {
            next.activate();
        }
        if (next == null && shownPanel != null && hadKeyboard) {
            returnKeyboard();
        }
        shownPanel = next;
    }

    /** Else the first button of the window would have it. */
    private void returnKeyboard() {
        Node before = focusBefore;
        focusBefore = null;
        if (before == null || before.getScene() == null || before.isDisabled()) {
            before = tableSlot.lookup("#" + NodeIds.APP_TABLE);
        }
        if (before != null) {
            before.requestFocus();
        }
    }

    /** Puts a layer (toasts, questions) over everything so far. */
    public void addLayer(Node layer) {
        root.getChildren().add(layer);
    }

    /** The part of the window that questions cover. */
    public Node content() {
        return content;
    }

    @Override
    public Parent root() {
        return root;
    }
}
