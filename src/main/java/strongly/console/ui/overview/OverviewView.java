package strongly.console.ui.overview;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.ui.controls.StatusBadge;
import strongly.console.ui.controls.StatusLook;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.overview.OverviewViewModel.Count;
import strongly.console.ui.overview.OverviewViewModel.Glance;
import strongly.console.ui.text.TimeText;

import java.util.List;

/** The instance at a glance; every number leads to the apps behind it. */
public final class OverviewView implements View {
    private final OverviewViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox content = new VBox();
    private final ScrollPane root = new ScrollPane(content);

    /** The overview of this model. */
    public OverviewView(OverviewViewModel model) {
        this.model = model;
        root.setId("overview");
        root.setFitToWidth(true);
        root.getStylesheets().add(String.valueOf(OverviewView.class.getResource("overview.css")));
        content.getStyleClass().add("overview");
    }

    private void show(Glance glance) {
        content.getChildren().clear();
        Label title =
                new Label(glance.loaded() ? glance.total() + " apps" : "Reading the instance…");
        title.getStyleClass().add(Styles.TITLE_3);
        content.getChildren().add(title);
        if (glance.total() == 0) {
            if (glance.loaded()) {
                content.getChildren().add(new Label("Create the first one with New app."));
            }
            return;
        }
        content.getChildren()
                .addAll(
                        statuses(glance.statuses()),
                        environments(glance.environments()),
                        apps("Needs a look", glance.attention(), "No app has failed"),
                        apps("Changed in the last hour", glance.recent(), "Nothing changed"));
        Label hint = new Label("Select an app to see its details.");
        hint.getStyleClass().add("overview-muted");
        content.getChildren().add(hint);
    }

    private FlowPane statuses(List<Count<AppStatus>> counts) {
        FlowPane pane = new FlowPane(8, 8);
        for (Count<AppStatus> count : counts) {
            StatusLook look = StatusLook.of(count.what());
            Button tile =
                    new Button(count.count() + "  " + count.what().label(), look.icon().node(16));
            tile.setId("overview-status-" + count.what().value());
            tile.getStyleClass().add("overview-tile");
            ToneStyles.apply(tile, look.tone());
            tile.setOnAction(event -> model.filter("status:" + count.what().value()));
            pane.getChildren().add(tile);
        }
        return pane;
    }

    private FlowPane environments(List<Count<String>> counts) {
        FlowPane pane = new FlowPane(8, 4);
        for (Count<String> count : counts) {
            boolean none = count.what().isEmpty();
            Hyperlink link =
                    new Hyperlink(
                            count.count() + " in " + (none ? "no environment" : count.what()));
            link.setDisable(none);
            link.setOnAction(event -> model.filter("env:" + count.what()));
            pane.getChildren().add(link);
        }
        return pane;
    }

    private VBox apps(String heading, List<App> apps, String nothing) {
        Label title = new Label(heading);
        title.getStyleClass().add(Styles.TEXT_BOLD);
        VBox box = new VBox(4, title);
        if (apps.isEmpty()) {
            Label none = new Label(nothing);
            none.getStyleClass().add("overview-muted");
            box.getChildren().add(none);
        }
        apps.forEach(app -> box.getChildren().add(line(app)));
        return box;
    }

    private Node line(App app) {
        Hyperlink name = new Hyperlink(app.displayName());
        name.setOnAction(event -> model.open(app));
        name.setMinWidth(60);
        StatusBadge badge = new StatusBadge();
        badge.show(app.status());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label when = new Label(TimeText.relative(app.updatedAt(), model.now()));
        when.getStyleClass().add("overview-muted");
        when.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, name, badge, gap, when);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    public void activate() {
        subscriptions.follow(model.glanceProperty(), this::show);
        model.activate();
    }

    @Override
    public void deactivate() {
        model.deactivate();
        subscriptions.release();
    }

    @Override
    public Parent root() {
        return root;
    }
}
