package strongly.console.ui.apps;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

import strongly.console.model.AppEnvironment;
import strongly.console.ui.controls.Icon;

import java.time.Instant;
import java.util.function.Predicate;

/** The environment of an app, with a lock where it is protected. */
final class EnvironmentCell extends AppCell {
    private final Region lock = Icon.LOCK.node(12);
    private final Predicate<AppEnvironment> isProtected;

    EnvironmentCell(Predicate<AppEnvironment> isProtected) {
        this.isProtected = isProtected;
        getStyleClass().add("environment-cell");
        setAlignment(Pos.CENTER_LEFT);
        // behind the text, where it can come and go without a change of nodes
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphic(lock);
        showLock(false);
    }

    @Override
    void show(AppRow row) {
        showText(CellText.of(AppColumn.ENVIRONMENT, row, Instant.EPOCH));
        showLock(isProtected(row));
    }

    /** A hidden lock takes no room from the text. */
    private void showLock(boolean shown) {
        if (lock.isVisible() != shown) {
            double width = shown ? Region.USE_COMPUTED_SIZE : 0;
            lock.setVisible(shown);
            lock.setMinWidth(width);
            lock.setPrefWidth(width);
            lock.setMaxWidth(width);
        }
    }

    private boolean isProtected(AppRow row) {
        AppEnvironment environment = row.app().environment();
        return environment != null && isProtected.test(environment);
    }

    @Override
    void clear() {
        showText("");
        showLock(false);
    }

    @Override
    String tooltipOf(AppRow row) {
        return isProtected(row) ? "Protected: what is done here is asked twice" : "";
    }
}
