package strongly.console.ui.operations.bulk;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.bulk.BulkProgress;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.operations.bulk.BulkPanelState.Stage;

/** The buttons at the foot of the bulk panel: of a run, only those that do something now. */
final class BulkButtons {
    private final BulkViewModel model;
    private final FlowPane root = new FlowPane(8, 8);
    private final Button close = new Button("Close");

    BulkButtons(BulkViewModel model) {
        this.model = model;
        root.setAlignment(Pos.CENTER_RIGHT);
        close.setId("bulk-done");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.getStyleClass().add(Styles.ACCENT);
        close.setOnAction(event -> model.commands().hide().run());
    }

    FlowPane root() {
        return root;
    }

    /** Shows the buttons of a stage. */
    void show(Stage stage, OperationKind kind) {
        BulkCommands commands = model.commands();
        root.getChildren().clear();
        switch (stage) {
            // nothing is touched by it, so that Enter in a field may press it
            case CHOOSING ->
                    add(NodeIds.FORM_SUBMIT, commands.plan(), Styles.ACCENT).setDefaultButton(true);
            case READING -> add(NodeIds.FORM_CANCEL, commands.cancel(), "");
            case PLANNED -> {
                if (BulkParameters.areNeeded(kind)) {
                    add("bulk-change", commands.change(), "");
                }
                boolean stops = kind == OperationKind.DELETE || kind == OperationKind.STOP;
                add("bulk-begin", commands.begin(), stops ? Styles.DANGER : Styles.ACCENT)
                        .setText(model.beginText());
            }
            case RUN -> {
                addWhilePossible("bulk-cancel", commands.cancel(), "");
                addWhilePossible("bulk-retry", commands.retry(), "");
                addWhilePossible("bulk-pause", commands.pause(), "");
                addWhilePossible("bulk-resume", commands.resume(), Styles.ACCENT);
                root.getChildren().add(close);
            }
        }
    }

    /** A run that ended is closed; one that goes on has the cross above for that. */
    void show(@Nullable BulkProgress now) {
        boolean ended = now != null && now.phase() == BulkProgress.Phase.ENDED;
        close.setVisible(ended);
        close.setManaged(ended);
    }

    private Button add(String id, Command command, String style) {
        Button button = new Button(command.label());
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.disableProperty().bind(command.enabledProperty().not());
        button.setOnAction(event -> command.run());
        root.getChildren().add(button);
        return button;
    }

    private void addWhilePossible(String id, Command command, String style) {
        Button button = add(id, command, style);
        button.visibleProperty().bind(command.enabledProperty());
        button.managedProperty().bind(command.enabledProperty());
    }
}
