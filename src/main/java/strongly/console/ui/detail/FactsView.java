package strongly.console.ui.detail;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;

import java.util.List;
import java.util.Locale;

/** Fields as label and value, each with a button that copies it as it came. */
final class FactsView implements View {
    private final FactsViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final GridPane root = new GridPane();
    private List<Fact> shown = List.of();

    FactsView(FactsViewModel model) {
        this.model = model;
        root.getStyleClass().add("facts");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(100);
        root.getColumnConstraints().addAll(labels, values);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        model.activate();
        subscriptions.follow(model.factsProperty(), this::show);
    }

    @Override
    public void deactivate() {
        subscriptions.release();
        model.deactivate();
    }

    private void show(List<Fact> facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = facts;
        root.getChildren().clear();
        for (int row = 0; row < facts.size(); row++) {
            addRow(row, facts.get(row));
        }
    }

    private void addRow(int row, Fact fact) {
        Label label = new Label(fact.label());
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "fact-label");
        GridPane.setValignment(label, VPos.TOP);
        Label value = new Label(fact.text());
        value.setId("fact-" + fact.id());
        value.setWrapText(true);
        value.getStyleClass().add("fact-value");
        HBox cell = new HBox(4, value);
        cell.setAlignment(Pos.TOP_LEFT);
        if (fact.copy() != null) {
            cell.getChildren().add(copyButton(fact));
        }
        if (fact.locked() != null) {
            cell.getChildren().add(lock(fact.locked()));
        }
        root.addRow(row, label, cell);
    }

    private Node copyButton(Fact fact) {
        Button copy =
                IconButtons.flat(
                        "copy-" + fact.id(),
                        Icon.COPY,
                        "Copy " + fact.label().toLowerCase(Locale.ROOT));
        copy.getStyleClass().addAll(Styles.SMALL, "fact-copy");
        copy.setOnAction(event -> model.copy(fact));
        return copy;
    }

    private static Node lock(String reason) {
        Label lock = new Label(null, Icon.LOCK.node(12));
        lock.getStyleClass().add("fact-lock");
        lock.setAccessibleText("Cannot be changed: " + reason);
        lock.setTooltip(new Tooltip(reason));
        return lock;
    }
}
