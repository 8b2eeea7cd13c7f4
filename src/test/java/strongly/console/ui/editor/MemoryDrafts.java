package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.Draft;
import strongly.console.service.forms.DraftStore;

import java.util.LinkedHashMap;
import java.util.Map;

/** Drafts in memory, to be looked at. */
final class MemoryDrafts implements DraftStore {
    final Map<String, Draft> kept = new LinkedHashMap<>();

    @Override
    public void save(String key, Draft draft) {
        kept.put(key, draft);
    }

    @Override
    public <T extends Draft> @Nullable T load(String key, Class<T> type) {
        Draft draft = kept.get(key);
        return type.isInstance(draft) ? type.cast(draft) : null;
    }

    @Override
    public void delete(String key) {
        kept.remove(key);
    }
}
