package strongly.console.service.logs.search.regex;

/**
 * Bytes that no part of an expression tells apart, so that tables are small. Never changes.
 *
 * @param of the class of each byte
 * @param count how many classes there are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ByteClasses(byte[] of, int count) {
    static ByteClasses of(Program program) {
        boolean[] begins = new boolean[257];
        boolean edges = false;
        for (int at = 0; at < program.size(); at++) {
            if (program.kind(at) == Program.BYTES && program.low(at) <= program.high(at)) {
                begins[program.low(at)] = true;
                begins[program.high(at) + 1] = true;
            }
            edges |= program.kind(at) == Program.PLACE;
        }
        if (edges) {
            for (int c = 1; c < 256; c++) {
                begins[c] |= isWordPart(c) != isWordPart(c - 1);
            }
        }
        byte[] of = new byte[256];
        int count = 0;
        for (int c = 1; c < 256; c++) {
            count += begins[c] ? 1 : 0;
            of[c] = (byte) count;
        }
        return new ByteClasses(of, count + 1);
    }

    static boolean isWordPart(int c) {
        int upper = c & 0xDF;
        return c < 128 && ((upper >= 'A' && upper <= 'Z') || (c >= '0' && c <= '9') || c == '_');
    }
}
