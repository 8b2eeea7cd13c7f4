package strongly.console.api;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Makes equal short strings one string: ten thousand apps then share their statuses, images, label
 * keys and owners. A bounded table where a newer string takes an older one's place, so it can
 * neither grow nor be wrong.
 */
final class Interner {
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 80;

    private final AtomicReferenceArray<String> slots = new AtomicReferenceArray<>(SLOTS);

    /** A string equal to the given one. */
    String intern(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        String known = slots.get(slot);
        if (text.equals(known)) {
            return known;
        }
        slots.set(slot, text);
        return text;
    }
}
