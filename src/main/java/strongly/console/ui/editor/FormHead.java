package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.beans.value.ObservableValue;
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
    private final Label title = new Label();

    FormHead(String text, Command close, Node... more) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        title.setText(text);
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

    /** A head whose title changes with what the form is about to do. */
    FormHead(ObservableValue<String> text, Command close) {
        this(text.getValue(), close);
        title.textProperty().bind(text);
    }
}
