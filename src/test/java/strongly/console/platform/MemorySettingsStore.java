package strongly.console.platform;

import java.util.HashMap;
import java.util.Map;

/** Settings in memory, for tests. */
public final class MemorySettingsStore implements SettingsStore {
    private final Map<String, Object> sections = new HashMap<>();

    @Override
    public <T> T read(String section, Class<T> type, T fallback) {
        Object value = sections.get(section);
        return type.isInstance(value) ? type.cast(value) : fallback;
    }

    @Override
    public void write(String section, Object value) {
        sections.put(section, value);
    }
}
