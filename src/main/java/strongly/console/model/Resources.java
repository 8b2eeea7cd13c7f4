package strongly.console.model;

import org.jspecify.annotations.Nullable;

/**
 * Resource limits of an app (App object, {@code resources}), as text: what the server holds is
 * shown as it is, also where {@link CpuQuantity} and {@link MemoryQuantity} cannot read it.
 *
 * @param cpu CPU limit such as {@code 500m} or {@code 1}, null where there is none
 * @param memory memory limit such as {@code 512Mi}, null where there is none
 */
public record Resources(@Nullable String cpu, @Nullable String memory) {
    /** No limits known. */
    public static final Resources NONE = new Resources(null, null);
}
