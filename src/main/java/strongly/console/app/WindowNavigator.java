package strongly.console.app;

import strongly.console.model.App;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.mvvm.Navigator;

import java.util.List;

/** Goes elsewhere in the window, within the workspace that is open. */
final class WindowNavigator implements Navigator {
    private final MainWindow window;

    WindowNavigator(MainWindow window) {
        this.window = window;
    }

    @Override
    public void showApp(String appId) {
        window.showDetails();
        window.onWorkspace(workspace -> workspace.select(appId));
    }

    @Override
    public void showTab(String appId, DetailTab tab) {
        window.showDetails();
        window.onWorkspace(
                workspace -> {
                    workspace.select(appId);
                    workspace.showTab(tab);
                });
    }

    @Override
    public void filter(String query) {
        window.onWorkspace(workspace -> workspace.filter(query));
    }

    @Override
    public void newApp() {
        window.onWorkspace(workspace -> workspace.forms().newApp());
    }

    @Override
    public void editApp(App app) {
        window.onWorkspace(workspace -> workspace.forms().edit(app));
    }

    @Override
    public void duplicateApp(App app) {
        window.onWorkspace(workspace -> workspace.forms().duplicate(app));
    }

    @Override
    public void deployApp(App app) {
        window.onWorkspace(workspace -> workspace.forms().deploy(app, false));
    }

    @Override
    public void rollBackApp(App app) {
        window.onWorkspace(workspace -> workspace.forms().deploy(app, true));
    }

    @Override
    public void recreateApp(String appId, String name, String json) {
        window.onWorkspace(workspace -> workspace.forms().recreate(appId, name, json));
    }

    @Override
    public void putBack(OperationKind kind, App known, AppFormValues wanted) {
        window.onWorkspace(workspace -> workspace.forms().putBack(kind, known, wanted));
    }

    @Override
    public void openLogs(List<String> appIds) {
        if (appIds.size() == 1) {
            showTab(appIds.getFirst(), DetailTab.LOGS);
        } else {
            window.onWorkspace(workspace -> workspace.logs().openTogether(appIds));
        }
    }
}
