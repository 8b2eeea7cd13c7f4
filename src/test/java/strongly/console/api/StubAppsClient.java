package strongly.console.api;

import org.jspecify.annotations.Nullable;

import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.Identity;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;
import strongly.console.model.NewApp;
import strongly.console.model.RuntimeStatus;

/** A client that can do nothing; tests override what they need. */
public class StubAppsClient implements AppsClient {
    private static UnsupportedOperationException unexpected() {
        return new UnsupportedOperationException("not expected in this test");
    }

    @Override
    public AppsClient withPriority(RequestPriority priority) {
        return this;
    }

    @Override
    public AppPage listApps(AppListQuery query) {
        throw unexpected();
    }

    @Override
    public App createApp(NewApp app) {
        throw unexpected();
    }

    @Override
    public App getApp(String id) {
        throw unexpected();
    }

    @Override
    public String getAppJson(String id) {
        throw unexpected();
    }

    @Override
    public App updateApp(String id, AppUpdate update) {
        throw unexpected();
    }

    @Override
    public void deleteApp(String id) {
        throw unexpected();
    }

    @Override
    public ActionResult deploy(String id, DeployRequest request) {
        throw unexpected();
    }

    @Override
    public ActionResult start(String id) {
        throw unexpected();
    }

    @Override
    public ActionResult stop(String id) {
        throw unexpected();
    }

    @Override
    public ActionResult restart(String id) {
        throw unexpected();
    }

    @Override
    public RuntimeStatus getStatus(String id) {
        throw unexpected();
    }

    @Override
    public LogAnswer getLogs(String id, LogQuery query) {
        throw unexpected();
    }

    @Override
    public @Nullable Identity whoAmI() {
        return null;
    }
}
