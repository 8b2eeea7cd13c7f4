package strongly.console.ui.mvvm;

import strongly.console.model.App;

/** The port for changing an app's replica count in place. UI thread only. */
@FunctionalInterface
public interface Scaling {
    /**
     * Changes the replica count and nothing else; asks first where the environment is protected.
     *
     * @param app the app as it is known
     * @param replicas 1–100
     */
    void scale(App app, int replicas);
}
