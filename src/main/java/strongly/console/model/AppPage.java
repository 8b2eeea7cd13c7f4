package strongly.console.model;

import java.util.List;

/**
 * One page of apps (GET /apps).
 *
 * @param apps the page's apps in the asked order
 * @param pagination where the page stands
 */
public record AppPage(List<App> apps, Pagination pagination) {
    public AppPage {
        apps = List.copyOf(apps);
    }
}
