package strongly.console.ui.apps;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Tone;

/** What stands in the place of the lines: outlines of rows while loading, else words and a step. */
final class TableStateView {
    private final StackPane root = new StackPane();
    private final SkeletonRows skeleton;
    private final Label icon = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final HBox buttons = new HBox(8);
    private final VBox words = new VBox(10, icon, title, text, buttons);

    TableStateView(TableArrangement arrangement) {
        skeleton = new SkeletonRows(arrangement);
        root.getStyleClass().add("table-state");
        root.setId("app-table-state");
        title.getStyleClass().add(Styles.TITLE_4);
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setMaxWidth(440);
        text.setAlignment(Pos.CENTER);
        text.getStyleClass().add("table-state-text");
        buttons.setAlignment(Pos.CENTER);
        words.setAlignment(Pos.CENTER);
        words.setMaxHeight(Region.USE_PREF_SIZE);
        root.getChildren().addAll(skeleton, words);
    }

    void show(TableState state) {
        boolean loading = state.kind() == TableState.Kind.LOADING;
        skeleton.setVisible(loading);
        words.setVisible(!loading);
        icon.setGraphic(iconOf(state.kind()).node(32));
        ToneStyles.apply(icon, state.kind() == TableState.Kind.FAILED ? Tone.DANGER : Tone.NEUTRAL);
        title.setText(state.title());
        text.setText(state.text());
        buttons.getChildren().clear();
        add(state.action(), true);
        add(state.alternative(), false);
    }

    private static Icon iconOf(TableState.Kind kind) {
        return switch (kind) {
            case FAILED -> Icon.ERROR;
            case NO_MATCH -> Icon.SEARCH;
            case EMPTY, LOADING, LINES -> Icon.INFO;
        };
    }

    private void add(@Nullable Command command, boolean first) {
        if (command == null) {
            return;
        }
        Button button = new Button(command.label());
        button.setId(first ? "table-state-action" : "table-state-alternative");
        if (first) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setOnAction(event -> command.run());
        buttons.getChildren().add(button);
    }

    Parent root() {
        return root;
    }
}
