package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import strongly.console.sandbox.Fault.RetryHeader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads fault plans as people write them ({@link FaultPlan#parse}). */
final class FaultNotation {
    private static final Pattern WORD =
            Pattern.compile("([a-z-]+)(?::([0-9a-z/.]+))?(?:@([A-Z]*)(/.*)?)?");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s)");
    private static final Pattern STATUS = Pattern.compile("([45][0-9]{2})(?:/([0-9]{1,6}))?");

    private FaultNotation() {}

    static FaultPlan parse(String words) {
        List<Fault> faults = new ArrayList<>();
        for (String word : words.split(",")) {
            String stripped = word.strip();
            if (!stripped.isEmpty() && !stripped.toLowerCase(Locale.ROOT).equals("none")) {
                faults.add(fault(stripped));
            }
        }
        return new FaultPlan(faults);
    }

    private static Fault fault(String word) {
        Matcher matcher = WORD.matcher(word);
        if (!matcher.matches()) {
            throw unknown(word);
        }
        String value = matcher.group(2);
        String method = matcher.group(3);
        FaultScope scope =
                new FaultScope(
                        method == null || method.isEmpty() ? null : method, matcher.group(4));
        return switch (matcher.group(1)) {
            case "slow" -> new Fault.Delay(duration(word, value), scope);
            case "flaky" -> new Fault.Status(500, count(word, value, 4), scope);
            case "error" -> status(word, value, scope);
            case "limited" -> limit(word, value, RetryHeader.SECONDS, scope);
            case "limited-date" -> limit(word, value, RetryHeader.DATE, scope);
            case "limited-silent" -> limit(word, value, RetryHeader.NONE, scope);
            case "dropping" -> new Fault.Drop(count(word, value, 6), false, scope);
            case "lossy" -> new Fault.Drop(count(word, value, 6), true, scope);
            case "html" -> new Fault.Page(count(word, value, 1), scope);
            default -> throw unknown(word);
        };
    }

    private static Fault limit(
            String word, @Nullable String value, RetryHeader header, FaultScope scope) {
        return new Fault.Limit(count(word, value, 5), Duration.ofSeconds(3), header, scope);
    }

    private static Fault status(String word, @Nullable String value, FaultScope scope) {
        Matcher matcher = STATUS.matcher(value == null ? "500" : value);
        if (!matcher.matches()) {
            throw unusable(word, "error:503 or error:503/3");
        }
        int every = count(word, matcher.group(2), 1);
        return new Fault.Status(Integer.parseInt(matcher.group(1)), every, scope);
    }

    private static Duration duration(String word, @Nullable String value) {
        Matcher matcher = DURATION.matcher(value == null ? "1500ms" : value);
        if (!matcher.matches()) {
            throw unusable(word, "slow:300ms or slow:2s");
        }
        long amount = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("s")
                ? Duration.ofSeconds(amount)
                : Duration.ofMillis(amount);
    }

    private static int count(String word, @Nullable String value, int usual) {
        if (value == null) {
            return usual;
        }
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw unusable(word, "a whole number from 1 after the colon");
        }
        return Integer.parseInt(value);
    }

    private static IllegalArgumentException unusable(String word, String form) {
        return new IllegalArgumentException("cannot read the fault '" + word + "': write " + form);
    }

    private static IllegalArgumentException unknown(String word) {
        return new IllegalArgumentException(
                "unknown fault '"
                        + word
                        + "': use slow, flaky, error, limited, limited-date, limited-silent,"
                        + " dropping, lossy or html");
    }
}
