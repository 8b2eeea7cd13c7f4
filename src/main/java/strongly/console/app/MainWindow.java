package strongly.console.app;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import strongly.console.platform.DockBadge;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.connection.BudgetState;
import strongly.console.ui.fx.FxDialogs;
import strongly.console.ui.fx.FxWindowIcon;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.notifications.NotificationAnnouncer;
import strongly.console.ui.shell.ConnectionLabel;
import strongly.console.ui.shell.FreshnessText;
import strongly.console.ui.shell.ShellView;
import strongly.console.ui.shell.ShellViewModel;
import strongly.console.ui.shell.SidePanel;

import java.util.function.Consumer;

/** The window: its frame, its commands and their keys, and the workspace of the connection. */
final class MainWindow implements AutoCloseable {
    private final ApplicationScope application;
    private final ShellViewModel shell;
    private final WindowCommands commands;
    private final ShellView view;
    private final FxDialogs dialogs;
    private final WindowNavigator navigator;
    private final WindowMemory memory;
    private final NotificationAnnouncer announcer;
    private final Command connect =
            new Command("Connect to an instance…", () -> onConnections(all -> all.connect(null)));
    private @Nullable Connections connections;
    private @Nullable WorkspaceScope workspace;
    private @Nullable Stage stage;
    private @Nullable String appToOpen;
    private @Nullable FailedCount failedCount;
    private int failed;
    private Runnable afterFirstRows = () -> {};

    MainWindow(ApplicationScope application) {
        this.application = application;
        this.appToOpen = application.commandLine.app();
        this.shell = new ShellViewModel(connect);
        this.navigator = new WindowNavigator(this);
        this.commands =
                new WindowCommands(application, this, shell, new SettingsPanel(application, this));
        this.view = new ShellView(shell, commands.commands(), commands.palette());
        this.dialogs = new FxDialogs(view.content());
        view.addLayer(application.toasts.layer());
        view.addLayer(dialogs.layer());
        this.memory = new WindowMemory(application.settings);
        this.announcer = makeAnnouncer();
    }

    private NotificationAnnouncer makeAnnouncer() {
        return new NotificationAnnouncer(
                new NotificationAnnouncer.Ports(
                        application.toasts,
                        application.desktop,
                        () -> application.notifications.settings().desktop(),
                        this::isInFront,
                        this::raise),
                navigator,
                application.runner,
                application.scheduler,
                application.zone::get);
    }

    private boolean isInFront() {
        Stage shown = stage;
        return shown != null && shown.isShowing() && !shown.isIconified() && shown.isFocused();
    }

    /** Says notifications in this window and on the desktop. */
    NotificationAnnouncer announcer() {
        return announcer;
    }

    void setConnections(Connections all) {
        connections = all;
    }

    private void onConnections(Consumer<Connections> work) {
        if (connections != null) {
            work.accept(connections);
        }
    }

    /** Does it with the workspace, where one is open. */
    void onWorkspace(Consumer<WorkspaceScope> work) {
        if (workspace != null) {
            work.accept(workspace);
        }
    }

    Parent root() {
        return view.root();
    }

    ShellViewModel shell() {
        return shell;
    }

    FxDialogs dialogs() {
        return dialogs;
    }

    WindowNavigator navigator() {
        return navigator;
    }

    @Nullable WorkspaceScope workspace() {
        return workspace;
    }

    Command connectCommand() {
        return connect;
    }

    /** The command that opens the form on the connection on screen. */
    Command editConnection() {
        return new Command("Edit connection…", () -> onConnections(Connections::editCurrent));
    }

    /** Puts a panel in place of the details; a form that is open keeps its draft. */
    void openPanel(SidePanel panel) {
        shell.panelProperty().set(panel);
    }

    /** The panel on screen, null where the details are. */
    @Nullable SidePanel panel() {
        return shell.panelProperty().get();
    }

    void closePanel() {
        shell.panelProperty().set(null);
    }

    /** Closes a panel to look something up in, for another app is to be seen. */
    void makeWay() {
        SidePanel open = panel();
        if (open != null && open.makesWay()) {
            open.requestClose();
        }
    }

    /** Shows the details, whether a panel stood in their place or they were hidden. */
    void showDetails() {
        closePanel();
        shell.detailsShownProperty().set(true);
    }

    /** Ties the window to its stage. */
    void install(Stage shown, Scene scene) {
        stage = shown;
        commands.commands().keyMap().install(scene);
        memory.apply(shown, shell);
        memory.placeDivider(scene, view);
        shown.titleProperty().bind(shell.titleProperty());
        shown.iconifiedProperty().addListener((source, before, now) -> tellVisibility());
        shown.showingProperty().addListener((source, before, now) -> tellVisibility());
    }

    /** Shows the number of failed apps on this icon too. */
    void showIcon(FxWindowIcon icon) {
        failedCount =
                new FailedCount(
                        shell,
                        icon,
                        new DockBadge(System.getProperty("os.name", "")),
                        application.runner);
        failedCount.show(failed);
    }

    /** Does this once, when the first connection's table is on screen. */
    void afterFirstRows(Runnable action) {
        afterFirstRows = action;
    }

    /** Brings the window before the user, wherever it was. */
    void raise() {
        Stage shown = stage;
        if (shown != null) {
            shown.setIconified(false);
            shown.show();
            shown.toFront();
            shown.requestFocus();
        }
    }

    /** Opens this app in the next connection that is opened. */
    void openNext(@Nullable String appId) {
        appToOpen = appId;
    }

    private void tellVisibility() {
        Stage shown = stage;
        boolean visible = shown != null && shown.isShowing() && !shown.isIconified();
        onWorkspace(open -> open.setWindowVisible(visible));
    }

    /** Connects to another instance: everything of the one before is closed. */
    void open(ConnectionTarget target) {
        closePanel();
        if (workspace != null) {
            workspace.close();
        }
        shell.showConnection(
                new ConnectionLabel(
                        target.name(),
                        target.url().hostAndPort(),
                        target.colour(),
                        target.sandbox()),
                0);
        WorkspaceScope next = new WorkspaceScope(application, this, target);
        workspace = next;
        shell.budgetProperty().set(next.freshness().budget());
        view.show(next.views());
        next.start(appToOpen);
        next.focusTable();
        appToOpen = null;
        FirstRows.await(
                view.root().getScene(),
                next.tableState(),
                application.scheduler,
                application.ui,
                () -> complete(next));
    }

    /** Does what waited until the table was on screen. */
    private void complete(WorkspaceScope opened) {
        if (opened.equals(workspace)) {
            view.activateDetails();
            opened.lookBack();
        }
        Runnable waiting = afterFirstRows;
        afterFirstRows = () -> {};
        waiting.run();
    }

    /** Shows how current the catalog is, and how the budget stands. */
    void showFreshness(CatalogSnapshot snapshot, BudgetState budget) {
        failed = snapshot.failed();
        if (failedCount != null) {
            failedCount.show(failed);
        }
        shell.showFreshness(FreshnessText.of(snapshot, budget));
    }

    /** Closes what belongs to the connection, and remembers how the window is left. */
    @Override
    public void close() {
        Stage shown = stage;
        if (shown != null) {
            memory.remember(shown, shell, view);
        }
        // a form that is open keeps what was typed last
        closePanel();
        if (workspace != null) {
            workspace.close();
            workspace = null;
        }
        afterFirstRows = () -> {};
    }
}
