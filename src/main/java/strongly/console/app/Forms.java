package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.History;
import strongly.console.ui.editor.AppFormView;
import strongly.console.ui.editor.AppFormViewModel;
import strongly.console.ui.editor.DeployFormView;
import strongly.console.ui.editor.DeployFormViewModel;
import strongly.console.ui.editor.EditorPorts;
import strongly.console.ui.editor.KnownDeployments;
import strongly.console.ui.shell.SidePanel;

import java.util.List;

/** Opens the forms of a connection as side panels. */
final class Forms {
    private final MainWindow window;
    private final EditorPorts ports;
    private final KnownDeployments known;

    Forms(MainWindow window, EditorPorts ports, History history) {
        this.window = window;
        this.ports = ports;
        this.known = appId -> describePrevious(history, appId);
    }

    private static @Nullable String describePrevious(History history, String appId) {
        List<DeploymentRecord> seen = history.deployments(appId, 2);
        if (seen.size() < 2) {
            return null;
        }
        DeploymentRecord before = seen.get(1);
        StringBuilder text = new StringBuilder("Seen from this console at ").append(before.at());
        text.append(": image ").append(before.image() == null ? "unknown" : before.image());
        text.append(", replicas ")
                .append(before.replicas() == null ? "unknown" : before.replicas());
        if (!before.variableNames().isEmpty()) {
            text.append(", variables ").append(String.join(", ", before.variableNames()));
        }
        return text.append(" (")
                .append(before.outcome())
                .append("). Deployments made elsewhere are")
                .append(" not known here.")
                .toString();
    }

    void newApp() {
        open(new AppFormViewModel(ports, null, AppFormValues.EMPTY, window::closePanel));
    }

    void edit(App app) {
        open(new AppFormViewModel(ports, app, AppFormValues.of(app), window::closePanel));
    }

    void duplicate(App app) {
        AppFormValues copy = AppFormValues.of(app);
        open(
                new AppFormViewModel(
                        ports, null, copy.withName(app.name() + "-copy"), window::closePanel));
    }

    private void open(AppFormViewModel model) {
        window.openPanel(
                SidePanel.of(new AppFormView(model, ports.clipboard()), model::requestClose));
    }

    void deploy(App app, boolean rollback) {
        DeployFormViewModel model =
                new DeployFormViewModel(ports, app, rollback, known, window::closePanel);
        window.openPanel(
                SidePanel.of(new DeployFormView(model, ports.clipboard()), model.close()::run));
    }
}
