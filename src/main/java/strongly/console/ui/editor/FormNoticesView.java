package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;

/** Notices on top of a form, each to be closed by itself. */
final class FormNoticesView extends VBox {
    private static final int MOST_DETAILS = 12;

    private final ObservableList<FormNotice> notices;

    FormNoticesView(ObservableList<FormNotice> notices) {
        super(8);
        this.notices = notices;
        setId(NodeIds.FORM_NOTICES);
        notices.addListener((ListChangeListener<FormNotice>) change -> show());
        show();
    }

    private void show() {
        getChildren().setAll(notices.stream().map(this::box).toList());
        setManaged(!notices.isEmpty());
        setVisible(isManaged());
    }

    private Node box(FormNotice notice) {
        Label text = new Label(notice.text());
        ToneStyles.apply(text, notice.tone());
        IconLine head = new IconLine(text, icon(notice.tone()).node(16));
        ToneStyles.apply(head, notice.tone());
        VBox lines = new VBox(2, head);
        HBox.setHgrow(lines, Priority.ALWAYS);
        int shown = Math.min(MOST_DETAILS, notice.details().size());
        for (String detail : notice.details().subList(0, shown)) {
            lines.getChildren().add(line(detail));
        }
        if (shown < notice.details().size()) {
            lines.getChildren()
                    .add(new Label("and %d more".formatted(notice.details().size() - shown)));
        }
        Button close = IconButtons.flat("notice-close", Icon.CLOSE, "Close this notice");
        close.getStyleClass().add(Styles.SMALL);
        close.setOnAction(event -> notices.remove(notice));
        HBox box = new HBox(8, lines, close);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().addAll("form-notice", styleClass(notice.tone()));
        return box;
    }

    private static IconLine line(String detail) {
        Label text = new Label(detail);
        text.getStyleClass().add(Styles.TEXT_SMALL);
        Label bullet = new Label("•");
        bullet.getStyleClass().add(Styles.TEXT_SMALL);
        bullet.setMinWidth(Region.USE_PREF_SIZE);
        return new IconLine(text, bullet);
    }

    private static String styleClass(Tone tone) {
        return switch (tone) {
            case DANGER -> "form-notice-danger";
            case WARNING -> "form-notice-warning";
            case NEUTRAL, ACCENT, SUCCESS -> "form-notice-accent";
        };
    }

    private static Icon icon(Tone tone) {
        return switch (tone) {
            case DANGER -> Icon.ERROR;
            case WARNING -> Icon.WARNING;
            case SUCCESS -> Icon.CHECK_CIRCLE;
            case NEUTRAL, ACCENT -> Icon.INFO;
        };
    }
}
