package strongly.console.service.logs.line;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Finds the time in the head of a line: ISO 8601 and its relatives, access logs, klog, a time of
 * day alone, seconds or milliseconds since 1970 in JSON. A time without zone is taken as UTC. Works
 * on bytes, for lines come by the million. One thread at a time.
 */
final class TimeReader {
    private static final long DAY = 86_400_000L;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final InstantSource clock;
    private final byte[] dayEnd = new byte[2];
    private long dayBegin;
    private long dayMillis;
    private long found = LineShape.NO_TIME;
    private int end;

    /**
     * A reader.
     *
     * @param clock completes times without date or year
     */
    TimeReader(InstantSource clock) {
        this.clock = clock;
    }

    /** The time that was found, in ms since 1970, or {@link LineShape#NO_TIME}. */
    long millis() {
        return found;
    }

    /** Where in the bytes the time ends. */
    int end() {
        return end;
    }

    /** Looks for a time that begins in {@code [from, to)}; whether there is one. */
    boolean find(byte[] b, int from, int to) {
        found = LineShape.NO_TIME;
        end = from;
        if (to - from >= 19 && isSameDay(b, from)) {
            return inDay(b, from + 11, to);
        }
        byte before = ' ';
        for (int i = from; i < to - 7; i++) {
            byte c = b[i];
            if (c >= '0' && c <= '9' && !isWord(before) && at(b, i, to, i - from < 2)) {
                return true;
            }
            before = c;
        }
        return false;
    }

    /** Whether a line begins with the date of a line before, which was found to be one. */
    private boolean isSameDay(byte[] b, int i) {
        return (long) LONGS.get(b, i) == dayBegin
                && b[i + 8] == dayEnd[0]
                && b[i + 9] == dayEnd[1]
                && (b[i + 10] == 'T' || b[i + 10] == ' ')
                && b[i + 13] == ':'
                && b[i + 16] == ':'
                && number(b, i + 11, 2) >= 0
                && number(b, i + 14, 2) >= 0
                && number(b, i + 17, 2) >= 0
                && number(b, i + 11, 2) < 24
                && number(b, i + 14, 2) < 60
                && number(b, i + 17, 2) <= 60;
    }

    private boolean inDay(byte[] b, int i, int to) {
        long seconds = (number(b, i, 2) * 60L + number(b, i + 3, 2)) * 60 + number(b, i + 6, 2);
        int at = i + 8;
        long moment = dayMillis + seconds * 1_000 + fraction(b, at, to);
        at = skipFraction(b, at, to);
        end = at;
        found = moment - zone(b, at, to);
        return true;
    }

    /** Lines of one day come one after the other. */
    private void rememberDay(byte[] b, int i) {
        dayBegin = (long) LONGS.get(b, i);
        dayEnd[0] = b[i + 8];
        dayEnd[1] = b[i + 9];
        dayMillis = Dates.epochDay(number(b, i, 4), number(b, i + 5, 2), number(b, i + 8, 2)) * DAY;
    }

    private boolean at(byte[] b, int i, int to, boolean leads) {
        if (b[i + 2] == ':') {
            return leads && b[i + 5] == ':' && timeOfDay(b, i, to);
        }
        if (i + 19 > to) {
            return false;
        }
        byte fourth = b[i + 4];
        if (fourth == '-' || fourth == '/') {
            return b[i + 7] == fourth && date(b, i, to);
        }
        return b[i + 2] == '/' && b[i + 6] == '/' && access(b, i, to);
    }

    private boolean date(byte[] b, int i, int to) {
        byte between = b[i + 10];
        if ((between != 'T' && between != ' ' && between != 't') || b[i + 13] != ':') {
            return false;
        }
        boolean taken =
                take(b, number(b, i, 4), number(b, i + 5, 2), number(b, i + 8, 2), i + 11, to);
        if (taken) {
            rememberDay(b, i);
        }
        return taken;
    }

    /** {@code 20/Jan/2025:14:22:01 +0000}. */
    private boolean access(byte[] b, int i, int to) {
        if (i + 20 > to || b[i + 11] != ':') {
            return false;
        }
        return take(b, number(b, i + 7, 4), month(b, i + 3), number(b, i, 2), i + 12, to);
    }

    private boolean timeOfDay(byte[] b, int i, int to) {
        Instant now = clock.instant();
        long today = Dates.startOfDay(now.toEpochMilli());
        if (!take(b, 1970, 1, 1, i, to)) {
            return false;
        }
        found += today;
        if (found > now.toEpochMilli() + DAY / 2) {
            found -= DAY;
        }
        return true;
    }

    /**
     * {@code I0120 14:22:01.123456}: the year is not written.
     *
     * @param i where the four digits stand
     */
    boolean klog(byte[] b, int i, int to) {
        found = LineShape.NO_TIME;
        if (i + 13 > to || b[i + 4] != ' ' || b[i + 7] != ':') {
            return false;
        }
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        int month = number(b, i, 2);
        int day = number(b, i + 2, 2);
        if (!take(b, now.getYear(), month, day, i + 5, to)) {
            return false;
        }
        if (found > now.toInstant().toEpochMilli() + DAY) {
            take(b, now.getYear() - 1, month, day, i + 5, to);
        }
        return true;
    }

    /** A number of seconds or milliseconds since 1970, of our century. */
    boolean epoch(byte[] b, int i, int to) {
        long value = 0;
        int at = i;
        while (at < to && at - i < 13 && isDigit(b[at])) {
            value = value * 10 + b[at++] - '0';
        }
        int digits = at - i;
        if (digits == 10) {
            found = value * 1000 + fraction(b, at, to);
        } else if (digits == 13) {
            found = value;
        } else {
            return false;
        }
        end = at;
        return true;
    }

    /** Takes {@code HH:mm:ss} with fraction and zone, which stands at {@code i}. */
    private boolean take(byte[] b, int year, int month, int day, int i, int to) {
        if (i + 8 > to || b[i + 2] != ':' || b[i + 5] != ':') {
            return false;
        }
        int hour = number(b, i, 2);
        int minute = number(b, i + 3, 2);
        int second = number(b, i + 6, 2);
        if ((year | month | day | hour | minute | second) < 0) {
            return false;
        }
        int at = i + 8;
        int millis = fraction(b, at, to);
        at = skipFraction(b, at, to);
        long moment = Dates.millis(year, month, day, hour, minute, second, millis);
        if (moment == LineShape.NO_TIME) {
            return false;
        }
        end = at;
        found = moment - zone(b, at, to);
        return true;
    }

    private static int fraction(byte[] b, int at, int to) {
        if (at >= to || (b[at] != '.' && b[at] != ',')) {
            return 0;
        }
        int value = 0;
        int weight = 100;
        for (int i = at + 1; i < to && weight > 0 && isDigit(b[i]); i++) {
            value += (b[i] - '0') * weight;
            weight /= 10;
        }
        return value;
    }

    private static int skipFraction(byte[] b, int at, int to) {
        if (at + 1 >= to || (b[at] != '.' && b[at] != ',') || !isDigit(b[at + 1])) {
            return at;
        }
        int i = at + 1;
        while (i < to && isDigit(b[i])) {
            i++;
        }
        return i;
    }

    /** The offset of the zone in ms, 0 where there is none; moves the end behind it. */
    private long zone(byte[] b, int at, int to) {
        int i = at < to && b[at] == ' ' ? at + 1 : at;
        if (i < to && (b[i] == 'Z' || b[i] == 'z')) {
            end = i + 1;
            return 0;
        }
        if (i + 5 > to || (b[i] != '+' && b[i] != '-')) {
            return 0;
        }
        int hours = number(b, i + 1, 2);
        int minutesAt = b[i + 3] == ':' ? i + 4 : i + 3;
        int minutes = minutesAt + 2 <= to ? number(b, minutesAt, 2) : -1;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return 0;
        }
        end = minutesAt + 2;
        long offset = (hours * 60L + minutes) * 60_000;
        return b[i] == '-' ? -offset : offset;
    }

    private static int month(byte[] b, int i) {
        int letters = (b[i] & 0xDF) << 16 | (b[i + 1] & 0xDF) << 8 | (b[i + 2] & 0xDF);
        return switch (letters) {
            case 'J' << 16 | 'A' << 8 | 'N' -> 1;
            case 'F' << 16 | 'E' << 8 | 'B' -> 2;
            case 'M' << 16 | 'A' << 8 | 'R' -> 3;
            case 'A' << 16 | 'P' << 8 | 'R' -> 4;
            case 'M' << 16 | 'A' << 8 | 'Y' -> 5;
            case 'J' << 16 | 'U' << 8 | 'N' -> 6;
            case 'J' << 16 | 'U' << 8 | 'L' -> 7;
            case 'A' << 16 | 'U' << 8 | 'G' -> 8;
            case 'S' << 16 | 'E' << 8 | 'P' -> 9;
            case 'O' << 16 | 'C' << 8 | 'T' -> 10;
            case 'N' << 16 | 'O' << 8 | 'V' -> 11;
            case 'D' << 16 | 'E' << 8 | 'C' -> 12;
            default -> -1;
        };
    }

    private static int number(byte[] b, int i, int digits) {
        int value = 0;
        for (int k = i; k < i + digits; k++) {
            int digit = b[k] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(byte c) {
        return isDigit(c) || c == '.' || c == '-' || c == '_' || c == ':' || c == '/';
    }
}
