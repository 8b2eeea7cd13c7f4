package strongly.console.ui.mvvm;

import strongly.console.model.App;

import java.util.List;

/** The port for handing on what is known of some apps. UI thread only. */
@FunctionalInterface
public interface IncidentBundles {
    /**
     * Opens the panel that writes it into one file.
     *
     * @param apps the apps it is about, not empty, each id once
     */
    void open(List<App> apps);
}
