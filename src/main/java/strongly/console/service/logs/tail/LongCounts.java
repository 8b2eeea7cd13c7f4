package strongly.console.service.logs.tail;

/** How often each key occurs, in flat arrays: keys come by the ten thousand, twice a second. */
final class LongCounts {
    private final long[] keys;
    private final int[] counts;
    private final boolean[] used;
    private final int mask;

    /**
     * No keys.
     *
     * @param most most keys that will be added
     */
    LongCounts(int most) {
        int size = Integer.highestOneBit(Math.max(16, most)) * 4;
        keys = new long[size];
        counts = new int[size];
        used = new boolean[size];
        mask = size - 1;
    }

    private int slot(long key) {
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (used[slot] && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    void add(long key) {
        int slot = slot(key);
        used[slot] = true;
        keys[slot] = key;
        counts[slot]++;
    }

    int count(long key) {
        return counts[slot(key)];
    }

    /** Takes one away; false where none is left. */
    boolean take(long key) {
        int slot = slot(key);
        if (counts[slot] == 0) {
            return false;
        }
        counts[slot]--;
        return true;
    }
}
