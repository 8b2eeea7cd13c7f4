package strongly.console.service.forms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The unfinished form of an app.
 *
 * @param savedAt when it was kept
 * @param base what the form began with, so that a later change on the instance can be told from
 *     what was typed
 * @param values what stood in it
 * @param repeated labels whose keys stand in the values already, which hold each once; missing in
 *     drafts of older consoles
 */
public record AppDraft(
        Instant savedAt, AppFormValues base, AppFormValues values, List<LabelPair> repeated)
        implements Draft {
    /** Takes what a file says, where members may be missing. */
    public AppDraft {
        repeated = orNone(repeated);
    }

    private static List<LabelPair> orNone(@Nullable List<LabelPair> repeated) {
        return repeated == null ? List.of() : List.copyOf(repeated);
    }
}
