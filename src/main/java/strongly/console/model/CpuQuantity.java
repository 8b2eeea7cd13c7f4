package strongly.console.model;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads CPU quantities: {@code 500m}, or cores with up to three decimals. */
public final class CpuQuantity {
    private static final Pattern MILLI = Pattern.compile("[0-9]{1,12}m");
    private static final Pattern CORES = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,3})?");

    private CpuQuantity() {}

    /**
     * The quantity in thousandths of a core.
     *
     * @return empty where the text is not a quantity of this form; zero is a quantity here (the
     *     forms refuse it)
     */
    public static OptionalLong millicores(String text) {
        if (MILLI.matcher(text).matches()) {
            return OptionalLong.of(Long.parseLong(text.substring(0, text.length() - 1)));
        }
        if (CORES.matcher(text).matches()) {
            return OptionalLong.of(new BigDecimal(text).movePointRight(3).longValueExact());
        }
        return OptionalLong.empty();
    }
}
