package strongly.console.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.service.notifications.NotificationRule.Kind;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.controls.NumberSpinner;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.settings.NotificationSettingsViewModel.MutedApp;
import strongly.console.ui.text.SafeText;

import java.util.List;
import java.util.Locale;

/** What is said about which tier, how, and what is muted. */
final class NotificationSettingsView implements View {
    private final NotificationSettingsViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox root = new VBox(14);
    private final VBox muted = new VBox(2);
    private final Label muteText = new Label();
    private final HBox silence = new HBox(8);

    NotificationSettingsView(NotificationSettingsViewModel model) {
        this.model = model;
        root.getStyleClass().add("notification-settings");
        for (Kind kind : NotificationSettingsViewModel.kindsByTier()) {
            root.getChildren().add(rule(kind));
        }
        Label looked =
                note(
                        "Replicas are counted for apps that are on screen, pinned, selected or in"
                                + " transition; other apps are known by their record.");
        ToggleSwitch ended = toggle("settings-notify-operations", "When an operation of mine ends");
        ended.selectedProperty().bindBidirectional(model.operationEndedProperty());
        ToggleSwitch desktop = toggle("settings-notify-desktop", "On the desktop too");
        desktop.selectedProperty().bindBidirectional(model.desktopProperty());
        root.getChildren()
                .addAll(
                        looked,
                        SettingLine.of("When an operation of mine ends", ended),
                        SettingLine.of(
                                "On the desktop too, while the window is not in front", desktop),
                        buttons(),
                        muted);
    }

    private static ToggleSwitch toggle(String id, String label) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.setAccessibleText(label);
        return toggle;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, "settings-note");
        return note;
    }

    private VBox rule(Kind kind) {
        // in a narrow pane the rest of the sentence goes on below
        FlowPane heading = new FlowPane(8, 4, new Label(heading(kind)));
        heading.setAlignment(Pos.CENTER_LEFT);
        if (kind == Kind.NOT_READY) {
            heading.getChildren().addAll(minutes(), new Label("minutes, in"));
        }
        FlowPane tiers = new FlowPane(6, 6);
        for (String tier : NotificationSettingsViewModel.tiers()) {
            ToggleButton chip = new ToggleButton(NotificationSettingsViewModel.tierLabel(tier));
            String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            chip.setId("settings-notify-" + id + "-" + (tier.isEmpty() ? "other" : tier));
            chip.getStyleClass().addAll(Styles.SMALL, "tier-chip");
            chip.setAccessibleText(heading(kind) + " " + chip.getText());
            if (tier.isEmpty()) {
                chip.setTooltip(new Tooltip("Apps of another tier, or of none"));
            }
            chip.selectedProperty().bindBidirectional(model.onProperty(kind, tier));
            chip.graphicProperty()
                    .bind(chip.selectedProperty().map(on -> (on ? Icon.CHECK : Icon.ADD).node(12)));
            tiers.getChildren().add(chip);
        }
        return new VBox(6, heading, tiers);
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case FAILED -> "When an app fails, in";
            case READY -> "When an app becomes ready, in";
            case NOT_READY -> "When replicas are missing for";
            case OPERATION_ENDED -> kind.label();
        };
    }

    private NumberSpinner minutes() {
        int most = NotificationSettingsViewModel.MOST_MINUTES;
        NumberSpinner minutes = new NumberSpinner(1, most, model.minutesProperty().get());
        minutes.setId("settings-notify-minutes");
        minutes.setAccessibleText("Minutes that replicas may be missing");
        minutes.setPrefWidth(80);
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        minutes.valueProperty()
                .addListener((source, before, now) -> model.minutesProperty().set(now));
        model.minutesProperty()
                .addListener(
                        (source, before, now) ->
                                minutes.getValueFactory().setValue(now.intValue()));
        return minutes;
    }

    private Node buttons() {
        muteText.getStyleClass().add("settings-note");
        muteText.setWrapText(true);
        silence.setAlignment(Pos.CENTER_LEFT);
        return new VBox(6, silence, muteText);
    }

    private static Button button(String id, Command command) {
        Button button = new Button(command.label());
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> command.run());
        return button;
    }

    private void showSilence(String text) {
        boolean silent = !text.isEmpty();
        muteText.setText(text);
        muteText.setVisible(silent);
        muteText.setManaged(silent);
        boolean focused = silence.isFocusWithin();
        silence.getChildren()
                .setAll(
                        silent
                                ? button("settings-notify-unmute", model.unmute())
                                : button("settings-notify-mute", model.mute()),
                        button("settings-notify-test", model.test()));
        if (focused) {
            // who mutes by the keyboard goes on from here, not from the top of the window
            silence.getChildren().getFirst().requestFocus();
        }
    }

    private void showMuted(List<MutedApp> apps) {
        boolean focused = muted.isFocusWithin();
        muted.getChildren().clear();
        muted.setVisible(!apps.isEmpty());
        muted.setManaged(!apps.isEmpty());
        if (!apps.isEmpty()) {
            muted.getChildren().add(new Label("Muted apps"));
        }
        for (MutedApp app : apps) {
            Label name = new Label(SafeText.line(app.name(), 80));
            name.setTooltip(new Tooltip(SafeText.line(app.id(), 200)));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Button unmute =
                    IconButtons.flat(
                            "settings-unmute-app", Icon.CLOSE, "Speak of " + name.getText());
            unmute.setOnAction(event -> model.unmute(app));
            HBox row = new HBox(8, name, unmute);
            row.setAlignment(Pos.CENTER_LEFT);
            muted.getChildren().add(row);
        }
        if (focused) {
            Node next = apps.isEmpty() ? silence : muted;
            Node button = next.lookup(".button");
            if (button != null) {
                button.requestFocus();
            }
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        model.activate();
        subscriptions.follow(model.muteTextProperty(), this::showSilence);
        subscriptions.onInvalidated(model.mutedApps(), () -> showMuted(model.mutedApps()));
        showMuted(model.mutedApps());
    }

    @Override
    public void deactivate() {
        subscriptions.release();
        model.deactivate();
    }
}
