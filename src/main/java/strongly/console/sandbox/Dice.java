package strongly.console.sandbox;

/** Random numbers that depend on nothing but what they are asked for. */
final class Dice {
    private Dice() {}

    /** Spreads the bits of a number (the finalizer of SplitMix64). */
    static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** A throw for these two numbers. */
    static long roll(long first, long second) {
        return mix(mix(first) + second);
    }

    /** A throw from 0 to {@code bound} - 1. */
    static int below(int bound, long throwOf) {
        return (int) Math.floorMod(throwOf, (long) bound);
    }
}
