package strongly.console.model;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads memory quantities: an integer with {@code Ki}, {@code Mi}, {@code Gi} or {@code Ti}. */
public final class MemoryQuantity {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})(Ki|Mi|Gi|Ti)");

    private MemoryQuantity() {}

    /**
     * The quantity in bytes.
     *
     * @return empty where the text is not a quantity of this form, or beyond 2^63 bytes
     */
    public static OptionalLong bytes(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        int shift =
                switch (matcher.group(2)) {
                    case "Ki" -> 10;
                    case "Mi" -> 20;
                    case "Gi" -> 30;
                    default -> 40;
                };
        long amount = Long.parseLong(matcher.group(1));
        return amount > (Long.MAX_VALUE >> shift)
                ? OptionalLong.empty()
                : OptionalLong.of(amount << shift);
    }
}
