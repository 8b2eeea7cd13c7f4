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
import strongly.console.ui.mvvm.Tone;

/** What is to be said about the lines: large where there are none, as a strip above them else. */
final class LogNoticeView {
    private final LogViewModel model;
    private final VBox placeholder = new VBox(8);
    private final Label placeTitle = new Label();
    private final Label placeText = new Label();
    private final Button placeRetry = new Button();
    private final HBox strip = new HBox(8);
    private final Label stripText = new Label();
    private final Button stripRetry = new Button();

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
        prepare(placeRetry, "log-placeholder-retry");
        placeholder.getChildren().addAll(placeTitle, placeText, placeRetry);
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
        prepare(stripRetry, "log-notice-retry");
        stripRetry.setMinWidth(Region.USE_PREF_SIZE);
        strip.getChildren().addAll(stripText, stripRetry);
    }

    private void prepare(Button button, String id) {
        button.setId(id);
        button.setText(model.retryCommand().label());
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event -> model.retryCommand().run());
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

    private void show() {
        LogNotice notice = model.noticeProperty().get();
        boolean empty = model.list().content().size() == 0;
        boolean filtered = empty && notice.title().isEmpty();
        placeTitle.setText(filtered ? "No line passes the filter" : notice.title());
        placeText.setText(filtered ? "Lines that do appear here by themselves." : notice.text());
        placeRetry.setVisible(notice.retry());
        placeholder.setVisible(empty);
        boolean above = !empty && notice.tone() != Tone.NEUTRAL;
        strip.setVisible(above);
        strip.setManaged(above);
        stripText.setText(notice.title() + ". " + notice.text());
        stripRetry.setVisible(notice.retry());
        ToneStyles.apply(placeTitle, notice.tone());
        ToneStyles.apply(strip, notice.tone());
    }
}
