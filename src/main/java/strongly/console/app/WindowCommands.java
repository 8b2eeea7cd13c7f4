package strongly.console.app;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Navigator.DetailTab;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.shell.CommandPaletteViewModel;
import strongly.console.ui.shell.ConnectionEntry;
import strongly.console.ui.shell.KeyMap;
import strongly.console.ui.shell.PaletteEntry;
import strongly.console.ui.shell.ShellCommands;
import strongly.console.ui.shell.ShellViewModel;
import strongly.console.ui.shell.Shortcut;
import strongly.console.ui.shell.ShortcutsView;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.TitledPanel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The commands of the window, their keys, and what the command palette offers. UI thread only. */
final class WindowCommands {
    private final ApplicationScope application;
    private final MainWindow window;
    private final ShellViewModel shell;
    private final SettingsPanel settingsPanel;
    private final CommandPaletteViewModel palette;
    private final ShellCommands commands;

    WindowCommands(
            ApplicationScope application,
            MainWindow window,
            ShellViewModel shell,
            SettingsPanel settingsPanel) {
        this.application = application;
        this.window = window;
        this.shell = shell;
        this.settingsPanel = settingsPanel;
        this.palette =
                new CommandPaletteViewModel(
                        this::paletteEntries,
                        this::knownApps,
                        window.navigator(),
                        application.runner);
        this.commands = shellCommands();
    }

    /** The commands that stand in the frame. */
    ShellCommands commands() {
        return commands;
    }

    /** The palette. */
    CommandPaletteViewModel palette() {
        return palette;
    }

    private ShellCommands shellCommands() {
        Command newApp = new Command("New app", window.navigator()::newApp);
        Command refresh = new Command("Refresh", () -> window.onWorkspace(WorkspaceScope::refresh));
        Command openPalette =
                new Command("Command palette", () -> palette.openProperty().set(true));
        Command settings = new Command("Settings", settingsPanel::open);
        Command activity =
                new Command(
                        "Activity of all apps",
                        () ->
                                window.onWorkspace(
                                        open ->
                                                window.openPanel(
                                                        open.journal(window::closePanel))));
        Command layout =
                new Command(
                        "Move the details right or below",
                        () ->
                                shell.detailsBelowProperty()
                                        .set(!shell.detailsBelowProperty().get()));
        return new ShellCommands(
                newApp,
                refresh,
                openPalette,
                settings,
                activity,
                layout,
                new KeyMap(shortcuts(newApp, refresh, openPalette, settings)));
    }

    private List<Shortcut> shortcuts(
            Command newApp, Command refresh, Command openPalette, Command settings) {
        List<Shortcut> shortcuts = new ArrayList<>();
        shortcuts.add(Shortcut.of("Shortcut+K", "Window", openPalette));
        shortcuts.add(Shortcut.of("F5", "Window", refresh));
        shortcuts.add(Shortcut.of("Shortcut+Comma", "Window", settings));
        shortcuts.add(
                Shortcut.of(
                        "F1", "Window", new Command("Keyboard shortcuts", this::openShortcuts)));
        shortcuts.add(Shortcut.of("Shortcut+B", "Window", hideDetails()));
        Command filter =
                new Command("Filter apps", () -> window.onWorkspace(WorkspaceScope::focusFilter));
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
        return shortcuts;
    }

    /** The table alone has room for all of its columns; opening an app shows the details again. */
    private Command hideDetails() {
        return new Command(
                "Hide or show the details",
                () -> shell.detailsShownProperty().set(!shell.detailsShownProperty().get()));
    }

    private Command onApp(OperationKind kind) {
        return new Command(
                kind.label() + " the selected app",
                () -> window.onWorkspace(open -> open.perform(kind)));
    }

    private Command showTab(String label, DetailTab tab) {
        return new Command(label, () -> window.onWorkspace(open -> open.showTab(tab)));
    }

    private List<PaletteEntry> paletteEntries() {
        Map<String, PaletteEntry> entries = new LinkedHashMap<>();
        for (Shortcut shortcut : commands.shortcuts()) {
            Command command = shortcut.command();
            entries.putIfAbsent(command.label(), entry(command, shortcut.display()));
        }
        List<Command> others = new ArrayList<>();
        others.addAll(List.of(commands.activity(), commands.toggleLayout(), shell.connect()));
        others.addAll(shell.connectionCommands());
        window.onWorkspace(
                open -> {
                    others.addAll(open.logs().commands());
                    others.add(open.bulkPanel().showRun());
                    others.add(
                            new Command(
                                    "Incident bundle of the selected apps", open::openIncident));
                });
        others.add(new Command("Mute notifications for an hour", this::muteForAnHour));
        for (OperationKind kind :
                List.of(
                        OperationKind.START,
                        OperationKind.STOP,
                        OperationKind.ROLL_BACK,
                        OperationKind.DELETE)) {
            others.add(onApp(kind));
        }
        others.forEach(command -> entries.put(command.label(), entry(command, "")));
        shell.connections().forEach(entry -> entries.put(entry.command().label(), switchTo(entry)));
        return List.copyOf(entries.values());
    }

    private static PaletteEntry entry(Command command, String keys) {
        return new PaletteEntry(command.label(), keys, command::isEnabled, command::run);
    }

    private static PaletteEntry switchTo(ConnectionEntry entry) {
        return new PaletteEntry(
                "Switch to " + entry.command().label(),
                "",
                () -> !entry.current(),
                entry.command()::run);
    }

    private void muteForAnHour() {
        application.notifications.muteFor(Duration.ofHours(1));
        application.toasts.show(
                Toast.of(Tone.SUCCESS, "Notifications are muted for an hour", null)
                        .withAction(new Command("Unmute", application.notifications::unmute)));
    }

    private List<App> knownApps() {
        WorkspaceScope open = window.workspace();
        return open == null ? List.of() : open.connection().catalog.snapshot().apps();
    }

    private void openShortcuts() {
        window.openPanel(
                SidePanel.passing(
                        new TitledPanel(
                                "Keyboard shortcuts",
                                new ShortcutsView(commands.keyMap()),
                                window::closePanel),
                        window::closePanel));
    }
}
