package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

import strongly.console.service.forms.Draft;
import strongly.console.service.forms.DraftStore;
import strongly.console.service.forms.KeptDraft;

import java.util.LinkedHashMap;
import java.util.List;
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
    public List<KeptDraft> kept(String prefix) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(
                        entry ->
                                new KeptDraft(
                                        entry.getKey().substring(prefix.length()),
                                        entry.getValue().savedAt()))
                .toList();
    }

    @Override
    public void delete(String key) {
        kept.remove(key);
    }
}
