package strongly.console.service.logs.store;

import java.util.Arrays;

/**
 * Makes line sets, each of them cheaply from the one before. Not for sharing between threads; what
 * it built may be shared.
 */
public final class LineSetBuilder {
    /** A block without lines; never written to. */
    static final long[] NOTHING = new long[LineSet.WORDS];

    private long firstBlock;
    private long[][] blocks;
    private boolean[] owned;
    private int count;

    /** A builder that begins with these lines. */
    public LineSetBuilder(LineSet start) {
        firstBlock = start.firstBlock();
        count = start.blocks().length;
        blocks = Arrays.copyOf(start.blocks(), Math.max(8, count));
        owned = new boolean[blocks.length];
    }

    /** Adds a line. */
    public void add(long number) {
        block(number >> LineSet.SHIFT)[wordOf(number)] |= 1L << number;
    }

    private static int wordOf(long number) {
        return (int) (number & ((1 << LineSet.SHIFT) - 1)) >> 6;
    }

    /** Adds the lines in {@code [from, to)}. */
    public void addRange(long from, long to) {
        long number = from;
        while (number < to) {
            long[] block = block(number >> LineSet.SHIFT);
            long wordEnd = Math.min(to, (number | 63) + 1);
            long bits = -1L << number;
            if ((wordEnd & 63) != 0) {
                bits &= (1L << wordEnd) - 1;
            }
            block[wordOf(number)] |= bits;
            number = wordEnd;
        }
    }

    private long[] block(long wanted) {
        if (count == 0) {
            firstBlock = wanted;
        } else if (wanted < firstBlock) {
            growFront((int) (firstBlock - wanted));
        }
        int index = (int) (wanted - firstBlock);
        if (index >= blocks.length) {
            int size = Math.max(index + 1, blocks.length * 2);
            blocks = Arrays.copyOf(blocks, size);
            owned = Arrays.copyOf(owned, size);
        }
        while (count <= index) {
            blocks[count++] = NOTHING;
        }
        if (!owned[index]) {
            blocks[index] = blocks[index].clone();
            owned[index] = true;
        }
        return blocks[index];
    }

    private void growFront(int more) {
        long[][] grown = new long[count + more][];
        boolean[] grownOwned = new boolean[count + more];
        Arrays.fill(grown, 0, more, NOTHING);
        System.arraycopy(blocks, 0, grown, more, count);
        System.arraycopy(owned, 0, grownOwned, more, count);
        blocks = grown;
        owned = grownOwned;
        count += more;
        firstBlock -= more;
    }

    /** Takes out all lines before this one. */
    public void removeBefore(long first) {
        LineSet rest = build().from(first);
        firstBlock = rest.firstBlock();
        count = rest.blocks().length;
        blocks = Arrays.copyOf(rest.blocks(), Math.max(8, count));
        owned = new boolean[blocks.length];
    }

    /** The lines so far; the builder can go on. */
    public LineSet build() {
        Arrays.fill(owned, false);
        return new LineSet(firstBlock, Arrays.copyOf(blocks, count));
    }
}
