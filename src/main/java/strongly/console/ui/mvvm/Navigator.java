package strongly.console.ui.mvvm;

import strongly.console.model.App;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.operations.OperationKind;

import java.util.List;

/**
 * The port for going elsewhere in the window; every feature asks through it, so that none knows
 * another. UI thread only.
 */
public interface Navigator {
    /** The tabs of the details. */
    enum DetailTab {
        OVERVIEW,
        LOGS,
        CONFIGURATION,
        ACTIVITY,
        JSON
    }

    /** Selects an app in the table and shows its details, on the tab last used. */
    void showApp(String appId);

    /** Selects an app and shows this tab of its details. */
    void showTab(String appId, DetailTab tab);

    /** Puts a query into the filter field. */
    void filter(String query);

    /** Opens an empty form, or the draft of one. */
    void newApp();

    /** Opens a form on the app. */
    void editApp(App app);

    /** Opens a new form filled from the app. */
    void duplicateApp(App app);

    /** Opens the deployment form on the app. */
    void deployApp(App app);

    /** Opens the deployment form on the app with roll back chosen. */
    void rollBackApp(App app);

    /**
     * Opens a new form filled from an app that was deleted, saying what cannot come back.
     *
     * @param json the app as it was, as the API document shows it
     */
    void recreateApp(String appId, String name, String json);

    /**
     * Opens the review of a change that puts values back; nothing is sent before it is confirmed.
     *
     * @param kind what kind of change it is
     * @param known the app as it was seen last; what others change since is merged
     * @param wanted what is to stand afterwards
     */
    void putBack(OperationKind kind, App known, AppFormValues wanted);

    /** Shows the logs of several apps in one view. */
    void openLogs(List<String> appIds);
}
