package strongly.console.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.NumberSpinner;
import strongly.console.ui.mvvm.View;

import java.util.Locale;

/** The settings as a list of sections. */
public final class SettingsView implements View {
    private final SettingsViewModel model;
    private final NotificationSettingsView notifications;
    private final VBox sections = new VBox();
    private final ScrollPane root = new ScrollPane(sections);

    /** The settings of this model. */
    public SettingsView(SettingsViewModel model) {
        this.model = model;
        ObservationSettingsView observation = new ObservationSettingsView(model.observation());
        this.notifications = new NotificationSettingsView(model.notifications());
        root.setFitToWidth(true);
        root.getStylesheets().add(String.valueOf(SettingsView.class.getResource("settings.css")));
        sections.getStyleClass().add("settings");
        sections.getChildren()
                .addAll(
                        appearance(),
                        protection(),
                        section("Notifications", notifications.root()),
                        section("Looking at apps", observation.polls()),
                        section("History", observation.limits()),
                        section("Logs", logs()),
                        data());
    }

    private static VBox section(String title, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        VBox box = new VBox(10, heading);
        box.getChildren().addAll(content);
        return box;
    }

    private VBox appearance() {
        ComboBox<String> theme = new ComboBox<>();
        theme.setId("settings-theme");
        theme.getItems().setAll(model.themes());
        theme.setConverter(themeName());
        theme.valueProperty().bindBidirectional(model.themeProperty());
        ToggleSwitch utc = new ToggleSwitch();
        utc.setId("settings-utc");
        utc.selectedProperty().bindBidirectional(model.utcProperty());
        return section(
                "Appearance",
                SettingLine.of("Theme", theme),
                SettingLine.of("Show absolute times in UTC", utc));
    }

    private static StringConverter<String> themeName() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String name) {
                if (name == null) {
                    return "";
                }
                if (name.equals("system")) {
                    return "As the desktop";
                }
                String words = name.replace('-', ' ');
                return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }

            @Override
            public String fromString(@Nullable String text) {
                return text == null ? "" : text;
            }
        };
    }

    private VBox protection() {
        TextField environments = new TextField();
        environments.setId("settings-protected");
        environments.textProperty().bindBidirectional(model.protectedEnvironmentsProperty());
        NumberSpinner hold = new NumberSpinner(0, 60, model.holdSecondsProperty().get());
        hold.setId("settings-hold");
        hold.setPrefWidth(90);
        hold.valueProperty()
                .addListener((source, before, now) -> model.holdSecondsProperty().set(now));
        Label note =
                new Label(
                        "In these environments stopping asks first, and stop, restart, delete and"
                            + " bulk operations are held back for some seconds, so that they can be"
                            + " called off.");
        note.setWrapText(true);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, "settings-note");
        return section(
                "Protected environments",
                note,
                SettingLine.of("Names, separated by commas", environments),
                SettingLine.of("Seconds to hold", hold));
    }

    private Node[] logs() {
        return FigureLines.decided(
                "Lines of logs. When more come, the oldest go; the logs say how many are gone from"
                        + " memory. What is kept on disk is there again after a restart.",
                model.logs().figures(),
                model.logs());
    }

    private VBox data() {
        Label path = new Label(model.dataDirectory());
        path.setWrapText(true);
        path.getStyleClass().add("settings-note");
        Button copy = new Button(model.copyDataDirectory().label());
        copy.setId("settings-copy-path");
        copy.getStyleClass().add(Styles.SMALL);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> model.copyDataDirectory().run());
        return section(
                "Data",
                SettingLine.of("Settings, history and the console's log live here:", copy),
                path);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void activate() {
        notifications.activate();
    }

    @Override
    public void deactivate() {
        notifications.deactivate();
    }
}
