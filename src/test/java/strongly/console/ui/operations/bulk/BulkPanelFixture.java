package strongly.console.ui.operations.bulk;

import strongly.console.fake.RecordingDialogs;
import strongly.console.service.operations.Protection;
import strongly.console.service.operations.bulk.BulkFixture;
import strongly.console.ui.mvvm.Toast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The bulk panel over a scripted instance. */
final class BulkPanelFixture {
    final BulkFixture bulk;
    final RecordingDialogs dialogs = new RecordingDialogs();
    final List<Toast> toasts = new ArrayList<>();
    final BulkViewModel model;
    boolean shown;

    BulkPanelFixture(Path folder) {
        bulk = new BulkFixture(folder);
        model =
                new BulkViewModel(
                        bulk.services,
                        () -> Protection.DEFAULT,
                        new SplittableRandom(5),
                        new BulkPorts(dialogs, toasts::add, panel()));
    }

    private BulkPorts.Panel panel() {
        return new BulkPorts.Panel() {
            @Override
            public void show() {
                shown = true;
            }

            @Override
            public void hide() {
                shown = false;
            }

            @Override
            public boolean isShown() {
                return shown;
            }
        };
    }
}
