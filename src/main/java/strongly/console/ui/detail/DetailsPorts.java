package strongly.console.ui.detail;

import strongly.console.ui.mvvm.AppActions;
import strongly.console.ui.mvvm.AppNotifications;
import strongly.console.ui.mvvm.Browser;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.IncidentBundles;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Scaling;

/**
 * What the details ask through.
 *
 * @param actions does things to the app
 * @param scaling changes its replica count
 * @param navigator goes elsewhere in the window
 * @param clipboard takes copies
 * @param browser opens the app's URL
 * @param notifications mutes the app, and waits for it
 * @param incidents hands on what is known of it
 */
public record DetailsPorts(
        AppActions actions,
        Scaling scaling,
        Navigator navigator,
        Clipboard clipboard,
        Browser browser,
        AppNotifications notifications,
        IncidentBundles incidents) {}
