package strongly.console.app;

import strongly.console.model.App;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.History;
import strongly.console.ui.editor.AppFormView;
import strongly.console.ui.editor.AppFormViewModel;
import strongly.console.ui.editor.DeployFormView;
import strongly.console.ui.editor.DeployFormViewModel;
import strongly.console.ui.editor.EditorPorts;
import strongly.console.ui.editor.FormStart;
import strongly.console.ui.editor.KnownDeployments;
import strongly.console.ui.shell.SidePanel;

import java.util.HashSet;
import java.util.Set;

/** Opens the forms of a connection as side panels. */
final class Forms {
    private final MainWindow window;
    private final EditorPorts ports;
    private final KnownDeployments known;

    Forms(MainWindow window, EditorPorts ports, History history) {
        this.window = window;
        this.ports = ports;
        this.known =
                (appId, limit) ->
                        history.deployments(appId, limit).stream().map(Forms::known).toList();
    }

    private static KnownDeployments.Known known(DeploymentRecord record) {
        return new KnownDeployments.Known(
                record.at(),
                record.image(),
                record.replicas(),
                record.variableNames(),
                record.outcome(),
                record.rollback());
    }

    void newApp() {
        open(FormStart.create());
    }

    void edit(App app) {
        open(FormStart.edit(app));
    }

    void duplicate(App app) {
        Set<String> taken = new HashSet<>();
        ports.catalog().snapshot().apps().forEach(other -> taken.add(other.name()));
        open(FormStart.duplicate(app, taken));
    }

    private void open(FormStart start) {
        AppFormViewModel model = new AppFormViewModel(ports, start, window::closePanel);
        window.openPanel(
                SidePanel.of(
                        new AppFormView(model, ports.clipboard(), ports.scheduler()),
                        model::requestClose));
    }

    void deploy(App app, boolean rollback) {
        DeployFormViewModel model =
                new DeployFormViewModel(ports, app, rollback, known, window::closePanel);
        window.openPanel(
                SidePanel.of(new DeployFormView(model, ports.clipboard()), model::requestClose));
    }
}
