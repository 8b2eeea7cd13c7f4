package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import strongly.console.model.CpuQuantity;
import strongly.console.model.MemoryQuantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * CPU and memory as they are typed: what is wrong with an amount, and what it means in plain words.
 */
public final class Quantities {
    private static final Pattern MEMORY_UNIT = Pattern.compile("[0-9]+[KMGTkmgt][Bb]?");
    private static final Pattern BYTES = Pattern.compile("[0-9]+");
    private static final Pattern FRACTION = Pattern.compile("[0-9]*\\.[0-9]+(?:Ki|Mi|Gi|Ti)?");
    private static final Pattern NEGATIVE = Pattern.compile("[-−].*");
    private static final List<String> BINARY = List.of("KiB", "MiB", "GiB", "TiB");
    private static final List<String> DECIMAL = List.of("kB", "MB", "GB", "TB");

    private Quantities() {}

    /**
     * A CPU amount; empty is no limit.
     *
     * @return what is wrong, null where nothing is
     */
    public static @Nullable String cpuProblem(String value) {
        if (value.isEmpty()) {
            return null;
        }
        OptionalLong millicores = CpuQuantity.millicores(value);
        if (millicores.isPresent() && millicores.getAsLong() > 0) {
            return null;
        }
        if (millicores.isPresent() || NEGATIVE.matcher(value).matches()) {
            return "Use an amount above zero";
        }
        return MemoryQuantity.bytes(value).isPresent()
                ? "This is an amount of memory; CPU is written as 500m or 0.5"
                : "Write it as 500m (thousandths of a core) or as cores: 0.5, 1, 2";
    }

    /**
     * A memory amount; empty is no limit.
     *
     * @return what is wrong, null where nothing is
     */
    public static @Nullable String memoryProblem(String value) {
        if (value.isEmpty()) {
            return null;
        }
        OptionalLong bytes = MemoryQuantity.bytes(value);
        if (bytes.isPresent() && bytes.getAsLong() > 0) {
            return null;
        }
        if (bytes.isPresent() || NEGATIVE.matcher(value).matches()) {
            return "Use an amount above zero";
        }
        if (MEMORY_UNIT.matcher(value).matches()) {
            String digits = value.replaceAll("[^0-9]", "");
            char unit = Character.toUpperCase(value.charAt(digits.length()));
            return "Use the unit %ci: %s%ci".formatted(unit, digits, unit);
        }
        if (BYTES.matcher(value).matches()) {
            return "Add a unit: " + value + "Mi or " + value + "Gi";
        }
        return FRACTION.matcher(value).matches()
                ? "Use a whole number of a smaller unit: 512Mi instead of 0.5Gi"
                : "Write it as a whole number with Ki, Mi, Gi or Ti: 256Mi, 1Gi";
    }

    /** A CPU amount in plain words, empty where it is none. */
    public static String readCpu(String value) {
        OptionalLong millicores = CpuQuantity.millicores(value);
        if (millicores.isEmpty() || millicores.getAsLong() == 0) {
            return "";
        }
        long amount = millicores.getAsLong();
        if (amount == 1000) {
            return "one core";
        }
        if (amount == 500) {
            return "half a core";
        }
        if (amount == 250) {
            return "a quarter of a core";
        }
        return BigDecimal.valueOf(amount, 3).stripTrailingZeros().toPlainString()
                + (amount > 1000 ? " cores" : " of a core");
    }

    /** A memory amount in plain words, empty where it is none. */
    public static String readMemory(String value) {
        OptionalLong bytes = MemoryQuantity.bytes(value);
        if (bytes.isEmpty() || bytes.getAsLong() == 0) {
            return "";
        }
        return scaled(bytes.getAsLong(), 1024, BINARY)
                + " ≈ "
                + scaled(bytes.getAsLong(), 1000, DECIMAL);
    }

    private static String scaled(long bytes, int step, List<String> units) {
        BigDecimal amount =
                BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(step), 6, RoundingMode.HALF_UP);
        int unit = 0;
        while (amount.compareTo(BigDecimal.valueOf(step)) >= 0 && unit < units.size() - 1) {
            amount = amount.divide(BigDecimal.valueOf(step), 6, RoundingMode.HALF_UP);
            unit++;
        }
        int digits = amount.compareTo(BigDecimal.TEN) < 0 ? 2 : 0;
        return amount.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                + " "
                + units.get(unit);
    }
}
