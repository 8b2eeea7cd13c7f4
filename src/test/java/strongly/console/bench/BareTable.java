package strongly.console.bench;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import strongly.console.model.App;
import strongly.console.task.BackgroundTask;
import strongly.console.task.TaskRunner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The floor: a plain table with text in every cell, fixed row height, one plain list that is
 * replaced by what a scan finds.
 */
final class BareTable {
    final TableView<App> table = new TableView<>();
    private final ObservableList<App> shown = FXCollections.observableArrayList();
    private final List<App> apps;
    private final List<String> texts = new ArrayList<>();
    private Comparator<App> order = Comparator.comparing(App::name);
    private String query = "";

    BareTable(List<App> apps) {
        this.apps = new ArrayList<>(apps);
        table.setFixedCellSize(32);
        column("Status", 128, app -> app.status().label());
        column("Name", 190, App::name);
        column("Environment", 124, app -> String.valueOf(app.environment()));
        column("Image", 180, app -> String.valueOf(app.image()));
        column("Replicas", 92, app -> String.valueOf(app.replicas()));
        column("CPU", 64, app -> String.valueOf(app.resources().cpu()));
        column("Memory", 88, app -> String.valueOf(app.resources().memory()));
        column("Labels", 200, app -> app.labels().toString());
        column("Owner", 150, app -> String.valueOf(app.owner()));
        column("Updated", 104, app -> String.valueOf(app.updatedAt()));
        table.setItems(shown);
        shown.setAll(apps);
        apps.forEach(app -> texts.add(text(app)));
    }

    private static String text(App app) {
        return String.join(
                        "\n",
                        app.name(),
                        String.valueOf(app.description()),
                        String.valueOf(app.image()),
                        app.id(),
                        String.valueOf(app.owner()),
                        app.labels().toString())
                .toLowerCase(Locale.ROOT);
    }

    private void column(String title, double width, Function<App, String> text) {
        TableColumn<App, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        table.getColumns().add(column);
    }

    void filter(String text, TaskRunner runner) {
        query = text;
        scan(runner);
    }

    void sort(String column, TaskRunner runner) {
        order =
                Comparator.comparing(
                        app -> column.equals("image") ? String.valueOf(app.image()) : app.name());
        scan(runner);
    }

    void update(List<App> changed, TaskRunner runner) {
        Map<String, App> byId = new HashMap<>();
        changed.forEach(app -> byId.put(app.id(), app));
        apps.replaceAll(app -> byId.getOrDefault(app.id(), app));
        scan(runner);
    }

    private void scan(TaskRunner runner) {
        runner.run(
                BackgroundTask.of(
                                "scan",
                                () -> {
                                    List<App> found = new ArrayList<>();
                                    for (int i = 0; i < apps.size(); i++) {
                                        if (texts.get(i).contains(query)) {
                                            found.add(apps.get(i));
                                        }
                                    }
                                    found.sort(order);
                                    return found;
                                })
                        .onSuccess(shown::setAll));
    }
}
