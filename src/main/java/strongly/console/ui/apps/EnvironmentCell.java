package strongly.console.ui.apps;

import javafx.geometry.Pos;
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
    }

    @Override
    void show(AppRow row) {
        showText(CellText.of(AppColumn.ENVIRONMENT, row, Instant.EPOCH));
        setGraphic(isProtected(row) ? lock : null);
    }

    private boolean isProtected(AppRow row) {
        AppEnvironment environment = row.app().environment();
        return environment != null && isProtected.test(environment);
    }

    @Override
    void clear() {
        showText("");
        setGraphic(null);
    }

    @Override
    String tooltipOf(AppRow row) {
        return isProtected(row) ? "Protected: what is done here is asked twice" : "";
    }
}
