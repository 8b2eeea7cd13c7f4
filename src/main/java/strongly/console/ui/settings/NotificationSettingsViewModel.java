package strongly.console.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppEnvironment;
import strongly.console.service.notifications.NotificationPreferences;
import strongly.console.service.notifications.NotificationRule;
import strongly.console.service.notifications.NotificationRule.Kind;
import strongly.console.service.notifications.NotificationSettings;
import strongly.console.task.Cancellable;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.text.TimeText;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** When the console speaks up; each change holds at once and is kept. UI thread only. */
public final class NotificationSettingsViewModel {
    /** The longest patience to choose, in minutes. */
    public static final int MOST_MINUTES = (int) NotificationRule.LONGEST_PATIENCE.toMinutes();

    /**
     * A kind of notification in one tier.
     *
     * @param environment null where the kind knows no tiers
     */
    record Choice(Kind kind, @Nullable String environment) {}

    /** An app that is never spoken of. */
    public record MutedApp(String id, String name) {}

    private static final List<Kind> BY_TIER = List.of(Kind.FAILED, Kind.NOT_READY, Kind.READY);

    private final NotificationPreferences preferences;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Map<Choice, BooleanProperty> choices = new LinkedHashMap<>();
    private final IntegerProperty minutes = new SimpleIntegerProperty();
    private final BooleanProperty desktop = new SimpleBooleanProperty();
    private final ObservableList<MutedApp> mutedApps = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper muteText = new ReadOnlyStringWrapper("");
    private final Command mute;
    private final Command unmute;
    private final Command test;
    private Cancellable pin = Cancellable.NONE;
    private boolean loading;

    /**
     * The settings of notifications.
     *
     * @param test shows what they look like
     * @param zone the zone times are shown in, as it is set now
     */
    public NotificationSettingsViewModel(
            NotificationPreferences preferences,
            Runnable test,
            InstantSource clock,
            Supplier<ZoneId> zone) {
        this.preferences = preferences;
        this.clock = clock;
        this.zone = zone;
        this.mute = new Command("Mute for an hour", () -> preferences.muteFor(Duration.ofHours(1)));
        this.unmute = new Command("Unmute", preferences::unmute);
        this.test = new Command("Test", test);
        for (Kind kind : BY_TIER) {
            tiers().forEach(tier -> choices.put(new Choice(kind, tier), choice()));
        }
        choices.put(new Choice(Kind.OPERATION_ENDED, null), choice());
        minutes.addListener((source, before, now) -> keepRules());
        desktop.addListener((source, before, now) -> keepDesktop());
        load(preferences.settings());
    }

    private BooleanProperty choice() {
        BooleanProperty choice = new SimpleBooleanProperty();
        choice.addListener((source, before, now) -> keepRules());
        return choice;
    }

    /** The tiers there are rules for, the most critical first, all others last. */
    public static List<String> tiers() {
        List<String> tiers = new ArrayList<>();
        AppEnvironment.KNOWN.reversed().forEach(tier -> tiers.add(tier.value()));
        tiers.add(NotificationRule.OTHER_TIERS);
        return tiers;
    }

    /** The kinds that have a rule for each tier. */
    public static List<Kind> kindsByTier() {
        return BY_TIER;
    }

    /** A tier for people. */
    public static String tierLabel(String tier) {
        return tier.equals(NotificationRule.OTHER_TIERS)
                ? "Other"
                : AppEnvironment.of(tier).label();
    }

    /** Whether this is said about apps of a tier. */
    public BooleanProperty onProperty(Kind kind, String tier) {
        return property(new Choice(kind, tier));
    }

    /** Whether the ends of operations started here are said. */
    public BooleanProperty operationEndedProperty() {
        return property(new Choice(Kind.OPERATION_ENDED, null));
    }

    private BooleanProperty property(Choice choice) {
        BooleanProperty property = choices.get(choice);
        if (property == null) {
            throw new IllegalArgumentException("No rule for " + choice);
        }
        return property;
    }

    /** How long replicas may be missing before it is said, in minutes. */
    public IntegerProperty minutesProperty() {
        return minutes;
    }

    /** Whether the operating system's notifications are used. */
    public BooleanProperty desktopProperty() {
        return desktop;
    }

    /** The apps that are never spoken of. */
    public ObservableList<MutedApp> mutedApps() {
        return mutedApps;
    }

    /** Until when nothing is said, in words; empty where that is not so. */
    public ReadOnlyStringProperty muteTextProperty() {
        return muteText.getReadOnlyProperty();
    }

    /** Says nothing for an hour. */
    public Command mute() {
        return mute;
    }

    /** Says everything again. */
    public Command unmute() {
        return unmute;
    }

    /** Shows what notifications look like. */
    public Command test() {
        return test;
    }

    /** Speaks of an app again. */
    public void unmute(MutedApp app) {
        preferences.unmute(app.id());
    }

    /** Follows changes made elsewhere in the window. */
    public void activate() {
        pin.cancel();
        pin = preferences.observe(this::load);
    }

    /** Follows them no more. */
    public void deactivate() {
        pin.cancel();
        pin = Cancellable.NONE;
    }

    private void load(NotificationSettings settings) {
        loading = true;
        try {
            choices.forEach(
                    (choice, on) -> on.set(settings.isOn(choice.kind(), choice.environment())));
            minutes.set((int) settings.patience().toMinutes());
            desktop.set(settings.desktop());
            mutedApps.setAll(
                    settings.mutedApps().entrySet().stream()
                            .map(muted -> new MutedApp(muted.getKey(), muted.getValue()))
                            .toList());
            Instant until = preferences.mutedUntil();
            muteText.set(
                    until == null
                            ? ""
                            : "Nothing is said until "
                                    + TimeText.since(until, clock.instant(), zone.get()));
        } finally {
            loading = false;
        }
    }

    private void keepRules() {
        if (loading) {
            return;
        }
        Duration patience = Duration.ofMinutes(Math.clamp(minutes.get(), 1, MOST_MINUTES));
        List<NotificationRule> rules = new ArrayList<>();
        choices.forEach(
                (choice, on) ->
                        rules.add(
                                new NotificationRule(
                                        choice.kind(),
                                        choice.environment(),
                                        null,
                                        patience,
                                        on.get())));
        preferences.change(now -> now.withRules(rules));
    }

    private void keepDesktop() {
        if (!loading) {
            preferences.change(now -> now.withDesktop(desktop.get()));
        }
    }
}
