package strongly.console.ui.timeline;

import java.time.Duration;
import java.util.Locale;

/** The spans of time to choose from. */
public enum ChartSpan {
    QUARTER("15 min", "15 minutes", Duration.ofMinutes(15)),
    SIX_HOURS("6 h", "6 hours", Duration.ofHours(6)),
    WEEK("7 d", "7 days", Duration.ofDays(7));

    private final String label;
    private final String words;
    private final Duration length;

    ChartSpan(String label, String words, Duration length) {
        this.label = label;
        this.words = words;
        this.length = length;
    }

    /** The span on its button. */
    public String label() {
        return label;
    }

    /** The span within a sentence. */
    public String words() {
        return words;
    }

    /** How long it is. */
    public Duration length() {
        return length;
    }

    /** A stable id for its button. */
    String id() {
        return "status-chart-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
