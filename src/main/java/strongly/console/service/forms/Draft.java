package strongly.console.service.forms;

import java.time.Instant;

/** An unfinished form, as it is kept until it is sent or thrown away. */
public sealed interface Draft permits AppDraft, DeployDraft {
    /** When it was kept. */
    Instant savedAt();
}
