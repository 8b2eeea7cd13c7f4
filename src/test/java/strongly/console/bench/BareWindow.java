package strongly.console.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.util.List;
import java.util.function.Function;

/**
 * The floor of a start, as a process of its own: an empty JavaFX window, or with a file of apps a
 * bare table of them. Says when its second frame began, for then the first was painted, and stays.
 */
public final class BareWindow extends Application {
    private int frames;

    /** What a JVM begins with: from the class path, it refuses to begin with an application. */
    static final class Launcher {
        private Launcher() {}

        /** Opens the window; the first argument, if any, is a file of apps in JSON. */
        public static void main(String[] args) {
            launch(BareWindow.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        List<String> files = getParameters().getRaw();
        Parent content = files.isEmpty() ? new StackPane() : table(read(new File(files.get(0))));
        Scene scene = new Scene(content, 1200, 760);
        scene.addPostLayoutPulseListener(this::countFrame);
        stage.setScene(scene);
        stage.show();
    }

    private void countFrame() {
        if (++frames == 2) {
            System.out.println(StartBenchmark.PAINTED + " " + System.currentTimeMillis());
        } else if (frames < 2) {
            Platform.requestNextPulse();
        }
    }

    private static List<PlainApp> read(File file) {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(file, PlainApp.PlainPage.class)
                .data();
    }

    private static TableView<PlainApp> table(List<PlainApp> apps) {
        TableView<PlainApp> table = new TableView<>();
        table.setFixedCellSize(32);
        column(table, "Status", PlainApp::status);
        column(table, "Name", PlainApp::name);
        column(table, "Environment", PlainApp::environment);
        column(table, "Image", PlainApp::image);
        column(table, "Replicas", PlainApp::replicas);
        column(table, "CPU", app -> app.resources() == null ? null : app.resources().cpu());
        column(table, "Memory", app -> app.resources() == null ? null : app.resources().memory());
        column(table, "Labels", PlainApp::labels);
        column(table, "Owner", app -> app.owner() == null ? null : app.owner().email());
        column(table, "Updated", PlainApp::updatedAt);
        table.getItems().setAll(apps);
        return table;
    }

    private static void column(
            TableView<PlainApp> table, String title, Function<PlainApp, @Nullable Object> value) {
        TableColumn<PlainApp, String> column = new TableColumn<>(title);
        column.setPrefWidth(120);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(String.valueOf(value.apply(cell.getValue()))));
        table.getColumns().add(column);
    }
}
