package strongly.console.ui.detail;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.mvvm.AppActions;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Navigator;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** What can be done to the selected app, each enabled where it can be done now. UI thread only. */
public final class ActionCommands {
    private final AppActions actions;
    private final Supplier<@Nullable App> selected;
    private final Map<OperationKind, Command> commands = new EnumMap<>(OperationKind.class);
    private final Command duplicate;

    ActionCommands(AppActions actions, Navigator navigator, Supplier<@Nullable App> selected) {
        this.actions = actions;
        this.selected = selected;
        for (OperationKind kind : OperationKind.values()) {
            commands.put(kind, new Command(label(kind), () -> perform(kind)));
        }
        this.duplicate =
                new Command(
                        "Duplicate…",
                        () -> {
                            App app = selected.get();
                            if (app != null) {
                                navigator.duplicateApp(app);
                            }
                        });
        refresh();
    }

    private static String label(OperationKind kind) {
        return switch (kind) {
            case DEPLOY, ROLL_BACK, EDIT, DELETE, CREATE, SCALE, RELABEL -> kind.label() + "…";
            case START, STOP, RESTART -> kind.label();
        };
    }

    /** The command of a kind. */
    public Command of(OperationKind kind) {
        Command command = commands.get(kind);
        if (command == null) {
            throw new IllegalArgumentException("No command for " + kind);
        }
        return command;
    }

    /** Opens a new form filled from the app. */
    public Command duplicate() {
        return duplicate;
    }

    private void perform(OperationKind kind) {
        App app = selected.get();
        if (app != null) {
            actions.perform(kind, app);
        }
    }

    /** Asks again what can be done now. */
    void refresh() {
        App app = selected.get();
        commands.forEach((kind, command) -> enable(command, refusal(kind, app)));
        enable(duplicate, app == null ? "Select an app first" : null);
    }

    private @Nullable String refusal(OperationKind kind, @Nullable App app) {
        return app == null ? "Select an app first" : actions.refusal(kind, app);
    }

    private static void enable(Command command, @Nullable String refusal) {
        if (refusal == null) {
            command.enable();
        } else {
            command.disable(refusal);
        }
    }
}
