package strongly.console.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;

import strongly.console.model.AppStatus;

/** Shows a status as icon, word and colour. */
public final class StatusBadge extends Label {
    private AppStatus shown = AppStatus.UNKNOWN;

    /** A badge that shows {@link AppStatus#UNKNOWN}. */
    public StatusBadge() {
        getStyleClass().add("status-badge");
        setAlignment(Pos.CENTER_LEFT);
        show(AppStatus.UNKNOWN);
    }

    /** Shows this status; without effect where it is shown already. */
    public void show(AppStatus status) {
        if (getGraphic() != null && status.equals(shown)) {
            return;
        }
        shown = status;
        StatusLook look = StatusLook.of(status);
        setText(status.label());
        setGraphic(look.icon().node(14));
        ToneStyles.apply(this, look.tone());
        setAccessibleText("Status " + status.label());
    }
}
