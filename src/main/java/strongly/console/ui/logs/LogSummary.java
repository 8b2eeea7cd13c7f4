package strongly.console.ui.logs;

import strongly.console.service.logs.feed.LogFeed;
import strongly.console.ui.logs.list.Sizes;
import strongly.console.ui.text.CountText;

import java.util.List;
import java.util.Locale;

/** How much is held and shown, in words. */
final class LogSummary {
    private LogSummary() {}

    /**
     * The words; empty where nothing is held.
     *
     * @param shown how many lines are in the list
     * @param limited whether lines may be left out of it
     */
    static String of(List<LogFeed> feeds, int shown, boolean limited) {
        long held = 0;
        long bytes = 0;
        long dropped = 0;
        for (LogFeed feed : feeds) {
            held += feed.store().snapshot().size();
            bytes += feed.store().snapshot().bytes();
            dropped += feed.store().dropped();
        }
        if (held == 0) {
            return "";
        }
        String text = CountText.of(held, "line") + " · " + Sizes.of(bytes);
        if (limited && shown != held) {
            text = String.format(Locale.ROOT, "%,d of ", shown) + text;
        }
        return dropped == 0
                ? text
                : text + String.format(Locale.ROOT, " · %,d older let go", dropped);
    }
}
