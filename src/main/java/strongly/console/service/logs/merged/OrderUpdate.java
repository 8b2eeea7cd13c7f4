package strongly.console.service.logs.merged;

import strongly.console.service.logs.line.LineShape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the chunks of an order from those of the one before. */
final class OrderUpdate {
    private final List<SourceLines> before;
    private final List<SourceLines> now;
    private final int count;

    private OrderUpdate(List<SourceLines> before, List<SourceLines> now) {
        this.before = before;
        this.now = now;
        this.count = now.size();
    }

    static Chunk[] chunks(List<SourceLines> before, Chunk[] chunks, List<SourceLines> now) {
        OrderUpdate update = new OrderUpdate(before, now);
        List<Chunk> kept =
                before.size() == now.size() && chunks.length > 0 ? update.kept(chunks) : List.of();
        return update.merged(kept).toArray(Chunk[]::new);
    }

    /** The chunks that stay as they are, but for lines that were let go. */
    private List<Chunk> kept(Chunk[] chunks) {
        long earliest = Long.MAX_VALUE;
        int stable = chunks.length;
        for (int source = 0; source < count; source++) {
            long changed = firstChange(source);
            if (changed == Long.MAX_VALUE) {
                continue;
            }
            stable = Math.min(stable, chunksBefore(chunks, source, changed));
            SourceLines lines = now.get(source);
            long next = lines.next(changed);
            if (next >= 0) {
                earliest = Math.min(earliest, lines.lines().millis(next));
            }
        }
        while (stable > 0 && chunks[stable - 1].keyBefore() >= earliest) {
            stable--;
        }
        return withoutLetGo(chunks, stable);
    }

    /** The first line of a source that was not to be seen as it is now. */
    private long firstChange(int source) {
        SourceLines old = before.get(source);
        SourceLines lines = now.get(source);
        boolean otherKind = (old.shown() == null) != (lines.shown() == null);
        if (otherKind || lines.lines().end() < old.lines().end()) {
            return 0;
        }
        long first = lines.lines().first();
        if (old.shown() == null || lines.shown() == null) {
            return old.lines().end() < lines.lines().end() ? old.lines().end() : Long.MAX_VALUE;
        }
        long change = lines.shown().firstDifference(old.shown(), first);
        long next = lines.next(old.lines().end());
        return next < 0 ? change : Math.min(change, next);
    }

    /** How many chunks have no line of the source from this one on. */
    private static int chunksBefore(Chunk[] chunks, int source, long number) {
        int at = chunks.length;
        // the chunk before the first that begins later may hold it
        while (at > 0 && chunks[at - 1].numbers()[source] > number) {
            at--;
        }
        return at;
    }

    private List<Chunk> withoutLetGo(Chunk[] chunks, int stable) {
        long[] first = new long[count];
        for (int source = 0; source < count; source++) {
            first[source] = now.get(source).lines().first();
        }
        List<Chunk> kept = new ArrayList<>(stable + 1);
        for (int i = 0; i < stable; i++) {
            Chunk chunk = chunks[i];
            int[] gone = gone(chunk, first);
            Chunk rest = Arrays.stream(gone).sum() > 0 ? chunk.without(gone, first) : chunk;
            if (rest.size() == 0) {
                continue;
            }
            boolean joins =
                    !kept.isEmpty() && kept.getLast().size() + rest.size() <= Chunk.SIZE / 2;
            if (joins) {
                kept.add(kept.removeLast().with(rest));
            } else {
                kept.add(rest);
            }
        }
        return kept;
    }

    private int[] gone(Chunk chunk, long[] first) {
        int[] gone = new int[count];
        int[] counts = null;
        for (int source = 0; source < count; source++) {
            if (chunk.numbers()[source] >= first[source]) {
                continue;
            }
            counts = counts == null ? chunk.counts() : counts;
            SourceLines old = before.get(source);
            int letGo = old.countBefore(first[source]) - old.countBefore(chunk.numbers()[source]);
            gone[source] = Math.min(counts[source], letGo);
        }
        return gone;
    }

    private List<Chunk> merged(List<Chunk> kept) {
        List<Chunk> all = new ArrayList<>(kept);
        long[] numbers = new long[count];
        long[] keys = new long[count];
        Arrays.fill(keys, LineShape.NO_TIME);
        long keyBefore = LineShape.NO_TIME;
        if (!all.isEmpty()) {
            // begins with the last one again: what comes may belong into it
            Chunk last = all.removeLast();
            numbers = last.numbers();
            keys = last.keys();
            keyBefore = last.keyBefore();
        }
        SourceCursor[] cursors = new SourceCursor[count];
        for (int source = 0; source < count; source++) {
            cursors[source] = new SourceCursor(now.get(source), numbers[source], keys[source]);
        }
        new Merge(cursors, keyBefore).into(all);
        return all;
    }
}
