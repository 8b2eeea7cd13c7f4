package strongly.console.ui.detail;

import atlantafx.base.theme.Styles;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.service.status.ObservedStatus;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.StatusBadge;
import strongly.console.ui.controls.TooltipHost;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.text.SafeText;

/** Which app it is, how it is, and what can be done to it; delete stands apart. */
final class HeaderView implements View {
    private final DetailsViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox root = new VBox(8);
    private final Label name = new Label();
    private final Tooltip wholeName = new Tooltip();
    private final StatusBadge badge = new StatusBadge();
    private final Label environment = new Label();
    private final Label underWay = new Label();

    HeaderView(DetailsViewModel model) {
        this.model = model;
        build();
    }

    private void build() {
        root.getStyleClass().add("details-header");
        name.setId("details-name");
        name.getStyleClass().add(Styles.TITLE_3);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(80);
        name.setTooltip(wholeName);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Separator apart = new Separator(Orientation.VERTICAL);
        HBox title =
                new HBox(
                        6,
                        name,
                        gap,
                        icon(NodeIds.EDIT_BUTTON, Icon.EDIT, of(OperationKind.EDIT), "Ctrl+E"),
                        icon(NodeIds.DUPLICATE_BUTTON, Icon.COPY, model.commands().duplicate(), ""),
                        new AppMenuButton(model),
                        apart,
                        danger(
                                icon(
                                        NodeIds.DELETE_BUTTON,
                                        Icon.DELETE,
                                        of(OperationKind.DELETE),
                                        "")));
        title.setAlignment(Pos.CENTER_LEFT);
        badge.setId("details-status");
        environment.getStyleClass().add("environment-chip");
        underWay.getStyleClass().add(Styles.TEXT_MUTED);
        HBox facts = new HBox(12, badge, environment, underWay);
        facts.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(title, facts, actions());
    }

    private Command of(OperationKind kind) {
        return model.commands().of(kind);
    }

    private Node actions() {
        FlowPane row = new FlowPane(6, 6);
        row.getChildren()
                .addAll(
                        button(NodeIds.START_BUTTON, Icon.START, OperationKind.START, ""),
                        button(NodeIds.STOP_BUTTON, Icon.STOP, OperationKind.STOP, ""),
                        button(
                                NodeIds.RESTART_BUTTON,
                                Icon.RESTART,
                                OperationKind.RESTART,
                                "Ctrl+R"),
                        button(NodeIds.DEPLOY_BUTTON, Icon.DEPLOY, OperationKind.DEPLOY, "Ctrl+D"),
                        button(
                                NodeIds.ROLLBACK_BUTTON,
                                Icon.ROLL_BACK,
                                OperationKind.ROLL_BACK,
                                ""));
        return row;
    }

    private Node button(String id, Icon icon, OperationKind kind, String shortcut) {
        Button button = IconButtons.of(id, icon, of(kind), shortcut);
        button.getStyleClass().add(Styles.SMALL);
        return new TooltipHost(button, of(kind));
    }

    private static TooltipHost icon(String id, Icon icon, Command command, String shortcut) {
        String label = shortcut.isEmpty() ? command.label() : command.label() + " — " + shortcut;
        Button button = IconButtons.flat(id, icon, label);
        button.setAccessibleText(command.label());
        button.disableProperty().bind(command.enabledProperty().not());
        button.setOnAction(event -> command.run());
        return new TooltipHost(button, command);
    }

    private static Node danger(TooltipHost host) {
        host.getStyleClass().add("danger-action");
        return host;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        subscriptions.onInvalidated(model.appProperty(), this::show);
        subscriptions.onInvalidated(model.runtimeProperty(), this::show);
        subscriptions.onInvalidated(model.operationProperty(), this::show);
        show();
    }

    @Override
    public void deactivate() {
        subscriptions.release();
    }

    private void show() {
        App app = model.appProperty().get();
        if (app == null) {
            return;
        }
        name.setText(SafeText.line(app.displayName(), 120));
        wholeName.setText(SafeText.line(app.displayName(), 2000));
        badge.show(status(app));
        AppEnvironment tier = app.environment();
        environment.setText(tier == null ? "" : SafeText.line(tier.label(), 40));
        environment.setVisible(tier != null);
        environment.setManaged(tier != null);
        environment.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("production"), AppEnvironment.PRODUCTION.equals(tier));
        OperationState operation = model.operationProperty().get();
        underWay.setText(operation == null ? "" : operation.kind().progressive() + "…");
    }

    private AppStatus status(App app) {
        ObservedStatus seen = model.runtimeProperty().get();
        return seen != null && seen.status() != null ? seen.status().state() : app.status();
    }
}
