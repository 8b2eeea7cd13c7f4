package strongly.console.api;

import strongly.console.model.AppListQuery;
import strongly.console.model.LogQuery;

/** Every read of the client. */
enum ReadCall {
    LIST,
    APP,
    JSON,
    STATUS,
    LOGS,
    WHO_AM_I;

    void on(AppsClient client) {
        switch (this) {
            case LIST -> client.listApps(AppListQuery.ALL);
            case APP -> client.getApp("a1");
            case JSON -> client.getAppJson("a1");
            case STATUS -> client.getStatus("a1");
            case LOGS -> client.getLogs("a1", LogQuery.newest(10));
            case WHO_AM_I -> client.whoAmI();
        }
    }
}
