package strongly.console.ui.detail;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import strongly.console.ui.controls.Icon;

/**
 * Ready and wanted replicas as a row of boxes: ticked where ready, empty where wanted, marked where
 * there are more than wanted. Beyond a screenful the rest is a number.
 */
final class ReplicaPicture extends FlowPane {
    private static final int MOST = 40;

    private int ready = Integer.MIN_VALUE;
    private int desired = Integer.MIN_VALUE;

    ReplicaPicture() {
        super(4, 4);
        getStyleClass().add("replica-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Draws these counts; negative where unknown. */
    void show(int nowReady, int nowDesired) {
        if (ready == nowReady && desired == nowDesired) {
            return;
        }
        ready = nowReady;
        desired = nowDesired;
        getChildren().clear();
        int total = Math.max(nowReady, nowDesired);
        for (int i = 0; i < Math.min(total, MOST); i++) {
            getChildren().add(box(kind(i)));
        }
        if (total > MOST) {
            getChildren().add(new Label("+" + (total - MOST)));
        }
        setAccessibleText(
                nowReady < 0 || nowDesired < 0
                        ? "Replicas unknown"
                        : nowReady + " of " + nowDesired + " replicas ready");
    }

    private String kind(int index) {
        if (desired >= 0 && index >= desired) {
            return "surplus";
        }
        return index < ready ? "ready" : "waiting";
    }

    private static Region box(String kind) {
        Label box = new Label();
        box.getStyleClass().addAll("replica", kind);
        if (!kind.equals("waiting")) {
            box.setGraphic((kind.equals("ready") ? Icon.CHECK : Icon.ADD).node(12));
        }
        return box;
    }
}
