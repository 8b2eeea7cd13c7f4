package strongly.console.service.forms;

import java.time.Instant;

/**
 * The unfinished form of an app.
 *
 * @param savedAt when it was kept
 * @param base what the form began with, so that a later change on the instance can be told from
 *     what was typed
 * @param values what stood in it
 */
public record AppDraft(Instant savedAt, AppFormValues base, AppFormValues values)
        implements Draft {}
