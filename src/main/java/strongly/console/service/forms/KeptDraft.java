package strongly.console.service.forms;

import java.time.Instant;

/**
 * A draft that waits to be taken up again.
 *
 * @param form tells the form from others of its connection
 * @param savedAt when it was kept
 */
public record KeptDraft(String form, Instant savedAt) {}
