package strongly.console.ui.controls;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

import strongly.console.ui.mvvm.Command;

/** Makes buttons that follow the house: a stable id, an accessible name, a tooltip. */
public final class IconButtons {
    private IconButtons() {}

    /**
     * A flat button that shows only an icon.
     *
     * @param id its stable id
     * @param label its accessible name and tooltip, with the shortcut where it has one
     */
    public static Button flat(String id, Icon icon, String label) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setAccessibleText(label);
        button.setTooltip(new Tooltip(label));
        return button;
    }

    /**
     * A button with icon and word, bound to a command: disabled with it, and then its tooltip says
     * why. A disabled node shows no tooltip in JavaFX, so {@link TooltipHost} wraps where the
     * reason matters.
     */
    public static Button of(String id, Icon icon, Command command, String shortcut) {
        Button button = new Button(command.label(), icon.node());
        button.setId(id);
        button.disableProperty().bind(command.enabledProperty().not());
        button.setOnAction(event -> command.run());
        button.setTooltip(
                new Tooltip(
                        shortcut.isEmpty() ? command.label() : command.label() + " — " + shortcut));
        button.setAccessibleText(command.label());
        return button;
    }
}
