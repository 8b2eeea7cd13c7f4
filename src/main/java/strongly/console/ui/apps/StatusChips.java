package strongly.console.ui.apps;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import strongly.console.model.AppStatus;
import strongly.console.ui.controls.StatusLook;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.text.SafeText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The status chips: how many apps of each status match the query, and a click to see only them. */
final class StatusChips extends ChipRow {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final List<AppStatus> ALWAYS =
            List.of(
                    AppStatus.RUNNING,
                    AppStatus.PENDING,
                    AppStatus.BUILDING,
                    AppStatus.STOPPED,
                    AppStatus.FAILED);

    private final AppFilter filter;
    private final Button all = new Button();
    private final Map<AppStatus, Button> chips = new HashMap<>();

    StatusChips(AppFilter filter) {
        super(StatusChips::isEmpty);
        this.filter = filter;
        getStyleClass().add("status-chips");
        all.setId(NodeIds.STATUS_CHIP_ALL);
        all.getStyleClass().setAll("button", "status-chip");
        all.setTooltip(new Tooltip("Show apps of every status"));
        all.setOnAction(event -> filter.showAllStatuses());
    }

    /** A chip of no app is of no use to a click, unless it is on and is to be turned off. */
    private static boolean isEmpty(Node chip) {
        return Integer.valueOf(0).equals(chip.getUserData())
                && !chip.getPseudoClassStates().contains(ON);
    }

    /** Shows how many apps there are; chips keep their places. */
    void show(AppFilter.Counts counts) {
        Map<AppStatus, Integer> byStatus = new LinkedHashMap<>();
        ALWAYS.forEach(status -> byStatus.put(status, 0));
        counts.statuses().forEach(count -> byStatus.put(count.status(), count.count()));
        filter.appliedProperty().get().statuses().forEach(on -> byStatus.putIfAbsent(on, 0));
        showText(all, "All", counts, counts.matchedByQuery());
        List<Node> wanted = new ArrayList<>();
        wanted.add(all);
        byStatus.forEach(
                (status, count) -> {
                    Button chip = chips.computeIfAbsent(status, this::makeChip);
                    showText(chip, SafeText.line(status.label(), 24), counts, count);
                    wanted.add(chip);
                });
        if (!wanted.equals(getChildren())) {
            getChildren().setAll(wanted);
        }
        requestLayout();
    }

    /** Shows which chips are on. */
    void showOn(Set<AppStatus> statuses) {
        all.pseudoClassStateChanged(ON, statuses.isEmpty());
        chips.forEach(
                (status, chip) -> {
                    boolean on = statuses.contains(status);
                    chip.pseudoClassStateChanged(ON, on);
                    chip.setAccessibleText(chip.getText() + (on ? ", shown" : ""));
                });
    }

    private Button makeChip(AppStatus status) {
        StatusLook look = StatusLook.of(status);
        Button chip = new Button(null, look.icon().node(12));
        chip.setId(NodeIds.statusChip(status));
        chip.getStyleClass().setAll("button", "status-chip");
        chip.setContentDisplay(ContentDisplay.LEFT);
        chip.setMnemonicParsing(false);
        ToneStyles.apply(chip, look.tone());
        chip.setTooltip(
                new Tooltip(
                        "Show only %s apps; with Ctrl add or remove them"
                                .formatted(SafeText.line(status.value(), 24))));
        chip.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    if (event.isShortcutDown()) {
                        chip.disarm();
                        filter.toggle(status);
                    }
                });
        chip.setOnAction(event -> filter.showOnly(status));
        return chip;
    }

    private static void showText(Button chip, String label, AppFilter.Counts counts, int count) {
        chip.setUserData(counts.isKnown() ? count : null);
        String text = counts.isKnown() ? "%s %,d".formatted(label, count) : label;
        if (!text.equals(chip.getText())) {
            chip.setText(text);
            chip.setAccessibleText(text);
        }
    }
}
