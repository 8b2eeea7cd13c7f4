package strongly.console.service.logs.store;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Some of the lines of a source, by their numbers: matches, bookmarks, what a filter lets through.
 * Takes a bit a line. Never changes; any thread.
 */
public final class LineSet {
    static final int SHIFT = 12;
    static final int WORDS = (1 << SHIFT) / 64;

    /** No line. */
    public static final LineSet EMPTY = new LineSet(0, new long[0][]);

    private final long firstBlock;
    private final long[][] blocks;
    private final int[] before;

    /**
     * A set.
     *
     * @param firstBlock the number of the first block's first line, divided by a block's size
     * @param blocks handed over
     */
    LineSet(long firstBlock, long[][] blocks) {
        this.firstBlock = firstBlock;
        this.blocks = blocks;
        this.before = new int[blocks.length + 1];
        for (int i = 0; i < blocks.length; i++) {
            before[i + 1] = before[i] + count(blocks[i], WORDS);
        }
    }

    private static int count(long[] block, int words) {
        int sum = 0;
        for (int i = 0; i < words; i++) {
            sum += Long.bitCount(block[i]);
        }
        return sum;
    }

    long firstBlock() {
        return firstBlock;
    }

    long[][] blocks() {
        return blocks;
    }

    /** How many lines there are. */
    public int count() {
        return before[blocks.length];
    }

    /** Whether there is no line. */
    public boolean isEmpty() {
        return count() == 0;
    }

    /** Whether a line is in it. */
    public boolean contains(long number) {
        long block = (number >> SHIFT) - firstBlock;
        return block >= 0
                && block < blocks.length
                && (blocks[(int) block][word(number)] & (1L << number)) != 0;
    }

    private static int word(long number) {
        return (int) (number & ((1 << SHIFT) - 1)) >> 6;
    }

    /** How many of its lines come before this one. */
    public int countBefore(long number) {
        long block = (number >> SHIFT) - firstBlock;
        if (block < 0) {
            return 0;
        }
        if (block >= blocks.length) {
            return count();
        }
        long[] bits = blocks[(int) block];
        int word = word(number);
        return before[(int) block]
                + count(bits, word)
                + Long.bitCount(bits[word] & ((1L << number) - 1));
    }

    /**
     * The line that has this many of the set before it.
     *
     * @throws IndexOutOfBoundsException where there are not so many
     */
    public long at(int ordinal) {
        if (ordinal < 0 || ordinal >= count()) {
            throw new IndexOutOfBoundsException(ordinal + " of " + count());
        }
        int found = Arrays.binarySearch(before, ordinal);
        int block = found >= 0 ? found : -found - 2;
        while (before[block + 1] <= ordinal) {
            block++; // empty blocks share a count
        }
        int left = ordinal - before[block];
        long[] bits = blocks[block];
        int word = 0;
        for (int here = Long.bitCount(bits[0]); here <= left; here = Long.bitCount(bits[word])) {
            left -= here;
            word++;
        }
        long rest = bits[word];
        for (int i = 0; i < left; i++) {
            rest &= rest - 1;
        }
        return ((firstBlock + block) << SHIFT) + word * 64L + Long.numberOfTrailingZeros(rest);
    }

    /** The first line at or after this one, -1 where there is none. */
    public long next(long number) {
        long from = Math.max(number, firstBlock << SHIFT);
        long block = (from >> SHIFT) - firstBlock;
        if (block >= blocks.length) {
            return -1;
        }
        int word = word(from);
        long bits = blocks[(int) block][word] & (-1L << from);
        while (bits == 0) {
            word++;
            if (word == WORDS) {
                word = 0;
                block = nextFilled((int) block + 1);
                if (block == blocks.length) {
                    return -1;
                }
            }
            bits = blocks[(int) block][word];
        }
        return ((firstBlock + block) << SHIFT) + word * 64L + Long.numberOfTrailingZeros(bits);
    }

    private int nextFilled(int from) {
        int block = from;
        while (block < blocks.length && before[block + 1] == before[block]) {
            block++;
        }
        return block;
    }

    /** The last line at or before this one, -1 where there is none. */
    public long previous(long number) {
        int ordinal = countBefore(number + 1) - 1;
        return ordinal >= 0 ? at(ordinal) : -1;
    }

    /** Visits all lines in order. */
    public void forEach(LongConsumer visitor) {
        forEach(firstBlock << SHIFT, Long.MAX_VALUE, visitor);
    }

    /** Visits the lines in {@code [from, to)} in order. */
    public void forEach(long from, long to, LongConsumer visitor) {
        int start = Math.clamp((from >> SHIFT) - firstBlock, 0, blocks.length);
        for (int block = start; block < blocks.length; block++) {
            long base = (firstBlock + block) << SHIFT;
            if (base >= to) {
                return;
            }
            for (int word = 0; word < WORDS; word++) {
                for (long bits = blocks[block][word]; bits != 0; bits &= bits - 1) {
                    long number = base + word * 64L + Long.numberOfTrailingZeros(bits);
                    if (number >= from && number < to) {
                        visitor.accept(number);
                    }
                }
            }
        }
    }

    /** This set without the lines before that one; as when they were let go. */
    public LineSet from(long first) {
        long block = (first >> SHIFT) - firstBlock;
        if (block < 0 || countBefore(first) == 0) {
            return this;
        }
        if (block >= blocks.length) {
            return EMPTY;
        }
        long[][] rest = Arrays.copyOfRange(blocks, (int) block, blocks.length);
        long[] edge = rest[0].clone();
        int word = word(first);
        Arrays.fill(edge, 0, word, 0);
        edge[word] &= -1L << first;
        rest[0] = edge;
        return new LineSet(first >> SHIFT, rest);
    }

    /** The lines of both sets. */
    public LineSet and(LineSet other) {
        LineSetBuilder builder = new LineSetBuilder(EMPTY);
        LineSet fewer = count() <= other.count() ? this : other;
        LineSet more = fewer == this ? other : this;
        fewer.forEach(
                number -> {
                    if (more.contains(number)) {
                        builder.add(number);
                    }
                });
        return builder.build();
    }

    /** The lines of either set. */
    public LineSet or(LineSet other) {
        LineSetBuilder builder = new LineSetBuilder(this);
        other.forEach(builder::add);
        return builder.build();
    }

    /**
     * This set with so many lines around each.
     *
     * @param first no line before this one
     * @param end no line from this one on
     */
    public LineSet around(int lines, long first, long end) {
        LineSetBuilder builder = new LineSetBuilder(EMPTY);
        forEach(
                number ->
                        builder.addRange(
                                Math.max(first, number - lines),
                                Math.min(end, number + lines + 1)));
        return builder.build();
    }

    /**
     * The first line at or after {@code from} that is in one of two sets only, {@link
     * Long#MAX_VALUE} where they are alike from there on. Quick for sets that grew from each other.
     */
    public long firstDifference(LineSet other, long from) {
        long lastBlock =
                Math.max(firstBlock + blocks.length, other.firstBlock + other.blocks.length);
        for (long block = Math.max(0, from >> SHIFT); block < lastBlock; block++) {
            long[] mine = block(block);
            long[] theirs = other.block(block);
            if (isSame(mine, theirs)) {
                continue;
            }
            for (int word = 0; word < WORDS; word++) {
                long difference = mine[word] ^ theirs[word];
                long base = (block << SHIFT) + word * 64L;
                if (base < from) {
                    difference &= from - base >= 64 ? 0 : -1L << from;
                }
                if (difference != 0) {
                    return base + Long.numberOfTrailingZeros(difference);
                }
            }
        }
        return Long.MAX_VALUE;
    }

    /** Sets that grew from each other share blocks. */
    @SuppressWarnings("ReferenceEquality") // that it is the very same array is the point
    private static boolean isSame(long[] one, long[] other) {
        return one == other;
    }

    private long[] block(long block) {
        long index = block - firstBlock;
        return index >= 0 && index < blocks.length ? blocks[(int) index] : LineSetBuilder.NOTHING;
    }

    /** Bytes of memory this takes. */
    public long memory() {
        return blocks.length * (WORDS * 8L + 28);
    }
}
