package strongly.console.ui.operations.bulk;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.bulk.BulkEntry;
import strongly.console.service.operations.bulk.BulkEntry.Result;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.SafeText;

/** One app of a bulk run: its name, and below it the result and what is going on. */
final class BulkEntryCell extends ListCell<BulkEntry> {
    static final double HEIGHT = 46;

    private final Label name = new Label();
    private final Label result = new Label();
    private final Label message = new Label();
    private final Tooltip whole = new Tooltip();
    private final VBox row = new VBox(1, name, new HBox(8, result, message));

    BulkEntryCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        result.setMinWidth(Region.USE_PREF_SIZE);
        message.getStyleClass().add(Styles.TEXT_MUTED);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        // as wide as the list, whatever the message
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable BulkEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setGraphic(row);
        result.setText(entry.result().label());
        result.setGraphic(icon(entry.result()).node(14));
        ToneStyles.apply(result, tone(entry.result()));
        name.setText(SafeText.line(entry.appName(), 120));
        message.setText(SafeText.line(entry.message(), 300));
        whole.setText(SafeText.line(entry.message(), 2000));
        setTooltip(entry.message().isEmpty() ? null : whole);
        setAccessibleText(
                "%s, %s, %s".formatted(entry.appName(), entry.result().label(), entry.message()));
    }

    private static Icon icon(Result result) {
        return switch (result) {
            case WAITING -> Icon.CLOCK;
            case RUNNING -> Icon.RESTART;
            case SUCCEEDED -> Icon.CHECK_CIRCLE;
            case FAILED -> Icon.ERROR;
            case UNKNOWN -> Icon.HELP;
            case SKIPPED, CANCELLED -> Icon.CLOSE;
        };
    }

    private static Tone tone(Result result) {
        return switch (result) {
            case WAITING, SKIPPED, CANCELLED -> Tone.NEUTRAL;
            case RUNNING -> Tone.ACCENT;
            case SUCCEEDED -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case UNKNOWN -> Tone.WARNING;
        };
    }
}
