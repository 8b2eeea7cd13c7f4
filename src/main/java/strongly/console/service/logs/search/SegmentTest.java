package strongly.console.service.logs.search;

import strongly.console.service.logs.line.AnsiText;
import strongly.console.service.logs.store.Segment;

import java.util.Arrays;
import java.util.List;

/** Finds the lines of a segment that meet an expression. For one thread. */
abstract class SegmentTest {
    /**
     * Sets a bit for each line that matches.
     *
     * @param fromLine the line that the first bit stands for
     * @param toLine the line after the last
     * @param bits all 0
     */
    abstract void test(Segment segment, int fromLine, int toLine, long[] bits);

    /** A test of an expression whose texts are made ready. */
    static SegmentTest of(Expression expression) throws QueryException {
        // the first switch over types takes ten milliseconds, a tenth of the first search
        if (expression instanceof Expression.Text text) {
            return new OfText(CompiledText.of(text.text()));
        }
        if (expression instanceof Expression.Not not) {
            return new Negated(of(not.of()));
        }
        if (expression instanceof Expression.All all) {
            return new Combined(each(all.of()), true);
        }
        return new Combined(each(((Expression.Any) expression).of()), false);
    }

    private static SegmentTest[] each(List<Expression> expressions) throws QueryException {
        SegmentTest[] tests = new SegmentTest[expressions.size()];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = of(expressions.get(i));
        }
        return tests;
    }

    static void setAll(long[] bits, int count) {
        Arrays.fill(bits, 0, count >> 6, -1L);
        if ((count & 63) != 0) {
            bits[count >> 6] = (1L << count) - 1;
        }
    }

    /** All or any of several. */
    private static final class Combined extends SegmentTest {
        private final SegmentTest[] tests;
        private final boolean all;

        Combined(SegmentTest[] tests, boolean all) {
            this.tests = tests;
            this.all = all;
        }

        @Override
        void test(Segment segment, int fromLine, int toLine, long[] bits) {
            if (all) {
                setAll(bits, toLine - fromLine);
            }
            for (SegmentTest test : tests) {
                long[] own = new long[bits.length];
                test.test(segment, fromLine, toLine, own);
                for (int i = 0; i < bits.length; i++) {
                    bits[i] = all ? bits[i] & own[i] : bits[i] | own[i];
                }
            }
        }
    }

    /** All but those of another. */
    private static final class Negated extends SegmentTest {
        private final SegmentTest test;

        Negated(SegmentTest test) {
            this.test = test;
        }

        @Override
        void test(Segment segment, int fromLine, int toLine, long[] bits) {
            long[] own = new long[bits.length];
            test.test(segment, fromLine, toLine, own);
            setAll(bits, toLine - fromLine);
            for (int i = 0; i < bits.length; i++) {
                bits[i] &= ~own[i];
            }
        }
    }

    /** Lines with a text. */
    private static final class OfText extends SegmentTest {
        private final CompiledText text;
        private final LineTest test;
        private byte[] plain = new byte[0];

        OfText(CompiledText text) {
            this.text = text;
            this.test = text.test();
        }

        @Override
        void test(Segment segment, int fromLine, int toLine, long[] bits) {
            List<ByteNeedle> needles = text.needles();
            if (needles.isEmpty()) {
                testEach(segment, fromLine, toLine, bits);
            }
            for (ByteNeedle needle : needles) {
                scan(needle, segment, fromLine, toLine, bits);
            }
            if (segment.hasSpecialLines()) {
                correctSpecial(segment, fromLine, toLine, bits);
            }
        }

        private void testEach(Segment segment, int fromLine, int toLine, long[] bits) {
            for (int line = fromLine; line < toLine; line++) {
                if (test.matches(segment.bytes(), segment.start(line), segment.textEnd(line))) {
                    bits[(line - fromLine) >> 6] |= 1L << (line - fromLine);
                }
            }
        }

        private void scan(
                ByteNeedle needle, Segment segment, int fromLine, int toLine, long[] bits) {
            byte[] b = segment.bytes();
            int end = segment.textEnd(toLine - 1);
            int line = fromLine;
            int at = needle.find(b, segment.start(fromLine), end);
            while (at >= 0) {
                line = segment.lineAt(at, line);
                int lineEnd = segment.textEnd(line);
                boolean matches =
                        text.needleSuffices() || test.matches(b, segment.start(line), lineEnd);
                if (matches) {
                    bits[(line - fromLine) >> 6] |= 1L << (line - fromLine);
                }
                at = needle.find(b, lineEnd, end);
            }
        }

        /** Lines with escape sequences are compared without them, as they are shown. */
        private void correctSpecial(Segment segment, int fromLine, int toLine, long[] bits) {
            for (int line = fromLine; line < toLine; line++) {
                if (!segment.hasEscapes(line)) {
                    continue;
                }
                int start = segment.start(line);
                int end = segment.textEnd(line);
                if (plain.length < end - start) {
                    plain = new byte[end - start];
                }
                int length = AnsiText.strip(segment.bytes(), start, end, plain);
                long bit = 1L << (line - fromLine);
                int word = (line - fromLine) >> 6;
                if (test.matches(plain, 0, length)) {
                    bits[word] |= bit;
                } else {
                    bits[word] &= ~bit;
                }
            }
        }
    }
}
