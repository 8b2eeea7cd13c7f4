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
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
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
import strongly.console.ui.controls.NumberSpinner;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.operations.bulk.BulkPanelState.Stage;

import java.util.List;

/** The panel of a bulk run. */
public final class BulkView implements View {
    private final BulkViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox root = new VBox(12);
    private final Label title = new Label();
    private final Label message = new Label();
    private final BulkParametersView parameters;
    private final FlowPane waves = new FlowPane(14, 8);
    private final NumberSpinner waveSize = new NumberSpinner(1, 100, 1);
    private final CheckBox halt = new CheckBox("Halt on failure");
    private final ProgressBar progress = new ProgressBar(0);
    private final ListView<BulkEntry> list = new ListView<>();
    private final BulkButtons buttons;
    private int followed;

    /** The panel of this model. */
    public BulkView(BulkViewModel model) {
        this.model = model;
        this.parameters = new BulkParametersView(model.parameters());
        this.buttons = new BulkButtons(model);
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
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = IconButtons.flat("bulk-close", Icon.CLOSE, "Close");
        close.setOnAction(event -> model.commands().hide().run());
        HBox head = new HBox(8, title, close);
        message.setId("bulk-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        buildWaves();
        progress.setMaxWidth(Double.MAX_VALUE);
        list.setId("bulk-list");
        list.setFixedCellSize(BulkEntryCell.HEIGHT);
        list.setCellFactory(view -> new BulkEntryCell());
        Label nothing = new Label("The plan appears here once the apps were read");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("bulk-nothing");
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren()
                .addAll(head, parameters.root(), message, progress, list, waves, buttons.root());
        root.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        model.commands().hide().run();
                    }
                });
    }

    private void buildWaves() {
        waveSize.setId("bulk-wave-size");
        waveSize.setMinWidth(84);
        waveSize.setPrefWidth(84);
        Label label = new Label("Apps at a time");
        label.setLabelFor(waveSize);
        label.setMinWidth(Region.USE_PREF_SIZE);
        halt.setId("bulk-halt");
        halt.setMinWidth(Region.USE_PREF_SIZE);
        waves.setAlignment(Pos.CENTER_LEFT);
        HBox sized = new HBox(10, label, waveSize);
        sized.setAlignment(Pos.CENTER_LEFT);
        waves.getChildren().addAll(sized, halt);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        waveSize.getValueFactory().setValue(model.parameters().waveSizeProperty().get());
        subscriptions.follow(
                waveSize.valueProperty(), size -> model.parameters().waveSizeProperty().set(size));
        subscriptions.follow(
                model.parameters().waveSizeProperty(),
                size -> waveSize.getValueFactory().setValue(size.intValue()));
        halt.selectedProperty().bindBidirectional(model.parameters().haltOnFailureProperty());
        subscriptions.follow(model.state().titleProperty(), title::setText);
        subscriptions.follow(model.state().messageProperty(), message::setText);
        subscriptions.follow(model.state().entriesProperty(), this::showEntries);
        subscriptions.follow(model.state().progressProperty(), this::showProgress);
        subscriptions.follow(model.state().kindProperty(), kind -> showStage());
        subscriptions.follow(model.state().stageProperty(), stage -> showStage());
    }

    @Override
    public void deactivate() {
        subscriptions.release();
        halt.selectedProperty().unbindBidirectional(model.parameters().haltOnFailureProperty());
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
        followWave(entries);
    }

    /** Shows each wave as it begins, unless somebody is looking around in the list. */
    private void followWave(List<BulkEntry> entries) {
        int first = 0;
        while (first < entries.size() && entries.get(first).result() != BulkEntry.Result.RUNNING) {
            first++;
        }
        if (first < entries.size() && first > followed && !list.isHover()) {
            list.scrollTo(Math.max(0, first - 1));
            followed = first;
        } else if (first == entries.size() && !model.isAtWork()) {
            followed = 0;
        }
    }

    private void showProgress(@Nullable BulkProgress now) {
        buttons.show(now);
        progress.setProgress(now == null ? 0 : now.share());
    }

    private void showStage() {
        Stage stage = model.state().stageProperty().get();
        OperationKind kind = model.state().kindProperty().get();
        shown(parameters.root(), stage == Stage.CHOOSING);
        if (stage == Stage.CHOOSING) {
            parameters.show(kind);
        }
        shown(progress, stage == Stage.RUN);
        shown(waves, stage == Stage.PLANNED || stage == Stage.CHOOSING);
        buttons.show(stage, kind);
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
