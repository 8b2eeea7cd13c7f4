package strongly.console.service.catalog.query;

import java.util.Locale;

/** Makes keys that sort as people expect: {@code app-2} before {@code app-10}. */
final class NaturalOrder {
    private NaturalOrder() {}

    /**
     * A key whose plain order is the natural order of the text: each run of digits is led by its
     * length.
     */
    static String key(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int length = lower.length();
        int i = 0;
        while (i < length && !isDigit(lower.charAt(i))) {
            i++;
        }
        if (i == length) {
            return lower;
        }
        StringBuilder key = new StringBuilder(length + 4);
        key.append(lower, 0, i);
        while (i < length) {
            char next = lower.charAt(i);
            if (!isDigit(next)) {
                key.append(next);
                i++;
                continue;
            }
            while (i < length - 1 && lower.charAt(i) == '0' && isDigit(lower.charAt(i + 1))) {
                i++;
            }
            int start = i;
            while (i < length && isDigit(lower.charAt(i))) {
                i++;
            }
            key.append((char) ('0' + Math.min(70, i - start))).append(lower, start, i);
        }
        return key.toString();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
