package strongly.console.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import strongly.console.ui.mvvm.Command;

/** Wraps a control so that, while its command is disabled, the tooltip says why. */
public final class TooltipHost extends StackPane {
    /** Wraps the control of this command. */
    public TooltipHost(Node control, Command command) {
        super(control);
        Tooltip reason = new Tooltip();
        reason.textProperty().bind(command.disabledReasonProperty());
        command.disabledReasonProperty().addListener((source, before, now) -> install(reason, now));
        install(reason, command.disabledReasonProperty().get());
    }

    private void install(Tooltip reason, String text) {
        if (text.isEmpty()) {
            Tooltip.uninstall(this, reason);
        } else {
            Tooltip.install(this, reason);
        }
    }
}
