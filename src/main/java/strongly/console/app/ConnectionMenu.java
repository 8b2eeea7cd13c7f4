package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.service.connection.ConnectionProfile;
import strongly.console.service.connection.ConnectionProfiles;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs;
import strongly.console.ui.mvvm.Dialogs.Answer;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.shell.ConnectionEntry;
import strongly.console.ui.shell.ShellViewModel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The connections to switch to, and what can be done with the one on screen, in the window's menu
 * and in the palette. UI thread only.
 */
final class ConnectionMenu {
    /**
     * What its lines do.
     *
     * @param sandbox opens the local sandbox
     * @param profile opens a remembered connection
     * @param target opens a connection that is not remembered
     * @param edit opens the form on the connection on screen
     * @param forget forgets a connection
     */
    record Actions(
            Runnable sandbox,
            Consumer<ConnectionProfile> profile,
            Consumer<ConnectionTarget> target,
            Runnable edit,
            Consumer<ConnectionTarget> forget) {}

    private final ShellViewModel shell;
    private final Dialogs dialogs;
    private final ConnectionProfiles profiles;
    private final Actions actions;
    // from the environment: in the menu for as long as the console runs, never written down
    private @Nullable ConnectionTarget visited;

    ConnectionMenu(
            ShellViewModel shell, Dialogs dialogs, ConnectionProfiles profiles, Actions actions) {
        this.shell = shell;
        this.dialogs = dialogs;
        this.profiles = profiles;
        this.actions = actions;
    }

    /** Shows what there is now that this connection is on screen. */
    void show(ConnectionTarget current) {
        if (!current.sandbox() && !isRemembered(current)) {
            visited = current;
        }
        shell.connections().setAll(entries(current));
        shell.connectionCommands()
                .setAll(
                        current.sandbox()
                                ? List.of()
                                : List.of(
                                        new Command("Edit this connection…", actions.edit()),
                                        new Command(
                                                "Forget this connection…",
                                                () -> askToForget(current))));
    }

    private boolean isRemembered(ConnectionTarget target) {
        return profiles.find(target.id()) != null;
    }

    private List<ConnectionEntry> entries(ConnectionTarget current) {
        List<ConnectionEntry> entries = new ArrayList<>();
        entries.add(
                new ConnectionEntry(
                        null, current.sandbox(), new Command("Local sandbox", actions.sandbox())));
        for (ConnectionProfile profile : profiles.all()) {
            entries.add(
                    new ConnectionEntry(
                            profile.colour(),
                            current.id().equals(profile.id()),
                            new Command(
                                    profile.name() + " — " + profile.url(),
                                    () -> actions.profile().accept(profile))));
        }
        ConnectionTarget other = visited;
        if (other != null && !isRemembered(other)) {
            entries.add(
                    new ConnectionEntry(
                            other.colour(),
                            current.id().equals(other.id()),
                            new Command(other.name(), () -> actions.target().accept(other))));
        }
        return entries;
    }

    private void askToForget(ConnectionTarget shown) {
        dialogs.confirm(
                Confirmation.of(
                        "Forget " + shown.name() + "?",
                        "Its address and its key are removed from this computer. Nothing changes on"
                                + " the instance; the history of this console and the logs it has"
                                + " kept stay.",
                        "Forget connection",
                        Tone.DANGER),
                answer -> {
                    if (answer == Answer.CONFIRM) {
                        forget(shown);
                    }
                });
    }

    private void forget(ConnectionTarget shown) {
        if (shown.equals(visited)) {
            visited = null;
        }
        actions.forget().accept(shown);
    }
}
