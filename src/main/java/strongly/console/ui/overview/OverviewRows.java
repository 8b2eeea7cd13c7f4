package strongly.console.ui.overview;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.model.AppEnvironment;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.operations.OperationState;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.StatusLook;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.overview.Glance.Line;
import strongly.console.ui.overview.Glance.Tier;
import strongly.console.ui.text.SafeText;

import java.time.Duration;
import java.util.Locale;

/** The lines of the overview's cards; each is a button, so that the keyboard gets everywhere. */
final class OverviewRows {
    private OverviewRows() {}

    /** A line that does something: as wide as its card, its middle ellipsised where it is long. */
    static Button row(String id, Node content, String spoken, Runnable action) {
        Button row = new Button();
        row.setAccessibleText(spoken);
        return fitted(row, id, content, action);
    }

    private static <B extends Button> B fitted(B row, String id, Node content, Runnable action) {
        row.setGraphic(content);
        row.setId(id);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().add("overview-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setOnAction(event -> action.run());
        // a button gives its graphic the width it likes; the row must take the width there is
        if (content instanceof Region region) {
            region.setMinWidth(0);
            region.setPrefWidth(0);
            row.widthProperty()
                    .addListener(
                            (source, before, now) ->
                                    region.setPrefWidth(
                                            now.doubleValue()
                                                    - row.snappedLeftInset()
                                                    - row.snappedRightInset()));
        }
        return row;
    }

    /** The apps of one environment. */
    static Button tier(String id, Tier tier, Runnable open) {
        Label name = name(tier.label());
        name.setMinWidth(80);
        name.setPrefWidth(110);
        Label count = new Label(String.format(Locale.ROOT, "%,d", tier.count()));
        count.getStyleClass().add("overview-number");
        count.setMinWidth(44);
        count.setAlignment(Pos.CENTER_RIGHT);
        ShareBar bar = new ShareBar();
        bar.show(tier.tones());
        bar.setMaxHeight(6);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(10, name, bar, count);
        line.setAlignment(Pos.CENTER_LEFT);
        String spoken = tier.label() + ", " + tier.count() + " apps, " + tier.failed() + " failed";
        return row(id, line, spoken, open);
    }

    /** An app that needs a look, or that changed. */
    static AgedRow app(String id, Line line, Runnable open) {
        StatusLook look = StatusLook.of(line.status());
        Tone tone = line.isUnready() ? Tone.WARNING : look.tone();
        String state =
                line.isUnready()
                        ? line.ready() + " of " + line.desired() + " ready"
                        : SafeText.line(line.status().label(), 40);
        Label icon = icon(line.isUnready() ? Icon.WARNING : look.icon(), tone);
        Label word = new Label(state);
        word.setMinWidth(Region.USE_PREF_SIZE);
        ToneStyles.apply(word, tone);
        Label age = muted("");
        age.setMinWidth(Region.USE_PREF_SIZE);
        String tier = line.tier() == null ? "" : AppEnvironment.of(line.tier()).label();
        Label where = muted(SafeText.line(tier, 30));
        HBox second = new HBox(8, word, where, gap(), age);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox texts = new VBox(1, name(line.name()), second);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        HBox content = new HBox(10, icon, texts);
        content.setAlignment(Pos.CENTER_LEFT);
        String spoken = line.name() + ", " + state + ", " + tier + ", changed ";
        return fitted(new AgedRow(age, spoken), id, content, open);
    }

    /** An operation under way. */
    static Button operation(String id, OperationState state, Runnable open) {
        String what = state.kind().progressive() + " " + state.appName();
        Label message = muted(SafeText.line(state.message(), 200));
        VBox texts = new VBox(1, name(what), message);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        HBox content = new HBox(10, icon(Icon.CLOCK, Tone.ACCENT), texts);
        content.setAlignment(Pos.CENTER_LEFT);
        return row(id, content, SafeText.line(what + ", " + state.message(), 300), open);
    }

    /** A deployment and how long it took. */
    static AgedRow deployment(String id, ActivityEntry entry, Runnable open) {
        String took = duration(entry.duration());
        Label length = new Label(took);
        length.getStyleClass().add("overview-number");
        length.setMinWidth(Region.USE_PREF_SIZE);
        Label age = muted("");
        Label name = name(entry.appName());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox content = new HBox(10, icon(Icon.DEPLOY, Tone.NEUTRAL), name, age, length);
        content.setAlignment(Pos.CENTER_LEFT);
        String spoken = entry.appName() + ", took " + took + ", ";
        return fitted(new AgedRow(age, spoken), id, content, open);
    }

    /** A length of time, to the second. */
    static String duration(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
                : "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
    }

    static Label icon(Icon icon, Tone tone) {
        Label label = new Label(null, icon.node(16));
        label.setMinWidth(Region.USE_PREF_SIZE);
        ToneStyles.apply(label, tone);
        return label;
    }

    static Label name(String text) {
        Label name = new Label(SafeText.line(text, 120));
        name.getStyleClass().add("overview-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(new Tooltip(SafeText.line(text, 500)));
        return name;
    }

    static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("overview-muted");
        label.setMinWidth(0);
        return label;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
