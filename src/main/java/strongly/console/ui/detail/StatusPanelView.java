package strongly.console.ui.detail;

import atlantafx.base.theme.Styles;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.StatusBadge;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.text.SafeText;

/** The live status, understood at a glance. */
final class StatusPanelView implements View {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final StatusPanelViewModel model;
    private final ScaleStepperView scale;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox root = new VBox(10);
    private final StatusBadge state = new StatusBadge();
    private final Label inState = new Label();
    private final Label freshness = new Label();
    private final ReplicaPicture picture = new ReplicaPicture();
    private final Label replicas = new Label();
    private final Label message = new Label();
    private final Hyperlink copyMessage = new Hyperlink("Copy whole message");
    private final Hyperlink url = new Hyperlink();
    private final Label noUrl = new Label("No URL: the app has none until it first runs");
    private final HBox urlRow = new HBox(4);
    private final VBox notes = new VBox(4);

    StatusPanelView(StatusPanelViewModel model, ScaleStepperView scale) {
        this.model = model;
        this.scale = scale;
        build();
    }

    private void build() {
        root.setId("status-panel");
        root.getStyleClass().addAll("details-card", "status-panel");
        picture.setId("status-picture");
        replicas.setId(NodeIds.STATUS_REPLICAS);
        message.setId(NodeIds.STATUS_MESSAGE);
        message.setWrapText(true);
        copyMessage.setId("status-copy-message");
        copyMessage.setOnAction(event -> model.copyMessageCommand().run());
        notes.setId("status-notes");
        root.getChildren()
                .addAll(
                        headline(),
                        notes,
                        new VBox(6, picture, replicas),
                        new VBox(message, copyMessage),
                        urlRow(),
                        scale.root());
    }

    private Node headline() {
        state.setId(NodeIds.STATUS_STATE);
        state.getStyleClass().add("status-headline");
        state.setMinWidth(Region.USE_PREF_SIZE);
        inState.setId("status-in-state");
        inState.getStyleClass().add(Styles.TEXT_MUTED);
        freshness.setId("status-freshness");
        freshness.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button refresh = IconButtons.flat("status-refresh", Icon.REFRESH, "Look now");
        refresh.setOnAction(event -> model.refreshCommand().run());
        HBox first = new HBox(12, state, inState, gap, refresh);
        first.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, first, freshness);
    }

    private Node urlRow() {
        url.setId(NodeIds.STATUS_URL);
        url.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        url.setMinWidth(60);
        url.disableProperty().bind(model.openUrlCommand().enabledProperty().not());
        url.setOnAction(
                event -> {
                    model.openUrlCommand().run();
                    // a link here is an action, not a page that was visited
                    url.setVisited(false);
                });
        Button copy = IconButtons.flat("status-copy-url", Icon.COPY, "Copy URL");
        copy.setOnAction(event -> model.copyUrlCommand().run());
        copy.disableProperty().bind(model.copyUrlCommand().enabledProperty().not());
        noUrl.getStyleClass().add(Styles.TEXT_MUTED);
        urlRow.setAlignment(Pos.CENTER_LEFT);
        urlRow.getChildren().addAll(url, copy);
        return new VBox(urlRow, noUrl);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        model.activate();
        subscriptions.follow(model.stateProperty(), this::show);
        subscriptions.follow(model.freshnessProperty(), freshness::setText);
    }

    @Override
    public void deactivate() {
        subscriptions.release();
        model.deactivate();
    }

    private void show(StatusPanelState now) {
        root.pseudoClassStateChanged(STALE, now.stale());
        state.show(now.state());
        inState.setText(now.inState());
        picture.show(now.ready(), now.desired());
        picture.setVisible(now.ready() > 0 || now.desired() > 0);
        picture.setManaged(picture.isVisible());
        replicas.setText(now.replicas());
        message.setText(now.message());
        shown(message, !now.message().isEmpty());
        shown(copyMessage, now.wholeMessage() != null);
        if (now.wholeMessage() != null) {
            copyMessage.setText(
                    "Copy whole message (%,d characters)".formatted(now.wholeMessage().length()));
        }
        String address = now.url();
        url.setText(address == null ? "" : SafeText.line(address, 300));
        shown(urlRow, address != null);
        shown(noUrl, address == null);
        showNotes(now);
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void showNotes(StatusPanelState now) {
        notes.getChildren().clear();
        if (!now.problem().isEmpty()) {
            notes.getChildren().add(note(Icon.WARNING, now.problem(), now.problemTone()));
        }
        for (String line : now.drift()) {
            notes.getChildren().add(note(Icon.INFO, line, Tone.WARNING));
        }
        shown(notes, !notes.getChildren().isEmpty());
    }

    private static Node note(Icon icon, String text, Tone tone) {
        Label note = new Label(text, icon.node(14));
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        note.getStyleClass().add("note");
        ToneStyles.apply(note, tone);
        return note;
    }
}
