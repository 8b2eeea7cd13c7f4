package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Keeps unfinished forms over the end of the console, wanted or not. Any thread; saving and
 * deleting never block and take effect in the order of the calls. What cannot be kept is logged and
 * nothing else.
 */
public interface DraftStore {
    /** Keeps a draft in place of the one of this key. */
    void save(String key, Draft draft);

    /**
     * The draft of this key; blocks, background threads only.
     *
     * @return null where there is none that can be read
     */
    <T extends Draft> @Nullable T load(String key, Class<T> type);

    /**
     * The drafts of keys that begin like this, newest first; blocks, background threads only.
     *
     * @param prefix the beginning of the keys, left out of what is returned
     */
    List<KeptDraft> kept(String prefix);

    /** Forgets a draft. */
    void delete(String key);
}
