package strongly.console.ui.mvvm;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;

import java.util.List;

/**
 * The port for doing one thing to many apps in waves: opens the panel that reads them afresh, lists
 * exactly what will be touched, and does nothing before it is started there. UI thread only.
 */
public interface BulkActions {
    /**
     * Opens the panel.
     *
     * @param kind start, stop, restart, scale, relabel, deploy or delete
     * @param apps the apps it is about, not empty, each id once
     */
    void open(OperationKind kind, List<App> apps);
}
