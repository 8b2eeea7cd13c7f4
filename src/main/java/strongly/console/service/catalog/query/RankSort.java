package strongly.console.service.catalog.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts apps by what a key looks at, keeping the order of equal ones. The values are ranked first:
 * a hundred thousand apps have a thousand images and five statuses, and ordering those few and
 * counting costs a tenth of comparing app with app.
 */
final class RankSort {
    private static final int NONE = -1;

    private RankSort() {}

    /** These apps in order; apps without a value come last either way. */
    static IndexedApp[] sorted(IndexedApp[] apps, AppOrder.Value value, boolean descending) {
        int ranks =
                switch (value) {
                    case AppOrder.Text text -> rank(apps, text);
                    case AppOrder.Figure figure -> rank(apps, figure);
                };
        return counted(apps, ranks, descending);
    }

    /** Ranks the apps by a text; the number of ranks. */
    private static int rank(IndexedApp[] apps, AppOrder.Text text) {
        Map<String, int[]> ranks = new HashMap<>();
        int[] none = {NONE};
        int[][] rankOf = new int[apps.length][];
        for (int i = 0; i < apps.length; i++) {
            String value = text.of().apply(apps[i]);
            rankOf[i] = value == null ? none : ranks.computeIfAbsent(value, first -> new int[1]);
        }
        List<Map.Entry<String, int[]>> values = new ArrayList<>(ranks.entrySet());
        values.sort(Map.Entry.comparingByKey());
        for (int rank = 0; rank < values.size(); rank++) {
            values.get(rank).getValue()[0] = rank;
        }
        for (int i = 0; i < apps.length; i++) {
            apps[i].rank = rankOf[i][0];
        }
        return values.size();
    }

    /** Ranks the apps by a figure; the number of ranks. */
    private static int rank(IndexedApp[] apps, AppOrder.Figure figure) {
        long[] figures = new long[apps.length];
        for (int i = 0; i < apps.length; i++) {
            figures[i] = figure.of().applyAsLong(apps[i]);
        }
        long[] values = figures.clone();
        Arrays.sort(values);
        int distinct = 0;
        for (long value : values) {
            if (value != IndexedApp.NONE && (distinct == 0 || values[distinct - 1] != value)) {
                values[distinct++] = value;
            }
        }
        for (int i = 0; i < apps.length; i++) {
            apps[i].rank =
                    figures[i] == IndexedApp.NONE
                            ? NONE
                            : Arrays.binarySearch(values, 0, distinct, figures[i]);
        }
        return distinct;
    }

    /** Puts each app behind those of lower ranks and those of its own that stood before it. */
    private static IndexedApp[] counted(IndexedApp[] apps, int ranks, boolean descending) {
        int[] next = new int[ranks + 2];
        for (IndexedApp app : apps) {
            if (app.rank == NONE) {
                app.rank = ranks;
            } else if (descending) {
                app.rank = ranks - 1 - app.rank;
            }
            next[app.rank + 1]++;
        }
        for (int rank = 1; rank < next.length; rank++) {
            next[rank] += next[rank - 1];
        }
        IndexedApp[] sorted = new IndexedApp[apps.length];
        for (IndexedApp app : apps) {
            sorted[next[app.rank]++] = app;
        }
        return sorted;
    }
}
