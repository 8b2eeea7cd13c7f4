package strongly.console.service.logs.line;

import java.nio.charset.StandardCharsets;

/**
 * Finds the level in the head of a line: a word in capitals or brackets, the value of a level field
 * of JSON or logfmt, the status of an access log. Works on bytes, without making objects.
 */
final class LevelReader {
    private static final byte[] LEVEL = ascii("level");
    private static final byte[] LEVEL_NAME = ascii("levelname");
    private static final byte[] SEVERITY = ascii("severity");
    private static final byte[] SHORT = ascii("lvl");
    private static final int LONGEST_WORD = 11;

    private LevelReader() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The first level said in {@code [from, to)}.
     *
     * @param fieldsOnly whether only the value of a level field counts, as in JSON
     */
    static LogLevel find(byte[] b, int from, int to, boolean fieldsOnly) {
        int i = from;
        while (i < to) {
            if (!isLetter(b[i])) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < to && isLetter(b[end])) {
                end++;
            }
            if (end - i <= LONGEST_WORD) {
                LogLevel level =
                        isKey(b, i, end)
                                ? fieldValue(b, end, to)
                                : fieldsOnly ? LogLevel.NONE : word(b, i, end, from, to);
                if (level != LogLevel.NONE) {
                    return level;
                }
            }
            i = end;
        }
        return LogLevel.NONE;
    }

    private static LogLevel word(byte[] b, int start, int end, int from, int to) {
        int length = end - start;
        LogLevel level = named(b, start, end);
        if (level == LogLevel.NONE) {
            return level;
        }
        int before = start > from ? b[start - 1] : ' ';
        int after = end < to ? b[end] : ' ';
        boolean loud = isUpper(b, start, end);
        boolean bracketed =
                (before == '[' && after == ']')
                        || (before == '(' && after == ')')
                        || (before == '<' && after == '>')
                        || (before == '|' && after == '|');
        boolean leads = start == from && after == ':' && length > 3;
        boolean alone =
                loud
                        && before != '='
                        && before != '-'
                        && before != '_'
                        && before != '/'
                        && before != '.'
                        && after != '='
                        && after != '_'
                        && after != '/'
                        && !(after >= '0' && after <= '9');
        return bracketed || leads || alone ? level : LogLevel.NONE;
    }

    private static boolean isKey(byte[] b, int start, int end) {
        return switch (end - start) {
            case 3 -> same(b, start, SHORT);
            case 5 -> same(b, start, LEVEL);
            case 8 -> same(b, start, SEVERITY);
            case 9 -> same(b, start, LEVEL_NAME);
            default -> false;
        };
    }

    /** What stands after a key: {@code =info}, {@code ":"info"}, {@code ": 30}. */
    private static LogLevel fieldValue(byte[] b, int keyEnd, int to) {
        int i = keyEnd;
        if (i < to && b[i] == '"') {
            i++;
        }
        if (i >= to || (b[i] != ':' && b[i] != '=')) {
            return LogLevel.NONE;
        }
        i++;
        while (i < to && (b[i] == ' ' || b[i] == '"')) {
            i++;
        }
        int end = i;
        while (end < to && isLetter(b[end])) {
            end++;
        }
        return end > i ? named(b, i, end) : numbered(b, i, to);
    }

    /** The levels of bunyan and pino: 10 trace … 60 fatal. */
    private static LogLevel numbered(byte[] b, int i, int to) {
        boolean two =
                i + 1 < to && b[i + 1] == '0' && (i + 2 == to || !TimeReader.isDigit(b[i + 2]));
        if (!two) {
            return LogLevel.NONE;
        }
        return switch (b[i]) {
            case '1' -> LogLevel.TRACE;
            case '2' -> LogLevel.DEBUG;
            case '3' -> LogLevel.INFO;
            case '4' -> LogLevel.WARN;
            case '5' -> LogLevel.ERROR;
            case '6' -> LogLevel.FATAL;
            default -> LogLevel.NONE;
        };
    }

    private static LogLevel named(byte[] b, int start, int end) {
        int length = end - start;
        if (length < 3 || length > 9) {
            return LogLevel.NONE;
        }
        long letters = 0;
        for (int i = start; i < Math.min(end, start + 8); i++) {
            letters = letters << 8 | (b[i] & 0xDF);
        }
        return Words.of(letters, length);
    }

    /** The words for levels, as their capitals packed into a long, eight letters at most. */
    private static final class Words {
        private static final long INFO = packed("INFO");
        private static final long INFORM = packed("INFORMAT");
        private static final long NOTICE = packed("NOTICE");
        private static final long WARN = packed("WARN");
        private static final long WARNING = packed("WARNING");
        private static final long ERR = packed("ERR");
        private static final long ERROR = packed("ERROR");
        private static final long SEVERE = packed("SEVERE");
        private static final long DEBUG = packed("DEBUG");
        private static final long FINE = packed("FINE");
        private static final long TRACE = packed("TRACE");
        private static final long VERBOSE = packed("VERBOSE");
        private static final long FATAL = packed("FATAL");
        private static final long CRIT = packed("CRIT");
        private static final long CRITICAL = packed("CRITICAL");
        private static final long PANIC = packed("PANIC");
        private static final long ALERT = packed("ALERT");
        private static final long EMERG = packed("EMERG");

        private static long packed(String word) {
            long letters = 0;
            for (byte letter : ascii(word)) {
                letters = letters << 8 | letter;
            }
            return letters;
        }

        static LogLevel of(long letters, int length) {
            if (letters == INFO || letters == NOTICE || letters == INFORM) {
                return LogLevel.INFO;
            }
            if (letters == DEBUG || letters == FINE) {
                return LogLevel.DEBUG;
            }
            if (letters == WARN || letters == WARNING) {
                return LogLevel.WARN;
            }
            if (letters == ERROR || letters == ERR || letters == SEVERE) {
                return LogLevel.ERROR;
            }
            if (letters == TRACE || letters == VERBOSE) {
                return LogLevel.TRACE;
            }
            boolean fatal =
                    letters == FATAL
                            || letters == CRIT
                            || (letters == CRITICAL && length == 8)
                            || letters == PANIC
                            || letters == ALERT
                            || letters == EMERG;
            return fatal ? LogLevel.FATAL : LogLevel.NONE;
        }
    }

    /** The status of an access log, {@code "GET / HTTP/1.1" 503 }, as a level. */
    static LogLevel ofStatus(byte[] b, int from, int to) {
        for (int i = from; i < to - 4; i++) {
            if (b[i] == '"' && b[i + 1] == ' ' && isStatus(b, i + 2, to)) {
                return switch (b[i + 2]) {
                    case '5' -> LogLevel.ERROR;
                    case '4' -> LogLevel.WARN;
                    default -> LogLevel.INFO;
                };
            }
        }
        return LogLevel.NONE;
    }

    private static boolean isStatus(byte[] b, int i, int to) {
        return b[i] >= '1'
                && b[i] <= '5'
                && TimeReader.isDigit(b[i + 1])
                && TimeReader.isDigit(b[i + 2])
                && (i + 3 == to || b[i + 3] == ' ');
    }

    private static boolean same(byte[] b, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if ((b[at + i] | 0x20) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpper(byte[] b, int start, int end) {
        for (int i = start; i < end; i++) {
            if (b[i] > 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(byte c) {
        int upper = c & 0xDF;
        return upper >= 'A' && upper <= 'Z' && c > 0;
    }
}
