package strongly.console.ui.apps;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.OperationKind;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconRegion;
import strongly.console.ui.controls.StatusLook;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Tone;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The status of an app as icon, word and colour, or what is being done to it. */
final class StatusCell extends AppCell {
    private static final int ICON_SIZE = 14;
    private static final Map<Tone, PseudoClass> TONES = tones();

    private final IconRegion icon = new IconRegion(Icon.CLOCK, ICON_SIZE);
    private @Nullable Icon shownIcon;
    private @Nullable Tone shownTone;

    StatusCell() {
        getStyleClass().add("status-cell");
        icon.fillProperty().bind(textFillProperty());
        setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    void show(AppRow row) {
        showText(CellText.of(AppColumn.STATUS, row, Instant.EPOCH));
        if (row.operation() == null) {
            StatusLook look = StatusLook.of(row.status());
            look(look.icon(), look.tone());
        } else {
            look(iconOf(row.operation().kind()), Tone.ACCENT);
        }
    }

    private void look(Icon now, Tone tone) {
        if (getGraphic() == null) {
            setGraphic(icon);
        }
        if (shownIcon != now) {
            shownIcon = now;
            icon.show(now);
        }
        if (shownTone != tone) {
            if (shownTone != null) {
                pseudoClassStateChanged(TONES.get(shownTone), false);
            }
            pseudoClassStateChanged(TONES.get(tone), true);
            shownTone = tone;
            restyle();
        }
    }

    /** Pseudo-classes, since a changed style class would match all styles anew while scrolling. */
    private static Map<Tone, PseudoClass> tones() {
        Map<Tone, PseudoClass> tones = new EnumMap<>(Tone.class);
        for (Tone tone : Tone.values()) {
            tones.put(tone, PseudoClass.getPseudoClass(ToneStyles.styleClass(tone)));
        }
        return Collections.unmodifiableMap(tones);
    }

    private static Icon iconOf(OperationKind kind) {
        return switch (kind) {
            case CREATE -> Icon.ADD;
            case EDIT, SCALE, RELABEL -> Icon.EDIT;
            case DEPLOY -> Icon.DEPLOY;
            case ROLL_BACK -> Icon.ROLL_BACK;
            case START -> Icon.START;
            case STOP -> Icon.STOP;
            case RESTART -> Icon.RESTART;
            case DELETE -> Icon.DELETE;
        };
    }

    @Override
    void clear() {
        showText("");
        setGraphic(null);
    }

    @Override
    String tooltipOf(AppRow row) {
        return CellText.tooltip(AppColumn.STATUS, row, ZoneOffset.UTC);
    }
}
