package strongly.console.ui.fx;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Short messages in the lower left corner, or where they cover no newest lines of logs: at most
 * four, the oldest give way. Failures stay until closed, others go by themselves unless the pointer
 * is over them.
 */
public final class FxToasts implements Toasts {
    private static final int MOST = 4;
    private static final Duration SHOWN = Duration.ofSeconds(7);

    /** What can be acted on stays until it was read and decided. */
    private static final Duration SHOWN_WITH_ACTION = Duration.ofSeconds(20);

    private final VBox layer = new VBox(8);
    private final ToastPlace place = new ToastPlace(layer);
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Clipboard clipboard;
    private final List<Card> cards = new ArrayList<>();

    /** Messages that go by this clock. */
    public FxToasts(Scheduler scheduler, UiDispatcher ui, Clipboard clipboard) {
        this.scheduler = scheduler;
        this.ui = ui;
        this.clipboard = clipboard;
        layer.getStyleClass().add("toast-layer");
        layer.setPickOnBounds(false);
        layer.setMouseTransparent(false);
    }

    /** The layer to be put over the content. */
    public VBox layer() {
        return layer;
    }

    /** Keeps messages from the end of this node, null while there is none on screen. */
    public void keepClearOf(Supplier<@Nullable Node> node) {
        place.keepClearOf(node);
    }

    @Override
    public void show(Toast toast) {
        for (Card card : cards) {
            if (card.repeats(toast)) {
                card.count();
                return;
            }
        }
        if (toast.topic() != null) {
            cards.stream().filter(card -> card.isOn(toast.topic())).toList().forEach(this::close);
        }
        if (cards.size() == MOST) {
            close(cards.getFirst());
        }
        Card card = new Card(toast);
        cards.add(card);
        layer.getChildren().add(card.root);
        place.update();
        if (toast.tone() != Tone.DANGER) {
            expire(card);
        }
    }

    @Override
    public boolean isShown(String topic) {
        return cards.stream().anyMatch(card -> card.isOn(topic));
    }

    private void expire(Card card) {
        scheduler.schedule(
                card.toast.action() == null ? SHOWN : SHOWN_WITH_ACTION,
                () ->
                        ui.dispatch(
                                () -> {
                                    if (card.root.isHover()) {
                                        expire(card);
                                    } else {
                                        close(card);
                                    }
                                }));
    }

    private void close(Card card) {
        cards.remove(card);
        layer.getChildren().remove(card.root);
        place.update();
    }

    private final class Card {
        private final Toast toast;
        private final VBox root = new VBox(6);
        private final Label title = new Label();
        private int times = 1;

        Card(Toast toast) {
            this.toast = toast;
            root.getStyleClass().addAll("toast", ToneStyles.styleClass(toast.tone()));
            root.setMaxWidth(420);
            root.setMaxHeight(Region.USE_PREF_SIZE);
            title.setText(toast.title());
            title.setWrapText(true);
            title.getStyleClass().addAll("toast-title", Styles.TEXT_BOLD);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            Button close = IconButtons.flat("toast-close", Icon.CLOSE, "Dismiss");
            close.setOnAction(event -> FxToasts.this.close(this));
            HBox head = new HBox(8, icon(toast.tone()).node(18), title, close);
            head.setAlignment(Pos.CENTER_LEFT);
            root.getChildren().add(head);
            if (toast.text() != null && !toast.text().isEmpty()) {
                Label text = new Label(toast.text());
                text.setWrapText(true);
                text.getStyleClass().add("toast-text");
                root.getChildren().add(text);
            }
            addButtons();
        }

        private void addButtons() {
            HBox row = new HBox(8);
            row.setAlignment(Pos.CENTER_RIGHT);
            String details = toast.details();
            if (details != null) {
                Button copy = new Button("Copy details");
                copy.setId("toast-copy-details");
                copy.getStyleClass().add(Styles.SMALL);
                copy.setOnAction(event -> clipboard.copy(details));
                row.getChildren().add(copy);
            }
            Command action = toast.action();
            if (action != null) {
                Button button = new Button(action.label());
                button.setId("toast-action");
                button.getStyleClass().add(Styles.SMALL);
                button.disableProperty().bind(action.enabledProperty().not());
                button.setOnAction(
                        event -> {
                            FxToasts.this.close(this);
                            action.run();
                        });
                row.getChildren().add(button);
            }
            if (!row.getChildren().isEmpty()) {
                root.getChildren().add(row);
            }
        }

        boolean isOn(String topic) {
            return topic.equals(toast.topic());
        }

        boolean repeats(Toast other) {
            return toast.action() == null
                    && other.action() == null
                    && toast.tone() == other.tone()
                    && toast.title().equals(other.title())
                    && String.valueOf(toast.text()).equals(String.valueOf(other.text()));
        }

        void count() {
            times++;
            title.setText(toast.title() + " (" + times + " times)");
        }

        private static Icon icon(Tone tone) {
            return switch (tone) {
                case SUCCESS -> Icon.CHECK_CIRCLE;
                case DANGER -> Icon.ERROR;
                case WARNING -> Icon.WARNING;
                case NEUTRAL, ACCENT -> Icon.INFO;
            };
        }
    }
}
