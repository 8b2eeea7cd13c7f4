package strongly.console.ui.shell;

import strongly.console.ui.mvvm.Command;

import java.util.List;

/**
 * The commands of the window itself, and the keys of all commands.
 *
 * @param newApp opens an empty form
 * @param refresh reads the instance again
 * @param palette opens the command palette
 * @param settings opens the settings
 * @param activity opens the activity of all apps
 * @param toggleLayout moves the details between right and below
 * @param keyMap every shortcut
 */
public record ShellCommands(
        Command newApp,
        Command refresh,
        Command palette,
        Command settings,
        Command activity,
        Command toggleLayout,
        KeyMap keyMap) {

    /** The keys of a command for people, empty where it has none. */
    public String keysOf(Command command) {
        return keyMap.shortcuts().stream()
                .filter(shortcut -> shortcut.command().equals(command))
                .map(Shortcut::display)
                .findFirst()
                .orElse("");
    }

    /** Every shortcut, for the list of shortcuts. */
    public List<Shortcut> shortcuts() {
        return keyMap.shortcuts();
    }
}
