package strongly.console.fake;

import strongly.console.api.RequestBodies;
import strongly.console.model.App;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.mvvm.Navigator;

import java.util.ArrayList;
import java.util.List;

/** Records where somebody wanted to go, as "edit a". */
public final class RecordingNavigator implements Navigator {
    private final List<String> visits = new ArrayList<>();

    /** Where somebody wanted to go so far. */
    public List<String> visits() {
        return visits;
    }

    @Override
    public void showApp(String appId) {
        visits.add("show " + appId);
    }

    @Override
    public void showTab(String appId, DetailTab tab) {
        visits.add("tab " + tab + " " + appId);
    }

    @Override
    public void filter(String query) {
        visits.add("filter " + query);
    }

    @Override
    public void newApp() {
        visits.add("new");
    }

    @Override
    public void editApp(App app) {
        visits.add("edit " + app.id());
    }

    @Override
    public void duplicateApp(App app) {
        visits.add("duplicate " + app.id());
    }

    @Override
    public void deployApp(App app) {
        visits.add("deploy " + app.id());
    }

    @Override
    public void rollBackApp(App app) {
        visits.add("roll back " + app.id());
    }

    @Override
    public void recreateApp(String appId, String name, String json) {
        visits.add("recreate " + appId + " " + name + " " + json);
    }

    @Override
    public void putBack(OperationKind kind, App known, AppFormValues wanted) {
        visits.add(
                "put back "
                        + kind
                        + " "
                        + known.id()
                        + " "
                        + RequestBodies.update(wanted.changesFrom(AppFormValues.of(known))));
    }

    @Override
    public void openLogs(List<String> appIds) {
        visits.add("logs " + appIds);
    }
}
