package strongly.console.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import strongly.console.platform.SettingsStore;
import strongly.console.service.operations.Protection;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.shell.AppearanceSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The settings; each change is applied and kept at once. UI thread only. */
public final class SettingsViewModel {
    private static final int LONGEST_HOLD = 60;

    private final SettingsStore settings;
    private final List<String> themes;
    private final Consumer<AppearanceSettings> appearance;
    private final Path dataDirectory;
    private final StringProperty theme = new SimpleStringProperty();
    private final BooleanProperty utc = new SimpleBooleanProperty();
    private final StringProperty protectedEnvironments = new SimpleStringProperty();
    private final IntegerProperty holdSeconds = new SimpleIntegerProperty();
    private final NotificationSettingsViewModel notifications;
    private final ObservationSettingsViewModel observation;
    private final LogSettingsViewModel logs;
    private final Command copyDataDirectory;

    /**
     * The settings of this store.
     *
     * @param appearance applies and keeps how the window looks
     * @param dataDirectory where settings, history and logs live
     * @param notifications when the console speaks up
     * @param observation how often is looked and how much is kept
     * @param logs how many lines of logs are held and kept
     */
    public SettingsViewModel(
            SettingsStore settings,
            List<String> themes,
            Consumer<AppearanceSettings> appearance,
            Path dataDirectory,
            Clipboard clipboard,
            NotificationSettingsViewModel notifications,
            ObservationSettingsViewModel observation,
            LogSettingsViewModel logs) {
        this.settings = settings;
        this.notifications = notifications;
        this.observation = observation;
        this.logs = logs;
        this.themes = List.copyOf(themes);
        this.appearance = appearance;
        this.dataDirectory = dataDirectory;
        this.copyDataDirectory =
                new Command("Copy path", () -> clipboard.copy(dataDirectory.toString()));
        load();
        theme.addListener((source, before, now) -> applyAppearance());
        utc.addListener((source, before, now) -> applyAppearance());
        protectedEnvironments.addListener((source, before, now) -> keepProtection());
        holdSeconds.addListener((source, before, now) -> keepProtection());
    }

    private void load() {
        AppearanceSettings look =
                settings.read(
                        AppearanceSettings.SECTION,
                        AppearanceSettings.class,
                        AppearanceSettings.DEFAULT);
        theme.set(themes.contains(look.theme()) ? look.theme() : themes.getFirst());
        utc.set(look.utc());
        Protection protection =
                settings.read(Protection.SECTION, Protection.class, Protection.DEFAULT);
        protectedEnvironments.set(
                String.join(", ", protection.environments().stream().sorted().toList()));
        holdSeconds.set((int) protection.hold().toSeconds());
    }

    /** The themes to choose from. */
    public List<String> themes() {
        return themes;
    }

    /** The theme's name. */
    public StringProperty themeProperty() {
        return theme;
    }

    /** Whether absolute times are in UTC. */
    public BooleanProperty utcProperty() {
        return utc;
    }

    /** Environments that ask more before something happens, separated by commas. */
    public StringProperty protectedEnvironmentsProperty() {
        return protectedEnvironments;
    }

    /** How long risky operations are held back there, in seconds. */
    public IntegerProperty holdSecondsProperty() {
        return holdSeconds;
    }

    /** When the console speaks up. */
    public NotificationSettingsViewModel notifications() {
        return notifications;
    }

    /** How often is looked and how much is kept. */
    public ObservationSettingsViewModel observation() {
        return observation;
    }

    /** How many lines of logs are held and kept. */
    public LogSettingsViewModel logs() {
        return logs;
    }

    /** Where settings, history and logs live. */
    public String dataDirectory() {
        return dataDirectory.toString();
    }

    /** Copies where settings, history and logs live. */
    public Command copyDataDirectory() {
        return copyDataDirectory;
    }

    private void applyAppearance() {
        appearance.accept(new AppearanceSettings(theme.get(), utc.get()));
    }

    private void keepProtection() {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(protectedEnvironments.get().toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        int seconds = Math.clamp(holdSeconds.get(), 0, LONGEST_HOLD);
        settings.write(Protection.SECTION, new Protection(names, Duration.ofSeconds(seconds)));
    }
}
