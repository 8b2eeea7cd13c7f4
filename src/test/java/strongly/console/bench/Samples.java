package strongly.console.bench;

import java.util.Arrays;

/** Measured values, in whatever unit. Not safe for several threads. */
final class Samples {
    /** Takes what does not count. */
    static final Samples NOWHERE = new Samples();

    private double[] values = new double[64];
    private int size;

    /** These samples, or nowhere while it warms up. */
    Samples when(boolean counts) {
        return counts ? this : NOWHERE;
    }

    /** One value. */
    static Samples of(double value) {
        Samples samples = new Samples();
        samples.add(value);
        return samples;
    }

    /** Takes up a value. */
    void add(double value) {
        if (this == NOWHERE) {
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** Takes up the time since then in milliseconds. */
    void addSince(long nanoTime) {
        add((System.nanoTime() - nanoTime) / 1e6);
    }

    /** The value that this share is not above; not a number without samples. */
    double percentile(int percent) {
        if (size == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[Math.min(size - 1, size * percent / 100)];
    }
}
