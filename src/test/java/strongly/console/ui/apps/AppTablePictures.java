package strongly.console.ui.apps;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import strongly.console.api.ErrorAnswer;
import strongly.console.api.RequestDescription;
import strongly.console.api.UnauthorizedException;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/** Draws the table in its states, for people to look at: {@code main(folder)}. */
public final class AppTablePictures {
    private AppTablePictures() {}

    /** Writes the pictures into the folder named first. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(
                () -> {
                    try {
                        drawAll(folder);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    } finally {
                        done.countDown();
                    }
                });
        done.await();
        Platform.exit();
    }

    private static void drawAll(Path folder) throws IOException {
        Map<String, Consumer<Prepared>> scenes = new LinkedHashMap<>();
        scenes.put("loading", prepared -> {});
        scenes.put("empty", prepared -> prepared.fixture.catalog.load(List.of()));
        scenes.put("unauthorised", AppTablePictures::refuse);
        scenes.put("rows", AppTablePictures::rows);
        scenes.put("grouped", AppTablePictures::grouped);
        scenes.put("nasty", AppTablePictures::nasty);
        scenes.put("nothing", AppTablePictures::nothing);
        scenes.put("partial", AppTablePictures::partial);
        scenes.put("stale", AppTablePictures::stale);
        for (Map.Entry<String, Consumer<Prepared>> scene : scenes.entrySet()) {
            draw(folder, scene.getKey() + "-light", new PrimerLight(), 1280, 800, scene.getValue());
            draw(folder, scene.getKey() + "-dark", new PrimerDark(), 1024, 700, scene.getValue());
        }
    }

    private record Prepared(AppTableFixture fixture, AppTable table) {}

    private static void refuse(Prepared prepared) {
        prepared.fixture.catalog.fail(
                new UnauthorizedException(
                        new RequestDescription("List apps", "GET", "/apps", null),
                        new ErrorAnswer(401, null, "Missing or invalid API key", null)),
                1);
    }

    private static void rows(Prepared prepared) {
        List<App> apps = SampleApps.of(10_000);
        prepared.fixture.catalog.load(apps);
        AppTableViewModel model = prepared.table.model();
        List<AppRow> shown = new ArrayList<>();
        model.lines().subList(0, 12).forEach(line -> shown.add((AppRow) line));
        for (AppRow row : shown) {
            prepared.fixture.statuses.answer(row.id(), AppStatus.RUNNING, 3, 2);
        }
        model.arrangement().togglePin(shown.get(3).id());
        model.select(shown.get(1).id());
        model.selection().toggle(shown.get(4));
        model.selection().toggle(shown.get(5));
        prepared.fixture.operations.step(
                shown.get(2).app(), OperationKind.RESTART, OperationState.Phase.FOLLOWING);
    }

    private static void grouped(Prepared prepared) {
        prepared.fixture.catalog.load(SampleApps.of(300));
        prepared.table.model().arrangement().setGroup("label:team");
        prepared.table.model().arrangement().toggleCollapsed("data");
    }

    private static void nasty(Prepared prepared) {
        prepared.fixture.catalog.load(
                List.of(
                        SampleApps.bare("app_1", "", Map.of()),
                        SampleApps.bare("app_2", "evil\u202etxt.exe", Map.of("a\nb", "tab\there")),
                        SampleApps.bare(
                                "app_3", "x".repeat(5_000), Map.of("big", "y".repeat(100_000))),
                        SampleApps.bare("app_4", "שלום-עולם", Map.of("k", ""))
                                .withStatus(AppStatus.of("thawing"))));
    }

    private static void nothing(Prepared prepared) {
        prepared.fixture.catalog.load(SampleApps.of(200));
        prepared.table.filter().textProperty().set("nonesuch");
    }

    private static void partial(Prepared prepared) {
        prepared.fixture.catalog.load(SampleApps.of(3_200), Phase.LOADING, 10_000);
    }

    private static void stale(Prepared prepared) {
        prepared.fixture.catalog.load(SampleApps.of(200));
        prepared.fixture.catalog.fail(
                new UnauthorizedException(
                        new RequestDescription("List apps", "GET", "/apps", null),
                        new ErrorAnswer(401, null, "Missing or invalid API key", null)),
                4);
    }

    private static void draw(
            Path folder,
            String name,
            Theme theme,
            int width,
            int height,
            Consumer<Prepared> prepare)
            throws IOException {
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        AppTableFixture fixture = new AppTableFixture();
        AppTable table = fixture.table();
        AppTableView view = table.createTableView();
        FilterBarView filterBar = table.createFilterBar(view::requestFocus);
        HBox bar = new HBox(filterBar.root());
        bar.setStyle("-fx-padding: 8px 12px 8px 12px;");
        HBox.setHgrow(filterBar.root(), Priority.ALWAYS);
        BorderPane pane = new BorderPane(view.root());
        pane.setTop(bar);
        StackPane root = new StackPane(pane);
        root.getStyleClass().add("shell");
        for (String sheet : List.of("controls/controls.css", "shell/shell.css")) {
            root.getStylesheets()
                    .add(
                            String.valueOf(
                                    AppTablePictures.class.getResource(
                                            "/strongly/console/ui/" + sheet)));
        }
        Scene scene = new Scene(root, width, height);
        filterBar.activate();
        view.activate();
        scene.snapshot(null);
        prepare.accept(new Prepared(fixture, table));
        scene.snapshot(null);
        write(scene.snapshot(null), folder.resolve(name + ".png"));
        view.deactivate();
        filterBar.deactivate();
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }
}
