package strongly.console.ui.detail;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.TooltipHost;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.View;

/** Every field of the app; what the API cannot change carries a lock with the reason. */
final class ConfigurationView implements View {
    private final FactsView facts;
    private final ScrollPane root = new ScrollPane();

    ConfigurationView(FactsViewModel model) {
        this.facts = new FactsView(model);
        Label hint = new Label("Fields with a lock cannot be changed here", Icon.LOCK.node(12));
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.setWrapText(true);
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox bar = new HBox(8, hint, editButton(model.editCommand()));
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(12, bar, facts.root());
        column.getStyleClass().add("details-column");
        facts.root().getStyleClass().add("details-card");
        root.setContent(column);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("details-scroll");
    }

    private static TooltipHost editButton(Command command) {
        Button edit = new Button(command.label(), Icon.EDIT.node(14));
        edit.setId("configuration-edit");
        edit.getStyleClass().add(Styles.SMALL);
        edit.setMinWidth(Region.USE_PREF_SIZE);
        edit.disableProperty().bind(command.enabledProperty().not());
        edit.setOnAction(event -> command.run());
        return new TooltipHost(edit, command);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        facts.activate();
    }

    @Override
    public void deactivate() {
        facts.deactivate();
    }
}
