package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Tone;

/** What is to be said about the lines: large where there are none, as a strip above them else. */
final class LogNoticeView {
    private final LogViewModel model;
    private final VBox placeholder = new VBox(8);
    private final Label placeTitle = new Label();
    private final Label placeText = new Label();
    private final Button placeNext = new Button();
    private final HBox strip = new HBox(8);
    private final Label stripText = new Label();
    private final Button stripNext = new Button();

    LogNoticeView(LogViewModel model) {
        this.model = model;
        buildPlaceholder();
        buildStrip();
        model.noticeProperty().addListener((source, before, now) -> show());
        model.list().contentProperty().addListener((source, before, now) -> show());
        show();
    }

    private void buildPlaceholder() {
        placeholder.setId("log-placeholder");
        placeholder.getStyleClass().add("log-placeholder");
        placeholder.setAlignment(Pos.CENTER);
        placeTitle.getStyleClass().add(Styles.TITLE_4);
        for (Label label : new Label[] {placeTitle, placeText}) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setMaxWidth(420);
            label.setAlignment(Pos.CENTER);
        }
        placeText.getStyleClass().add(Styles.TEXT_MUTED);
        prepare(placeNext, "log-placeholder-retry");
        placeholder.getChildren().addAll(placeTitle, placeText, placeNext);
    }

    private void buildStrip() {
        strip.setId("log-notice");
        strip.getStyleClass().add("log-notice");
        strip.setAlignment(Pos.CENTER_LEFT);
        stripText.setWrapText(true);
        stripText.setMinHeight(Region.USE_PREF_SIZE);
        stripText.setGraphic(Icon.WARNING.node(14));
        HBox.setHgrow(stripText, Priority.ALWAYS);
        stripText.setMaxWidth(Double.MAX_VALUE);
        prepare(stripNext, "log-notice-retry");
        stripNext.setMinWidth(Region.USE_PREF_SIZE);
        strip.getChildren().addAll(stripText, stripNext);
    }

    private void prepare(Button button, String id) {
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.managedProperty().bind(button.visibleProperty());
    }

    /** What stands in place of the lines. */
    Node placeholder() {
        return placeholder;
    }

    /** What stands above the lines. */
    Node strip() {
        return strip;
    }

    private void offer(Button button, LogNotice notice) {
        Command next =
                notice.next() == LogNotice.Next.SHOW_ALL ? model.showAll() : model.retryCommand();
        button.setText(next.label());
        button.setOnAction(event -> next.run());
        button.setVisible(notice.next() != LogNotice.Next.NOTHING);
    }

    private void show() {
        LogNotice notice = model.noticeProperty().get();
        boolean empty = model.list().content().size() == 0;
        placeTitle.setText(notice.title());
        placeText.setText(notice.text());
        offer(placeNext, notice);
        placeholder.setVisible(empty && !notice.title().isEmpty());
        boolean above = !empty && notice.tone() != Tone.NEUTRAL;
        strip.setVisible(above);
        strip.setManaged(above);
        stripText.setText(notice.title() + ". " + notice.text());
        offer(stripNext, notice);
        ToneStyles.apply(placeTitle, notice.tone());
        ToneStyles.apply(strip, notice.tone());
    }
}
