package strongly.console.ui.activity;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import strongly.console.service.history.ActivityEntry;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.View;

import java.time.Instant;
import java.util.List;

/** The journal as a list, with a filter above. */
public final class ActivityView implements View {
    private final ActivityViewModel model;
    private final TimeText times;
    private final VBox root = new VBox();
    private final CustomTextField filter = new CustomTextField();
    private final ComboBox<@Nullable String> actor = new ComboBox<>();
    private final ComboBox<@Nullable String> action = new ComboBox<>();
    private final ComboBox<ActivityEntry.@Nullable Outcome> outcome = new ComboBox<>();
    private final ListView<ActivityEntry> list = new ListView<>();
    private final Label placeholder = new Label();
    private final Label note = new Label();

    /** Writes moments for people. */
    @FunctionalInterface
    public interface TimeText {
        /** A moment in the zone of the settings. */
        String of(Instant moment);
    }

    /** The list of this model. */
    public ActivityView(ActivityViewModel model, TimeText times) {
        this.model = model;
        this.times = times;
        build();
        bind();
    }

    private void build() {
        root.getStyleClass().add("activity");
        root.getStylesheets()
                .add(
                        String.valueOf(
                                ActivityView.class.getResource(
                                        "/strongly/console/ui/activity/activity.css")));
        filter.setId("activity-filter");
        filter.setPromptText("Filter by app, person or words");
        filter.setAccessibleText("Filter the activity");
        filter.setLeft(Icon.SEARCH.node(14));
        HBox.setHgrow(filter, Priority.ALWAYS);
        actor.setId("activity-actor");
        actor.setAccessibleText("Only this person");
        actor.setConverter(converter("Everybody"));
        action.setId("activity-action");
        action.setAccessibleText("Only this action");
        action.getItems().add(null);
        for (OperationKind kind : OperationKind.values()) {
            action.getItems().add(kind.label());
        }
        action.setConverter(converter("All actions"));
        outcome.setId("activity-outcome");
        outcome.setAccessibleText("Only this outcome");
        outcome.setItems(FXCollections.observableArrayList());
        outcome.getItems().add(null);
        outcome.getItems().addAll(ActivityEntry.Outcome.values());
        outcome.setConverter(outcomeConverter());
        Button export =
                IconButtons.flat("activity-export-button", Icon.DOWNLOAD, model.export().label());
        export.disableProperty().bind(model.export().enabledProperty().not());
        export.setOnAction(event -> model.export().run());
        HBox first = new HBox(8, filter, export);
        first.setAlignment(Pos.CENTER_LEFT);
        // in a narrow pane the third choice goes below: half a word chooses nothing
        FlowPane second = new FlowPane(8, 8, actor, action, outcome);
        for (ComboBox<?> choice : List.of(actor, action, outcome)) {
            choice.setPrefWidth(150);
        }
        VBox bar = new VBox(8, first, second);
        note.setId("activity-note");
        note.setWrapText(true);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, "activity-note");
        list.setId("activity-list");
        list.getStyleClass().add("activity-list");
        list.setCellFactory(view -> new ActivityCell(model, times));
        list.setOnKeyPressed(this::openChosen);
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("activity-placeholder");
        list.setPlaceholder(placeholder);
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().addAll(bar, note, list);
    }

    /** Enter on an entry opens its app, as in the table; links within answer for themselves. */
    private void openChosen(KeyEvent event) {
        ActivityEntry chosen = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && list.isFocused() && chosen != null) {
            event.consume();
            model.open(chosen);
        }
    }

    private void bind() {
        filter.textProperty().bindBidirectional(model.textProperty());
        actor.setItems(model.actors());
        actor.valueProperty().bindBidirectional(model.actorProperty());
        action.valueProperty().bindBidirectional(model.actionProperty());
        outcome.valueProperty().bindBidirectional(model.outcomeProperty());
        placeholder.textProperty().bind(model.messageProperty());
        list.setItems(model.entries());
        // an empty list says it in its middle
        note.textProperty().bind(model.messageProperty());
        note.visibleProperty()
                .bind(
                        Bindings.isNotEmpty(model.entries())
                                .and(model.messageProperty().isNotEmpty()));
        note.managedProperty().bind(note.visibleProperty());
    }

    private static StringConverter<@Nullable String> converter(String all) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String value) {
                return value == null ? all : value;
            }

            @Override
            public @Nullable String fromString(@Nullable String text) {
                return text;
            }
        };
    }

    private static StringConverter<ActivityEntry.@Nullable Outcome> outcomeConverter() {
        return new StringConverter<>() {
            @Override
            public String toString(ActivityEntry.@Nullable Outcome value) {
                return value == null ? "All outcomes" : ActivityCell.word(value);
            }

            @Override
            public ActivityEntry.@Nullable Outcome fromString(@Nullable String text) {
                return null;
            }
        };
    }

    @Override
    public void activate() {
        model.setActive(true);
    }

    @Override
    public void deactivate() {
        model.setActive(false);
    }

    @Override
    public Parent root() {
        return root;
    }
}
