package strongly.console.bench;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long the table holds the UI thread, and how long until it is painted, beside a bare table
 * that scans for itself into one plain list, in the same run and in turns.
 */
@Tag("bench")
class TableUiBenchmark {
    private static final String[] QUERIES = {"m", "ma", "mai", "mail", "mai", "ma", "m", ""};
    private static final int ROUNDS = 12;
    private static final int WARM_UP = 8;

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void table(int count) throws Exception {
        FxToolkit.registerPrimaryStage();
        CompletableFuture<String> report = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        report.complete(new Run(count).measure());
                    } catch (RuntimeException failure) {
                        report.completeExceptionally(failure);
                    }
                });
        System.out.println(report.get(300, TimeUnit.SECONDS));
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
        private final StringBuilder report = new StringBuilder();
        private final SplittableRandom random = new SplittableRandom(3);

        Run(int count) {
            this.count = count;
            this.apps = SampleApps.of(count);
            this.bare = new BareTable(apps);
        }

        String measure() {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            AppTableView view = table.createTableView();
            Stage ours = stage(view.root());
            Stage floor = stage(bare.table);
            view.activate();
            fixture.catalog.load(apps);
            layout(ours);
            layout(floor);
            keys(ours, floor);
            sorts(ours, floor);
            polls(ours, floor);
            scrolls(ours, floor);
            view.deactivate();
            ours.close();
            floor.close();
            return report.toString();
        }

        private static Stage stage(Parent content) {
            Stage stage = new Stage();
            stage.setScene(new Scene(new BorderPane(content), 980, 700));
            stage.show();
            return stage;
        }

        private static void layout(Stage stage) {
            Parent root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
        }

        private void keys(Stage ours, Stage floor) {
            Samples held = new Samples();
            Samples floorHeld = new Samples();
            Samples painted = new Samples();
            Samples floorPainted = new Samples();
            for (int round = 0; round < ROUNDS + WARM_UP; round++) {
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
            line("key to layout, held", held, floorHeld, count <= 10_000 ? 6 : 20);
            line("key to paint", painted, floorPainted, Double.NaN);
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
            line("sort, held", held, floorHeld, count <= 10_000 ? 15 : 100);
            line("sort to paint", painted, floorPainted, Double.NaN);
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
            line("poll, 1 % changed, held", held, floorHeld, count <= 10_000 ? 4 : 40);
            line("poll, nothing changed, held", idle, new Samples(), Double.NaN);
        }

        private List<App> changed() {
            List<App> changed = new ArrayList<>();
            AppStatus[] statuses = {AppStatus.RUNNING, AppStatus.FAILED, AppStatus.STOPPED};
            for (int i = 0; i < count / 100; i++) {
                App app = apps.get(random.nextInt(count));
                changed.add(SampleApps.withStatus(app, statuses[random.nextInt(3)]));
            }
            return changed;
        }

        private void scrolls(Stage ours, Stage floor) {
            Samples held = new Samples();
            Samples floorHeld = new Samples();
            for (int round = 0; round < 60; round++) {
                boolean counts = round >= 10;
                step(() -> scroll(ours), ours, held.when(counts), Samples.NOWHERE);
                step(() -> scroll(floor), floor, floorHeld.when(counts), Samples.NOWHERE);
            }
            line("scroll by half a page, held", held, floorHeld, 16);
        }

        private static void scroll(Stage stage) {
            ((VirtualFlow<?>) stage.getScene().getRoot().lookup(".virtual-flow")).scrollPixels(320);
        }

        private void step(Runnable action, Stage stage, Samples held, Samples painted) {
            runner.reset();
            long start = System.nanoTime();
            action.run();
            layout(stage);
            long done = System.nanoTime();
            held.add(done - start - runner.elsewhere());
            if (painted != Samples.NOWHERE) {
                stage.getScene().snapshot(null);
                painted.add(System.nanoTime() - start);
            }
        }

        private void line(String what, Samples ours, Samples floor, double goal) {
            report.append(
                    String.format(
                            Locale.ROOT,
                            "%,8d apps  %-28s p50 %7.2f  p99 %7.2f  min %7.2f ms | floor p50 %7.2f "
                                    + " p99 %7.2f ms | ratio %5.2f%s%n",
                            count,
                            what,
                            ours.percentile(50),
                            ours.percentile(99),
                            ours.percentile(0),
                            floor.percentile(50),
                            floor.percentile(99),
                            ours.percentile(50) / floor.percentile(50),
                            Double.isNaN(goal) ? "" : "  goal p50 " + goal + " ms"));
        }
    }

    /** Durations in nanoseconds. */
    private static final class Samples {
        private static final Samples NOWHERE = new Samples();
        private long[] values = new long[64];
        private int size;

        Samples when(boolean counts) {
            return counts ? this : NOWHERE;
        }

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        double percentile(int percent) {
            if (size == 0) {
                return Double.NaN;
            }
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted[Math.min(size - 1, size * percent / 100)] / 1e6;
        }
    }
}
