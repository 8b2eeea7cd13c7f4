package strongly.console.service.logs.tail;

import java.util.Arrays;

/** The keys of the newest lines that were taken up: what answers are compared with. */
final class KnownLines {
    private final int most;
    private long[] keys = new long[256];
    private int from;
    private int to;

    /**
     * None yet.
     *
     * @param most most lines to remember: more than any answer has
     */
    KnownLines(int most) {
        this.most = most;
    }

    boolean isEmpty() {
        return from == to;
    }

    int count() {
        return to - from;
    }

    long key(int index) {
        return keys[from + index];
    }

    void add(long key) {
        if (to == keys.length) {
            makeRoom();
        }
        keys[to++] = key;
        if (to - from > most) {
            from++;
        }
    }

    private void makeRoom() {
        int count = to - from;
        long[] now = count > keys.length / 2 ? new long[keys.length * 2] : keys;
        System.arraycopy(keys, from, now, 0, count);
        keys = now;
        from = 0;
        to = count;
    }

    /** Remembers these instead: they are all the server has. */
    void replace(long[] all) {
        keys = Arrays.copyOf(all, Math.max(256, all.length));
        from = Math.max(0, all.length - most);
        to = all.length;
    }
}
