package strongly.console.service.logs.line;

/** The calendar, without an object for each moment. */
final class Dates {
    private static final long DAY = 86_400_000L;

    private Dates() {}

    /**
     * Milliseconds since 1970 of a date and time of day in UTC, or {@link LineShape#NO_TIME} where
     * there is no such date or time.
     */
    static long millis(int year, int month, int day, int hour, int minute, int second, int millis) {
        boolean real =
                month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= 31
                        && hour < 24
                        && minute < 60
                        && second <= 60;
        if (!real) {
            return LineShape.NO_TIME;
        }
        return epochDay(year, month, day) * DAY
                + ((hour * 60L + minute) * 60 + second) * 1000
                + millis;
    }

    /** Days since 1970 in the Gregorian calendar: years are counted from March. */
    static long epochDay(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400);
        long ofEra = y - era * 400;
        long ofYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    /** The milliseconds of the beginning of the day. */
    static long startOfDay(long millis) {
        return Math.floorDiv(millis, DAY) * DAY;
    }
}
