package strongly.console.ui.shell;

/**
 * How the window looks (section {@code appearance} of the settings).
 *
 * @param theme a theme's name, or {@code system} to follow the desktop
 * @param utc whether absolute times are in UTC rather than the local zone
 */
public record AppearanceSettings(String theme, boolean utc) {
    /** The section's name. */
    public static final String SECTION = "appearance";

    /** As the desktop looks, in its zone. */
    public static final AppearanceSettings DEFAULT = new AppearanceSettings(Themes.SYSTEM, false);
}
