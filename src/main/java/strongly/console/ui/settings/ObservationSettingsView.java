package strongly.console.ui.settings;

import javafx.scene.Node;

/** How often is looked and how much is kept, as lines of the settings. */
final class ObservationSettingsView {
    private final ObservationSettingsViewModel model;

    ObservationSettingsView(ObservationSettingsViewModel model) {
        this.model = model;
    }

    Node[] polls() {
        return FigureLines.of(
                "Many apps share four looks a second, so the more are on screen, the rarer each is"
                        + " looked at. While the window is hidden, looks are ten times rarer.",
                model.polls());
    }

    Node[] limits() {
        return FigureLines.decided(
                "What this console saw and did: status over time, activity, deployments. Beyond the"
                        + " size the oldest status is forgotten first.",
                model.limits(),
                model);
    }
}
