package strongly.console.service.logs.merged;

import java.util.Arrays;

/**
 * Some lines of an order: of which source each is, and where the sources stand at its beginning.
 *
 * @param sources of each line
 * @param numbers for each source the number that its first line from here on has at least
 * @param keys for each source at most the key of that line
 * @param keyBefore at least the key of every line before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Chunk(byte[] sources, long[] numbers, long[] keys, long keyBefore) {
    /** Most lines. */
    static final int SIZE = 4_096;

    int size() {
        return sources.length;
    }

    int source(int offset) {
        return sources[offset] & 0xff;
    }

    /** How many lines before this offset are of the same source. */
    int ordinal(int offset) {
        byte wanted = sources[offset];
        int count = 0;
        for (int i = 0; i < offset; i++) {
            count += sources[i] == wanted ? 1 : 0;
        }
        return count;
    }

    /** Where the line of a source is that has so many of it before it, -1 where there is none. */
    int offset(int source, int ordinal) {
        byte wanted = (byte) source;
        int left = ordinal;
        for (int i = 0; i < sources.length; i++) {
            if (sources[i] == wanted && left-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * This chunk without the first lines of each source.
     *
     * @param gone how many lines of each
     * @param first the number that each source's first line has at least now
     */
    Chunk without(int[] gone, long[] first) {
        int[] left = gone.clone();
        byte[] rest = new byte[sources.length];
        int count = 0;
        for (byte source : sources) {
            if (left[source & 0xff] > 0) {
                left[source & 0xff]--;
            } else {
                rest[count++] = source;
            }
        }
        long[] now = numbers.clone();
        for (int i = 0; i < now.length; i++) {
            now[i] = Math.max(now[i], first[i]);
        }
        return new Chunk(Arrays.copyOf(rest, count), now, keys, keyBefore);
    }

    /** This chunk and the one after it. */
    Chunk with(Chunk next) {
        byte[] both = Arrays.copyOf(sources, sources.length + next.sources.length);
        System.arraycopy(next.sources, 0, both, sources.length, next.sources.length);
        return new Chunk(both, numbers, keys, keyBefore);
    }

    /** How many lines each source has here. */
    int[] counts() {
        int[] counts = new int[numbers.length];
        countInto(counts, sources.length);
        return counts;
    }

    /** Adds how many lines each source has before this offset. */
    void countInto(int[] counts, int offset) {
        for (int i = 0; i < offset; i++) {
            counts[sources[i] & 0xff]++;
        }
    }
}
