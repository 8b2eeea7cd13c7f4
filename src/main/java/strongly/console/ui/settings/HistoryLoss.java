package strongly.console.ui.settings;

import strongly.console.service.history.HistoryContents;
import strongly.console.service.history.HistoryLimits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What keeping to other limits deletes, in words. */
final class HistoryLoss {
    private HistoryLoss() {}

    /**
     * A sentence or two.
     *
     * @param contents what is kept, and how much of it is older than the limits allow
     */
    static String of(HistoryContents contents, HistoryLimits wanted) {
        List<String> lost = new ArrayList<>();
        add(lost, contents.activities(), "entry of the activity", "entries of the activity");
        add(lost, contents.deployments(), "deployment", "deployments");
        if (contents.stretches() > 0) {
            lost.add("the status seen before");
        }
        String text = "";
        if (!lost.isEmpty()) {
            long days = wanted.age().toDays();
            text =
                    "Applying deletes what is older than "
                            + (days == 1 ? "a day" : days + " days")
                            + ": "
                            + joined(lost)
                            + ".";
        }
        if (contents.bytes() > wanted.bytes()) {
            text +=
                    (text.isEmpty() ? "" : " ")
                            + "The history takes "
                            + megabytes(contents.bytes())
                            + " MB now; the oldest is deleted until it takes at most "
                            + megabytes(wanted.bytes())
                            + " MB, status first, activity last.";
        }
        return text.isEmpty() ? "Nothing that is kept now is deleted by this." : text;
    }

    private static void add(List<String> lost, long count, String one, String many) {
        if (count > 0) {
            lost.add(String.format(Locale.ENGLISH, "%,d ", count) + (count == 1 ? one : many));
        }
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String megabytes(long bytes) {
        long whole = bytes / HistoryLimits.MEBIBYTE;
        return whole < 10
                ? String.format(Locale.ENGLISH, "%.1f", (double) bytes / HistoryLimits.MEBIBYTE)
                : String.format(Locale.ENGLISH, "%,d", whole);
    }
}
