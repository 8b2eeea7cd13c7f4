package strongly.console.bench;

import atlantafx.base.theme.PrimerLight;

import com.sun.javafx.tk.Toolkit;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.ui.apps.AppTable;
import strongly.console.ui.apps.AppTableFixture;
import strongly.console.ui.apps.AppTableView;
import strongly.console.ui.apps.SampleApps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long the table holds the UI thread, and how long until it is painted, beside a bare table
 * that scans for itself into one plain list, in the same run and in turns.
 *
 * <p>A step ends with one pulse of the toolkit, which does what every frame does before it is
 * drawn: styles of what changed, layout, and the handing over to the renderer. (A root's {@code
 * applyCss()}, called by hand, would match the styles of every node again, which no frame does.)
 */
@Tag("bench")
@ExtendWith(FiguresPrinter.class)
class TableUiBenchmark {
    private static final String[] QUERIES = {"m", "ma", "mai", "mail", "mai", "ma", "m", ""};
    private static final int ROUNDS = 12;

    /**
     * So many steps that the 99th percentile is not the one step a garbage collection fell into.
     */
    private static final int KEY_ROUNDS = 40;

    private static final int SCROLLS = 300;
    private static final int WARM_UP = 8;

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void table(int count) throws Exception {
        FxToolkit.registerPrimaryStage();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        new Run(count).measure();
                        done.complete(true);
                    } catch (RuntimeException failure) {
                        done.completeExceptionally(failure);
                    }
                });
        done.get(600, TimeUnit.SECONDS);
    }

    /** One size of table beside its floor. */
    private static final class Run {
        private final int count;
        private final List<App> apps;
        private final TimedRunner runner = new TimedRunner();
        private final AppTableFixture fixture =
                new AppTableFixture(runner, new ImmediateUiDispatcher());
        private final AppTable table = fixture.table();
        private final BareTable bare;
        private final SplittableRandom random = new SplittableRandom(3);

        Run(int count) {
            this.count = count;
            this.apps = SampleApps.of(count);
            this.bare = new BareTable(apps);
        }

        void measure() {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            AppTableView view = table.createTableView();
            Stage ours = stage(view.root());
            Stage floor = stage(bare.table);
            view.activate();
            fixture.catalog.load(apps);
            pulse();
            keys(ours, floor);
            sorts(ours, floor);
            polls(ours, floor);
            scrolls(ours, floor);
            view.deactivate();
            ours.close();
            floor.close();
        }

        private static Stage stage(Parent content) {
            Stage stage = new Stage();
            stage.setScene(new Scene(new BorderPane(content), 980, 700));
            stage.show();
            return stage;
        }

        private static void pulse() {
            Toolkit.getToolkit().firePulse();
        }

        private boolean small() {
            return count <= 10_000;
        }

        private void keys(Stage ours, Stage floor) {
            Samples held = new Samples();
            Samples floorHeld = new Samples();
            Samples painted = new Samples();
            Samples floorPainted = new Samples();
            for (int round = 0; round < KEY_ROUNDS + WARM_UP; round++) {
                boolean counts = round >= WARM_UP;
                for (String query : QUERIES) {
                    step(
                            () -> table.filter().textProperty().set(query),
                            ours,
                            held.when(counts),
                            painted.when(counts));
                    step(
                            () -> bare.filter(query, runner),
                            floor,
                            floorHeld.when(counts),
                            floorPainted.when(counts));
                }
            }
            figure("key to layout, held", held, floorHeld, small() ? "at most 6" : "at most 20");
            tail("key to layout, held", held, small() ? "at most 20" : "at most 60");
            figure("key to paint", painted, floorPainted, small() ? "1.15x" : "");
        }

        private void sorts(Stage ours, Stage floor) {
            Samples held = new Samples();
            Samples floorHeld = new Samples();
            Samples painted = new Samples();
            Samples floorPainted = new Samples();
            for (int round = 0; round < ROUNDS + WARM_UP; round++) {
                boolean counts = round >= WARM_UP;
                String column = round % 2 == 0 ? "image" : "name";
                step(() -> clickSort(ours, column), ours, held.when(counts), painted.when(counts));
                step(
                        () -> bare.sort(column, runner),
                        floor,
                        floorHeld.when(counts),
                        floorPainted.when(counts));
            }
            figure("sort, held", held, floorHeld, small() ? "at most 15" : "at most 100");
            figure("sort to paint", painted, floorPainted, "");
        }

        private static void clickSort(Stage stage, String column) {
            TableView<?> control = (TableView<?>) stage.getScene().lookup("#app-table");
            sortBy(control, column);
        }

        private static <S> void sortBy(TableView<S> control, String column) {
            control.getSortOrder()
                    .setAll(
                            control.getColumns().stream()
                                    .filter(each -> ("column-" + column).equals(each.getId()))
                                    .toList());
        }

        private void polls(Stage ours, Stage floor) {
            Samples held = new Samples();
            Samples floorHeld = new Samples();
            Samples idle = new Samples();
            for (int round = 0; round < ROUNDS + WARM_UP; round++) {
                boolean counts = round >= WARM_UP;
                List<App> changed = changed();
                step(() -> fixture.catalog.load(changed), ours, held.when(counts), Samples.NOWHERE);
                step(
                        () -> bare.update(changed, runner),
                        floor,
                        floorHeld.when(counts),
                        Samples.NOWHERE);
                step(
                        () -> fixture.catalog.load(List.of()),
                        ours,
                        idle.when(counts),
                        Samples.NOWHERE);
            }
            figure("1 % changed, held", held, floorHeld, small() ? "at most 4" : "at most 40");
            figure("nothing changed, held", idle, null, "0");
        }

        private List<App> changed() {
            List<App> changed = new ArrayList<>();
            AppStatus[] statuses = {AppStatus.RUNNING, AppStatus.FAILED, AppStatus.STOPPED};
            for (int i = 0; i < count / 100; i++) {
                App app = apps.get(random.nextInt(count));
                changed.add(app.withStatus(statuses[random.nextInt(3)]));
            }
            return changed;
        }

        private void scrolls(Stage ours, Stage floor) {
            Samples held = new Samples();
            Samples floorHeld = new Samples();
            for (int round = 0; round < SCROLLS + WARM_UP; round++) {
                boolean counts = round >= WARM_UP;
                step(() -> scroll(ours), ours, held.when(counts), Samples.NOWHERE);
                step(() -> scroll(floor), floor, floorHeld.when(counts), Samples.NOWHERE);
            }
            figure("scroll by half a page, held", held, floorHeld, "");
            tail("scroll by half a page, held", held, "at most 16");
        }

        private static void scroll(Stage stage) {
            ((VirtualFlow<?>) stage.getScene().getRoot().lookup(".virtual-flow")).scrollPixels(320);
        }

        private void step(Runnable action, Stage stage, Samples held, Samples painted) {
            runner.reset();
            long start = System.nanoTime();
            action.run();
            pulse();
            long done = System.nanoTime();
            held.add((done - start - runner.elsewhere()) / 1e6);
            if (painted != Samples.NOWHERE) {
                stage.getScene().snapshot(null);
                painted.addSince(start);
            }
        }

        private void figure(String what, Samples ours, @Nullable Samples floor, String goal) {
            Figures.add(
                    String.format(Locale.ROOT, "table, %,d apps: %s", count, what),
                    "ms",
                    ours,
                    floor,
                    goal);
        }

        private void tail(String what, Samples ours, String goal) {
            Samples worst = new Samples();
            worst.add(ours.percentile(99));
            figure(what + ", p99", worst, null, goal);
        }
    }
}
