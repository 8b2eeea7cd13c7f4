package strongly.console.service.logs.tail;

/**
 * Where the lines of an answer lie on the lines that are known, found in linear time (Knuth, Morris
 * and Pratt) by whole sequences, so that equal lines are no difficulty.
 *
 * @param fit how they lie
 * @param freshFrom the first line of the answer that is new
 * @param repeats whether the lines repeat so that more of them may be new than can be told
 * @param several whether all that is known could lie further up as well, so that more lines would
 *     be new
 */
record Overlap(Fit fit, int freshFrom, boolean repeats, boolean several) {
    /** How an answer lies on what is known. */
    enum Fit {
        /** It begins within what is known and ends with or after it. */
        JOINED,
        /** It is known already and ends before what is known does. */
        WITHIN,
        /** It has nothing in common with the end of what is known. */
        NONE
    }

    /** Nothing in common. */
    static final Overlap APART = new Overlap(Fit.NONE, 0, false, false);

    /**
     * Compares an answer that is not empty with known lines that are not empty.
     *
     * @param complete whether the answer is all that the server has
     */
    static Overlap of(KnownLines known, AnswerLines answer, boolean complete) {
        if (known.count() <= answer.count()) {
            int last = knownInside(known, answer, complete);
            if (last >= 0) {
                int fresh = last + known.count();
                boolean several = !complete && last > 0 && knownInside(known, answer, true) < last;
                return new Overlap(Fit.JOINED, fresh, false, several);
            }
        }
        int[] borders = borders(answer);
        int matched = 0;
        boolean within = false;
        for (int i = 0; i < known.count(); i++) {
            long key = known.key(i);
            if (matched == answer.count()) {
                within = true;
                matched = borders[matched - 1];
            }
            while (matched > 0 && answer.key(matched) != key) {
                matched = borders[matched - 1];
            }
            if (answer.key(matched) == key) {
                matched++;
            }
        }
        if (matched == answer.count()) {
            return new Overlap(Fit.JOINED, matched, borders[matched - 1] * 2 >= matched, false);
        }
        if (within) {
            return new Overlap(Fit.WITHIN, answer.count(), false, false);
        }
        if (matched == 0) {
            return APART;
        }
        return new Overlap(Fit.JOINED, matched, borders[matched - 1] * 2 >= matched, false);
    }

    /** For each beginning of the answer the longest shorter beginning that it ends with. */
    private static int[] borders(AnswerLines answer) {
        int[] borders = new int[answer.count()];
        for (int i = 1; i < borders.length; i++) {
            int length = borders[i - 1];
            while (length > 0 && answer.key(i) != answer.key(length)) {
                length = borders[length - 1];
            }
            borders[i] = answer.key(i) == answer.key(length) ? length + 1 : length;
        }
        return borders;
    }

    /**
     * Where all that is known lies in an answer that reaches further back, -1 where it does not.
     * Where it could lie in several places, all the server has begins as it did before; else the
     * last is taken.
     */
    private static int knownInside(KnownLines known, AnswerLines answer, boolean complete) {
        int[] borders = new int[known.count()];
        for (int i = 1; i < borders.length; i++) {
            int length = borders[i - 1];
            while (length > 0 && known.key(i) != known.key(length)) {
                length = borders[length - 1];
            }
            borders[i] = known.key(i) == known.key(length) ? length + 1 : length;
        }
        int found = -1;
        int matched = 0;
        for (int i = 0; i < answer.count(); i++) {
            if (matched == known.count()) {
                matched = borders[matched - 1];
            }
            while (matched > 0 && known.key(matched) != answer.key(i)) {
                matched = borders[matched - 1];
            }
            if (known.key(matched) == answer.key(i)) {
                matched++;
            }
            if (matched == known.count()) {
                found = i + 1 - matched;
                if (complete) {
                    return found;
                }
            }
        }
        return found;
    }
}
