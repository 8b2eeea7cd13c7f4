package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.AllowedActions;
import strongly.console.service.operations.Protection;
import strongly.console.service.operations.bulk.BulkJournals;
import strongly.console.service.operations.bulk.BulkServices;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.operations.bulk.BulkPorts;
import strongly.console.ui.operations.bulk.BulkView;
import strongly.console.ui.operations.bulk.BulkViewModel;
import strongly.console.ui.shell.SidePanel;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Shows the bulk runs of a connection as a side panel of the window. UI thread only. */
final class BulkPanel implements BulkPorts.Panel, AutoCloseable {
    private final MainWindow window;
    private final BulkViewModel model;
    private @Nullable SidePanel shown;

    /**
     * Bulk runs of this connection.
     *
     * @param protection the protected environments as they are set now
     */
    BulkPanel(
            ApplicationScope application,
            MainWindow window,
            ConnectionScope connection,
            AllowedActions allowed,
            Supplier<Protection> protection) {
        this.window = window;
        // the sandbox's address changes with each start, its name does not
        String instance =
                connection.target.sandbox()
                        ? connection.target.id()
                        : connection.target.url().apiBase();
        this.model =
                new BulkViewModel(
                        new BulkServices(
                                connection.client,
                                connection.operations,
                                allowed,
                                application.runner,
                                application.scheduler,
                                application.ui,
                                new BulkJournals(application.data.bulk(), instance)),
                        protection,
                        RandomGenerator.getDefault(),
                        new BulkPorts(window.dialogs(), application.toasts, this));
    }

    BulkViewModel model() {
        return model;
    }

    /** The command that shows the run there is to look at. */
    Command showRun() {
        Command show = new Command("Show the bulk run", model::showRun);
        if (!model.hasRun()) {
            show.disable("There was none yet");
        }
        return show;
    }

    @Override
    public void show() {
        if (!isShown()) {
            SidePanel panel = SidePanel.of(new BulkView(model), model.commands().hide()::run);
            shown = panel;
            window.openPanel(panel);
        }
    }

    @Override
    public void hide() {
        if (isShown()) {
            window.closePanel();
        }
        shown = null;
    }

    @Override
    public boolean isShown() {
        return shown != null && shown.equals(window.panel());
    }

    @Override
    public void close() {
        model.close();
    }
}
