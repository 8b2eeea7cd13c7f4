package strongly.console.bench;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The figures of one run of the benchmarks, each beside its floor. {@link FiguresPrinter} prints
 * them as one table at the end. Any thread.
 */
final class Figures {
    private static final List<Figure> ALL = Collections.synchronizedList(new ArrayList<>());

    /** One line; a floor or goal that is absent is not a number. */
    private record Figure(
            String what, String unit, double value, double floor, String range, String goal) {
        String line() {
            String ratio = Double.isNaN(floor) ? "" : number(value / floor);
            return "%-52s %10s %10s %7s  %-22s %s%n"
                    .formatted(
                            what + ", " + unit,
                            number(value),
                            Double.isNaN(floor) ? "-" : number(floor),
                            ratio,
                            range,
                            goal);
        }
    }

    private Figures() {}

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
    }

    /** Takes up medians with the range of ours. */
    static void add(String what, String unit, Samples ours, @Nullable Samples floor, String goal) {
        ALL.add(
                new Figure(
                        what,
                        unit,
                        ours.percentile(50),
                        floor == null ? Double.NaN : floor.percentile(50),
                        number(ours.percentile(0)) + " to " + number(ours.percentile(100)),
                        goal));
    }

    /** Takes up one number. */
    static void add(String what, String unit, double value, String goal) {
        ALL.add(new Figure(what, unit, value, Double.NaN, "", goal));
    }

    /** Takes up a sentence in place of a figure, for what could not be measured here. */
    static void note(String sentence) {
        ALL.add(new Figure(sentence, "", Double.NaN, Double.NaN, "", ""));
    }

    /** Everything so far as a table; empty where there is nothing. */
    static String table() {
        List<Figure> figures = List.copyOf(ALL);
        if (figures.isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder(
                        "%n%-52s %10s %10s %7s  %-22s %s%n"
                                .formatted(
                                        "figure (median)",
                                        "ours",
                                        "floor",
                                        "ratio",
                                        "min to max",
                                        "goal"));
        figures.forEach(figure -> text.append(figure.line()));
        return text.toString();
    }
}
