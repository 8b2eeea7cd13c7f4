package strongly.console.ui.operations.bulk;

import javafx.scene.Scene;

import strongly.console.fake.Errors;
import strongly.console.fake.Pictures;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.operations.OperationKind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Draws the bulk panel in its states, for people to look at: {@code main(folder)}. */
public final class BulkPictures {
    private BulkPictures() {}

    /** Writes the pictures into the folder named first. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Map<String, Consumer<BulkPanelFixture>> scenes = new LinkedHashMap<>();
        scenes.put("relabel", f -> f.model.open(OperationKind.RELABEL, f.bulk.running(6)));
        scenes.put("plan", BulkPictures::plan);
        scenes.put("run", BulkPictures::run);
        Pictures.run(
                () -> {
                    for (Map.Entry<String, Consumer<BulkPanelFixture>> scene : scenes.entrySet()) {
                        for (boolean dark : new boolean[] {false, true}) {
                            Pictures.theme(dark);
                            BulkPanelFixture fixture =
                                    new BulkPanelFixture(Files.createTempDirectory("bulk"));
                            BulkView view = new BulkView(fixture.model);
                            Scene shown = Pictures.scene(view.root(), 520, 700);
                            scene.getValue().accept(fixture);
                            view.activate();
                            Pictures.write(
                                    shown,
                                    folder.resolve(
                                            "bulk-"
                                                    + scene.getKey()
                                                    + (dark ? "-dark" : "-light")
                                                    + ".png"));
                            view.deactivate();
                        }
                    }
                });
    }

    private static void plan(BulkPanelFixture fixture) {
        List<App> apps = new ArrayList<>(fixture.bulk.running(6));
        apps.add(fixture.bulk.holds("b-stopped", AppStatus.STOPPED));
        fixture.model.open(OperationKind.STOP, apps);
    }

    private static void run(BulkPanelFixture fixture) {
        fixture.bulk.client.failNext("stop a1", Errors.conflict());
        plan(fixture);
        fixture.model.parameters().waveSizeProperty().set(3);
        fixture.model.parameters().haltOnFailureProperty().set(false);
        fixture.model.commands().begin().run();
        fixture.bulk.seconds(6);
        fixture.bulk.stopped("a0", "a2");
        fixture.bulk.seconds(3);
    }
}
