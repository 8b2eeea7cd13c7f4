package strongly.console.app;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.platform.DockBadge;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.connection.BudgetState;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.status.StatusPolling;
import strongly.console.ui.fx.FxDialogs;
import strongly.console.ui.fx.FxWindowIcon;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Navigator.DetailTab;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.notifications.NotificationAnnouncer;
import strongly.console.ui.settings.NotificationSettingsViewModel;
import strongly.console.ui.settings.ObservationSettingsViewModel;
import strongly.console.ui.settings.SettingsView;
import strongly.console.ui.settings.SettingsViewModel;
import strongly.console.ui.shell.BudgetViewModel;
import strongly.console.ui.shell.CommandPaletteViewModel;
import strongly.console.ui.shell.ConnectionLabel;
import strongly.console.ui.shell.KeyMap;
import strongly.console.ui.shell.PaletteEntry;
import strongly.console.ui.shell.ShellCommands;
import strongly.console.ui.shell.ShellView;
import strongly.console.ui.shell.ShellViewModel;
import strongly.console.ui.shell.Shortcut;
import strongly.console.ui.shell.ShortcutsView;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.TitledPanel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The window: its frame, its commands and their keys, and the workspace of the connection. */
final class MainWindow implements AutoCloseable {
    private final ApplicationScope application;
    private final ShellViewModel shell;
    private final ShellCommands commands;
    private final ShellView view;
    private final FxDialogs dialogs;
    private final CommandPaletteViewModel palette;
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

    MainWindow(ApplicationScope application) {
        this.application = application;
        this.appToOpen = application.commandLine.app();
        this.shell = new ShellViewModel(connect);
        this.navigator = new WindowNavigator(this);
        this.palette =
                new CommandPaletteViewModel(
                        this::paletteEntries, this::knownApps, navigator, application.runner);
        this.commands = commands();
        this.view = new ShellView(shell, commands, palette);
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
                        this::isInFront),
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

    private void onWorkspace(Consumer<WorkspaceScope> work) {
        if (workspace != null) {
            work.accept(workspace);
        }
    }

    private ShellCommands commands() {
        Command newApp = new Command("New app", navigator::newApp);
        Command refresh = new Command("Refresh", () -> onWorkspace(WorkspaceScope::refresh));
        Command openPalette =
                new Command("Command palette", () -> palette.openProperty().set(true));
        Command settings = new Command("Settings", this::openSettings);
        Command activity =
                new Command(
                        "Activity of all apps",
                        () -> onWorkspace(open -> openPanel(open.journal(this::closePanel))));
        Command layout =
                new Command(
                        "Move the details right or below",
                        () ->
                                shell.detailsBelowProperty()
                                        .set(!shell.detailsBelowProperty().get()));
        List<Shortcut> shortcuts = new ArrayList<>();
        shortcuts.add(Shortcut.of("Shortcut+K", "Window", openPalette));
        shortcuts.add(Shortcut.of("F5", "Window", refresh));
        shortcuts.add(Shortcut.of("Shortcut+Comma", "Window", settings));
        shortcuts.add(
                Shortcut.of(
                        "F1", "Window", new Command("Keyboard shortcuts", this::openShortcuts)));
        Command filter = new Command("Filter apps", () -> onWorkspace(WorkspaceScope::focusFilter));
        shortcuts.add(Shortcut.of("Shortcut+F", "Table", filter));
        shortcuts.add(Shortcut.of("Slash", "Table", filter));
        shortcuts.add(Shortcut.of("Shortcut+N", "Apps", newApp));
        shortcuts.add(Shortcut.of("Shortcut+E", "Apps", onApp(OperationKind.EDIT)));
        shortcuts.add(Shortcut.of("Shortcut+D", "Apps", onApp(OperationKind.DEPLOY)));
        shortcuts.add(Shortcut.of("Shortcut+R", "Apps", onApp(OperationKind.RESTART)));
        shortcuts.add(Shortcut.of("Shortcut+L", "Apps", showTab("Logs", DetailTab.LOGS)));
        int number = 1;
        for (DetailTab tab : DetailTab.values()) {
            String name = tab.name().charAt(0) + tab.name().substring(1).toLowerCase(Locale.ROOT);
            shortcuts.add(
                    Shortcut.of("Shortcut+" + number++, "Details", showTab(name + " tab", tab)));
        }
        return new ShellCommands(
                newApp, refresh, openPalette, settings, activity, layout, new KeyMap(shortcuts));
    }

    private Command onApp(OperationKind kind) {
        return new Command(
                kind.label() + " the selected app", () -> onWorkspace(open -> open.perform(kind)));
    }

    private Command showTab(String label, DetailTab tab) {
        return new Command(label, () -> onWorkspace(open -> open.showTab(tab)));
    }

    private List<PaletteEntry> paletteEntries() {
        List<PaletteEntry> entries = new ArrayList<>();
        for (Shortcut shortcut : commands.shortcuts()) {
            Command command = shortcut.command();
            boolean listed =
                    entries.stream().anyMatch(entry -> entry.label().equals(command.label()));
            if (!listed) {
                entries.add(
                        new PaletteEntry(
                                command.label(),
                                shortcut.display(),
                                command::isEnabled,
                                command::run));
            }
        }
        for (Command command :
                List.of(commands.activity(), commands.toggleLayout(), shell.connect())) {
            entries.add(new PaletteEntry(command.label(), "", command::isEnabled, command::run));
        }
        onWorkspace(
                open -> {
                    for (Command command : open.logs().commands()) {
                        entries.add(
                                new PaletteEntry(
                                        command.label(), "", command::isEnabled, command::run));
                    }
                });
        entries.add(
                new PaletteEntry(
                        "Show the bulk run",
                        "",
                        () -> workspace != null && workspace.bulkPanel().model().hasRun(),
                        () -> onWorkspace(open -> open.bulkPanel().model().showRun())));
        entries.add(
                new PaletteEntry(
                        "Mute notifications for an hour", "", () -> true, this::muteForAnHour));
        entries.add(
                new PaletteEntry(
                        "Incident bundle of the selected apps",
                        "",
                        () -> true,
                        () -> onWorkspace(WorkspaceScope::openIncident)));
        for (OperationKind kind :
                List.of(
                        OperationKind.START,
                        OperationKind.STOP,
                        OperationKind.ROLL_BACK,
                        OperationKind.DELETE)) {
            Command command = onApp(kind);
            entries.add(new PaletteEntry(command.label(), "", () -> true, command::run));
        }
        shell.connections()
                .forEach(
                        entry ->
                                entries.add(
                                        new PaletteEntry(
                                                "Switch to " + entry.command().label(),
                                                "",
                                                () -> !entry.current(),
                                                entry.command()::run)));
        return entries;
    }

    private void muteForAnHour() {
        application.notifications.muteFor(Duration.ofHours(1));
        application.toasts.show(
                Toast.of(Tone.SUCCESS, "Notifications are muted for an hour", null)
                        .withAction(new Command("Unmute", application.notifications::unmute)));
    }

    private List<App> knownApps() {
        WorkspaceScope open = workspace;
        return open == null ? List.of() : open.connection().catalog.snapshot().apps();
    }

    private void openSettings() {
        openPanel(
                SidePanel.of(
                        new TitledPanel("Settings", settingsView(), this::closePanel),
                        this::closePanel));
    }

    private SettingsView settingsView() {
        return new SettingsView(
                new SettingsViewModel(
                        application.settings,
                        application.themes.names(),
                        application::setAppearance,
                        application.data.root(),
                        application.clipboard,
                        new NotificationSettingsViewModel(
                                application.notifications,
                                announcer::test,
                                application.scheduler,
                                application.zone::get),
                        new ObservationSettingsViewModel(
                                application.settings,
                                this::setPolling,
                                application::setHistoryLimits)));
    }

    private void setPolling(StatusPolling polling) {
        application.settings.write(StatusPolling.SECTION, polling);
        onWorkspace(open -> open.connection().statuses.apply(polling));
    }

    private void openShortcuts() {
        openPanel(
                SidePanel.of(
                        new TitledPanel(
                                "Keyboard shortcuts",
                                new ShortcutsView(commands.keyMap()),
                                this::closePanel),
                        this::closePanel));
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

    /** Ties the window to its stage. */
    void install(Stage shown, Scene scene) {
        stage = shown;
        commands.keyMap().install(scene);
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
        shell.budgetProperty().set(next.budget());
        view.show(next.views());
        next.start(appToOpen);
        next.focusTable();
        appToOpen = null;
    }

    /** Shows how current the catalog is, and how the budget stands. */
    void showFreshness(CatalogSnapshot snapshot, BudgetState budget) {
        int failed = 0;
        for (App app : snapshot.apps()) {
            if (app.status().isFailure()) {
                failed++;
            }
        }
        if (failedCount != null) {
            failedCount.show(failed);
        }
        shell.showFreshness(Freshness.of(snapshot, budget));
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
        }
    }

    /** How worried the indicator is to look. */
    static final class Freshness {
        private Freshness() {}

        static ShellViewModel.Freshness of(CatalogSnapshot snapshot, BudgetState budget) {
            String requests =
                    String.format(
                            Locale.ROOT,
                            "%.1f requests a second, %d waiting",
                            budget.used(),
                            budget.waiting());
            if (budget.isLimited()) {
                return new ShellViewModel.Freshness(
                        "Limited, resuming in "
                                + BudgetViewModel.seconds(budget.resumingIn())
                                + " s",
                        "Limited by the server, which asked for fewer requests. " + requests,
                        Tone.WARNING);
            }
            if (snapshot.error() != null) {
                return new ShellViewModel.Freshness(
                        snapshot.isStale() ? "Stale" : "Reconnecting",
                        snapshot.error().getMessage() + ". " + requests,
                        snapshot.isStale() ? Tone.DANGER : Tone.WARNING);
            }
            return switch (snapshot.phase()) {
                case EMPTY, REMEMBERED ->
                        new ShellViewModel.Freshness("Connecting", requests, Tone.NEUTRAL);
                case LOADING ->
                        new ShellViewModel.Freshness(
                                String.format(
                                        Locale.ROOT,
                                        "Loading %,d of %,d",
                                        snapshot.apps().size(),
                                        snapshot.total()),
                                requests,
                                Tone.ACCENT);
                case COMPLETE -> new ShellViewModel.Freshness("Live", requests, Tone.SUCCESS);
            };
        }
    }
}
