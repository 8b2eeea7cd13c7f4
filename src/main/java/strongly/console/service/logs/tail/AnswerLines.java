package strongly.console.service.logs.tail;

import strongly.console.service.logs.store.LineKey;

import java.util.Arrays;

/** The lines of an answer, each with a key of 64 bits that equal lines share. */
final class AnswerLines {
    private final byte[] text;
    private final int[] starts;
    private final long[] keys;
    private final int count;

    private AnswerLines(byte[] text, int[] starts, long[] keys, int count) {
        this.text = text;
        this.starts = starts;
        this.keys = keys;
        this.count = count;
    }

    /**
     * Cuts an answer into lines.
     *
     * @param truncated whether the answer was cut, so that its last line is not whole
     */
    static AnswerLines of(byte[] text, boolean truncated) {
        int[] starts = new int[Math.max(16, text.length / 64)];
        long[] keys = new long[starts.length];
        int count = 0;
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            boolean last = i == text.length;
            if (!last && text[i] != '\n') {
                continue;
            }
            if (last && (start == i || truncated)) {
                break;
            }
            if (count + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                keys = Arrays.copyOf(keys, starts.length);
            }
            starts[count] = start;
            keys[count++] = LineKey.of(text, start, i);
            start = i + 1;
        }
        starts[count] = start;
        return new AnswerLines(text, starts, keys, count);
    }

    int count() {
        return count;
    }

    long key(int line) {
        return keys[line];
    }

    long[] keys() {
        return Arrays.copyOf(keys, count);
    }

    byte[] text() {
        return text;
    }

    /** Where a line begins; that of {@code count} is where the whole lines end. */
    int start(int line) {
        return starts[line];
    }

    /** Where a line ends, before its newline. */
    int end(int line) {
        int next = starts[line + 1];
        return next <= text.length && next > 0 && text[next - 1] == '\n' ? next - 1 : text.length;
    }
}
