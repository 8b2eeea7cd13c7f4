package strongly.console.service.history;

import strongly.console.service.history.HistoryDatabase.Write;

import java.util.ArrayList;
import java.util.List;

/**
 * What could not be written and must not be lost for it: what people did, while a look at a status
 * is followed by another. The writer's thread only.
 */
final class OwedWrites {
    /** Beyond this the oldest are lost. */
    static final int MOST = 1_000;

    private List<Write> owed = List.of();

    /** What is owed, and after it what came now. */
    List<Write> before(List<Write> batch) {
        if (owed.isEmpty()) {
            return batch;
        }
        List<Write> all = new ArrayList<>(owed);
        all.addAll(batch);
        return all;
    }

    /** These were not written. */
    void keep(List<Write> failed) {
        List<Write> lasting = failed.stream().filter(Write::isLasting).toList();
        owed = lasting.subList(Math.max(0, lasting.size() - MOST), lasting.size());
    }

    /** All is written, or there is no use in trying again. */
    void clear() {
        owed = List.of();
    }
}
