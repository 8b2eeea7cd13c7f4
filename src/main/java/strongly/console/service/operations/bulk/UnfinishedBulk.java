package strongly.console.service.operations.bulk;

import strongly.console.service.operations.bulk.BulkEntry.Result;

import java.util.List;

/**
 * A bulk run that was interrupted, as its journal tells.
 *
 * @param header what it was asked to do
 * @param entries how far it got with each app; one that was sent without a result is {@link
 *     Result#UNKNOWN}
 */
public record UnfinishedBulk(BulkHeader header, List<BulkEntry> entries) {
    public UnfinishedBulk {
        entries = List.copyOf(entries);
    }

    /** How many apps stand so. */
    public long count(Result result) {
        return entries.stream().filter(entry -> entry.result() == result).count();
    }

    /** In one line: what was done and what was not. */
    public String summary() {
        long wanted = entries.size() - count(Result.SKIPPED);
        StringBuilder text = new StringBuilder();
        text.append(
                "%s: %d of %d done"
                        .formatted(header.action().label(), count(Result.SUCCEEDED), wanted));
        add(text, Result.WAITING, "not started");
        add(text, Result.FAILED, "failed");
        add(text, Result.UNKNOWN, "with unknown outcome");
        return text.toString();
    }

    private void add(StringBuilder text, Result result, String words) {
        if (count(result) > 0) {
            text.append(", ").append(count(result)).append(' ').append(words);
        }
    }
}
