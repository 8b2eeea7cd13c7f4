package strongly.console.ui.detail;

import org.jspecify.annotations.Nullable;

/**
 * A field of an app for people.
 *
 * @param id a stable name in kebab case
 * @param label its name for people
 * @param text its value, safe to show; a dash where there is none
 * @param copy its value exactly as it came, null where there is none
 * @param locked why the API cannot change it, null where it can
 */
public record Fact(
        String id, String label, String text, @Nullable String copy, @Nullable String locked) {}
