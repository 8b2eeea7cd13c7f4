package strongly.console.service.logs.mark;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The highlighters a person made, as kept in the settings.
 *
 * @param rules the first that finds something wins
 */
public record HighlightSettings(List<HighlightRule> rules) {
    /** The section of the settings. */
    public static final String SECTION = "log-highlighters";

    /** Most rules. */
    public static final int MOST = 50;

    /** No rule. */
    public static final HighlightSettings DEFAULT = new HighlightSettings(List.of());

    /** Rules as read; what is not whole is left out. */
    public HighlightSettings {
        rules =
                rules == null
                        ? List.of()
                        : rules.stream().filter(HighlightSettings::isWhole).limit(MOST).toList();
    }

    private static boolean isWhole(@Nullable HighlightRule rule) {
        return rule != null
                && rule.colour() != null
                && rule.text() != null
                && rule.text().text() != null;
    }
}
