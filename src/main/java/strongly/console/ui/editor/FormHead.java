package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.NodeIds;

/** The top of a form: its title, what else there is, and the way out. */
final class FormHead extends HBox {
    FormHead(String text, Command close, Node... more) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(text);
        title.getStyleClass().add(Styles.TITLE_4);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button button = IconButtons.flat(NodeIds.FORM_CLOSE, Icon.CLOSE, "Close — Esc");
        button.setOnAction(event -> close.run());
        getChildren().add(title);
        getChildren().addAll(more);
        getChildren().add(button);
    }
}
