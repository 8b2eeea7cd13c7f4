package strongly.console.service.logs.merged;

import java.util.Arrays;
import java.util.List;

/** Merges sources by their keys, through a heap of those that have lines left. */
final class Merge {
    private final SourceCursor[] cursors;
    private final int[] heap;
    private int size;
    private long lastKey;

    Merge(SourceCursor[] cursors, long keyBefore) {
        this.lastKey = keyBefore;
        this.cursors = cursors;
        this.heap = new int[cursors.length];
        for (int source = 0; source < cursors.length; source++) {
            if (!cursors[source].hasEnded()) {
                heap[size++] = source;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    /** Appends all that is left. */
    void into(List<Chunk> chunks) {
        while (size > 0) {
            chunks.add(chunk());
        }
    }

    private Chunk chunk() {
        long[] numbers = new long[cursors.length];
        long[] keys = new long[cursors.length];
        for (int source = 0; source < cursors.length; source++) {
            numbers[source] = cursors[source].number();
            keys[source] = cursors[source].key();
        }
        long keyBefore = lastKey;
        byte[] sources = new byte[Chunk.SIZE];
        int count = 0;
        while (size > 0 && count < Chunk.SIZE) {
            int source = heap[0];
            SourceCursor cursor = cursors[source];
            do {
                sources[count++] = (byte) source;
                lastKey = Math.max(lastKey, cursor.key());
                cursor.advance();
            } while (!cursor.hasEnded() && count < Chunk.SIZE && isFirst(source));
            if (cursor.hasEnded()) {
                heap[0] = heap[--size];
            }
            sink(0);
        }
        return new Chunk(
                count == Chunk.SIZE ? sources : Arrays.copyOf(sources, count),
                numbers,
                keys,
                keyBefore);
    }

    /** Whether the source at the top is still before the others. */
    private boolean isFirst(int source) {
        return (size < 2 || isBefore(source, heap[1])) && (size < 3 || isBefore(source, heap[2]));
    }

    private boolean isBefore(int one, int other) {
        long mine = cursors[one].key();
        long theirs = cursors[other].key();
        return mine != theirs ? mine < theirs : one < other;
    }

    private void sink(int from) {
        int at = from;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (isBefore(heap[at], heap[child])) {
                return;
            }
            int swap = heap[at];
            heap[at] = heap[child];
            heap[child] = swap;
            at = child;
        }
    }
}
