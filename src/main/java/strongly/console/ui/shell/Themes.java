package strongly.console.ui.shell;

import atlantafx.base.theme.CupertinoDark;
import atlantafx.base.theme.CupertinoLight;
import atlantafx.base.theme.Dracula;
import atlantafx.base.theme.NordDark;
import atlantafx.base.theme.NordLight;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Applies AtlantaFX themes: one by name, or Primer in the light or dark the desktop asks for, also
 * when the desktop changes its mind while the console runs. UI thread only.
 */
public final class Themes {
    /** Follows the desktop. */
    public static final String SYSTEM = "system";

    private final Map<String, Supplier<String>> stylesheets = new LinkedHashMap<>();
    private final InvalidationListener followSystem = observable -> applySystem();
    private String chosen = "";

    /** The themes that can be chosen. */
    public Themes() {
        stylesheets.put("primer-light", () -> new PrimerLight().getUserAgentStylesheet());
        stylesheets.put("primer-dark", () -> new PrimerDark().getUserAgentStylesheet());
        stylesheets.put("nord-light", () -> new NordLight().getUserAgentStylesheet());
        stylesheets.put("nord-dark", () -> new NordDark().getUserAgentStylesheet());
        stylesheets.put("cupertino-light", () -> new CupertinoLight().getUserAgentStylesheet());
        stylesheets.put("cupertino-dark", () -> new CupertinoDark().getUserAgentStylesheet());
        stylesheets.put("dracula", () -> new Dracula().getUserAgentStylesheet());
    }

    /** The names of the themes that can be chosen, the desktop's choice first. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(SYSTEM);
        names.addAll(stylesheets.keySet());
        return names;
    }

    /**
     * Applies a theme.
     *
     * @param name the theme's name; {@link #SYSTEM} or a name never heard of follows the desktop
     */
    public void apply(String name) {
        if (name.equals(chosen)) {
            return;
        }
        chosen = name;
        Platform.getPreferences().colorSchemeProperty().removeListener(followSystem);
        Supplier<String> stylesheet = stylesheets.get(name);
        if (stylesheet != null) {
            Application.setUserAgentStylesheet(stylesheet.get());
        } else {
            Platform.getPreferences().colorSchemeProperty().addListener(followSystem);
            applySystem();
        }
    }

    private void applySystem() {
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }
}
