package strongly.console.service.logs.store;

import strongly.console.service.logs.line.ByteScan;
import strongly.console.service.logs.line.LineParser;
import strongly.console.service.logs.line.LineShape;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are read and indexed while those before them still are, by a guess at what they
 * inherit. Where the guess was wrong only the first few lines differ, until one stands by itself.
 * Any thread, one at a time.
 */
final class LinePiece {
    private static final byte NEWLINE = '\n';

    private final byte[] text;
    private final int from;
    private final SegmentBuilder lines;
    private final LineParser parser;
    private final LineShape shape = new LineShape();

    private LinePiece(byte[] text, int from, int to, InstantSource clock) {
        this.text = text;
        this.from = from;
        this.parser = new LineParser(clock);
        boolean isEnded = text[to - 1] == NEWLINE;
        int count = ByteScan.count(text, from, to, NEWLINE) + (isEnded ? 0 : 1);
        this.lines = SegmentBuilder.exactly(to - from + (isEnded ? 0 : 1), count);
    }

    /**
     * Reads the lines of a range that is not empty.
     *
     * @param guess what the first line inherits, as far as is known yet
     * @param clock completes times that are written without date or year
     */
    static LinePiece read(
            byte[] text, int from, int to, LineInheritance guess, InstantSource clock) {
        LinePiece piece = new LinePiece(text, from, to, clock);
        LineInheritance inherited = new LineInheritance(guess);
        int start = from;
        while (start < to) {
            int end = ByteScan.indexOf(text, start, to, NEWLINE);
            piece.parser.parse(text, start, end, piece.shape);
            int flags = inherited.flags(piece.shape);
            piece.lines.add(text, start, end, inherited.millis(), flags);
            start = end + 1;
        }
        return piece;
    }

    /**
     * Where a range can be cut into pieces of whole lines: the end of each piece, the last being
     * the range's own.
     *
     * @param length least length of a piece, in bytes
     */
    static List<Integer> cuts(byte[] text, int from, int to, int length) {
        List<Integer> cuts = new ArrayList<>();
        int at = from;
        while (at < to) {
            int wanted = (int) Math.min(to, (long) at + length);
            at = Math.min(to, ByteScan.indexOf(text, wanted - 1, to, NEWLINE) + 1);
            cuts.add(at);
        }
        return cuts;
    }

    /**
     * The lines, once what the first of them inherits is known.
     *
     * @param inherited stands after the last of the lines when this returns
     */
    SegmentBuilder settle(LineInheritance inherited) {
        int start = from;
        for (int line = 0; line < lines.count(); line++) {
            int end = from + lines.textEnd(line);
            parser.parse(text, start, end, shape);
            int flags = inherited.flags(shape);
            if (flags == lines.flags(line) && inherited.millis() == lines.millis(line)) {
                inherited.skipTo(lines);
                break;
            }
            lines.replace(line, inherited.millis(), flags);
            start = end + 1;
        }
        return lines;
    }
}
