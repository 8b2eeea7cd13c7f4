package strongly.console.ui.operations.bulk;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.bulk.BulkEntry;
import strongly.console.service.operations.bulk.BulkProgress;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.operations.bulk.BulkViewModel.Stage;

import java.util.List;

/** The panel of a bulk run. */
public final class BulkView implements View {
    private final BulkViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox root = new VBox(12);
    private final Label title = new Label();
    private final Label message = new Label();
    private final BulkParametersView parameters;
    private final HBox waves = new HBox(10);
    private final SpinnerValueFactory.IntegerSpinnerValueFactory waveSize =
            new SpinnerValueFactory.IntegerSpinnerValueFactory(1, 100);
    private final CheckBox halt = new CheckBox("Halt on failure");
    private final ProgressBar progress = new ProgressBar(0);
    private final ListView<BulkEntry> list = new ListView<>();
    private final HBox buttons = new HBox(8);

    /** The panel of this model. */
    public BulkView(BulkViewModel model) {
        this.model = model;
        this.parameters = new BulkParametersView(model.parameters());
        build();
    }

    private void build() {
        root.setId("bulk-panel");
        root.getStyleClass().add("bulk-panel");
        root.getStylesheets()
                .add(
                        String.valueOf(
                                BulkView.class.getResource(
                                        "/strongly/console/ui/operations/bulk.css")));
        title.setId("bulk-title");
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = IconButtons.flat("bulk-close", Icon.CLOSE, "Close");
        close.setOnAction(event -> model.commands().hide().run());
        HBox head = new HBox(8, title, close);
        message.setId("bulk-message");
        message.setWrapText(true);
        buildWaves();
        progress.setMaxWidth(Double.MAX_VALUE);
        list.setId("bulk-list");
        list.setFixedCellSize(34);
        list.setCellFactory(view -> new BulkEntryCell());
        list.setPlaceholder(new Label("The plan appears here once the apps were read"));
        VBox.setVgrow(list, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        root.getChildren().addAll(head, parameters.root(), message, progress, list, waves, buttons);
        root.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        model.commands().hide().run();
                    }
                });
    }

    private void buildWaves() {
        Spinner<Integer> size = new Spinner<>(waveSize);
        size.setId("bulk-wave-size");
        size.setEditable(true);
        size.setPrefWidth(84);
        Label label = new Label("Apps at a time");
        label.setLabelFor(size);
        label.setMinWidth(Region.USE_PREF_SIZE);
        halt.setId("bulk-halt");
        halt.setMinWidth(Region.USE_PREF_SIZE);
        waves.setAlignment(Pos.CENTER_LEFT);
        waves.getChildren().addAll(label, size, halt);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        waveSize.setValue(model.waveSizeProperty().get());
        subscriptions.follow(waveSize.valueProperty(), size -> model.waveSizeProperty().set(size));
        subscriptions.follow(model.waveSizeProperty(), size -> waveSize.setValue(size.intValue()));
        halt.selectedProperty().bindBidirectional(model.haltOnFailureProperty());
        subscriptions.follow(model.titleProperty(), title::setText);
        subscriptions.follow(model.messageProperty(), message::setText);
        subscriptions.follow(model.entriesProperty(), this::showEntries);
        subscriptions.follow(model.progressProperty(), this::showProgress);
        subscriptions.follow(model.kindProperty(), kind -> showStage());
        subscriptions.follow(model.stageProperty(), stage -> showStage());
    }

    @Override
    public void deactivate() {
        subscriptions.release();
        halt.selectedProperty().unbindBidirectional(model.haltOnFailureProperty());
    }

    private void showEntries(List<BulkEntry> entries) {
        // in place, so that the scroll position stays
        if (list.getItems().size() == entries.size()) {
            for (int i = 0; i < entries.size(); i++) {
                if (!entries.get(i).equals(list.getItems().get(i))) {
                    list.getItems().set(i, entries.get(i));
                }
            }
        } else {
            list.getItems().setAll(entries);
        }
    }

    private void showProgress(@Nullable BulkProgress now) {
        progress.setProgress(now == null ? 0 : now.share());
    }

    private void showStage() {
        Stage stage = model.stageProperty().get();
        OperationKind kind = model.kindProperty().get();
        shown(parameters.root(), stage == Stage.CHOOSING);
        if (stage == Stage.CHOOSING) {
            parameters.show(kind);
        }
        shown(progress, stage == Stage.RUN);
        shown(waves, stage == Stage.PLANNED || stage == Stage.CHOOSING);
        BulkCommands commands = model.commands();
        buttons.getChildren().clear();
        switch (stage) {
            case CHOOSING -> addButton(NodeIds.FORM_SUBMIT, commands.plan(), Styles.ACCENT);
            case READING -> addButton(NodeIds.FORM_CANCEL, commands.cancel(), "");
            case PLANNED -> {
                if (BulkParameters.areNeeded(kind)) {
                    addButton("bulk-change", commands.change(), "");
                }
                addButton(
                        "bulk-begin",
                        commands.begin(),
                        kind == OperationKind.DELETE || kind == OperationKind.STOP
                                ? Styles.DANGER
                                : Styles.ACCENT,
                        model.beginText());
            }
            case RUN -> {
                addButton("bulk-cancel", commands.cancel(), "");
                addButton("bulk-retry", commands.retry(), "");
                addButton("bulk-pause", commands.pause(), "");
                addButton("bulk-resume", commands.resume(), Styles.ACCENT);
            }
        }
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void addButton(String id, Command command, String style) {
        addButton(id, command, style, command.label());
    }

    private void addButton(String id, Command command, String style, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.disableProperty().bind(command.enabledProperty().not());
        button.setOnAction(event -> command.run());
        buttons.getChildren().add(button);
    }
}
