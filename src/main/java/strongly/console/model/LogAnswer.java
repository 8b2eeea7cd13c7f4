package strongly.console.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The answer to GET /apps/:id/logs, from the plain text of the document or the JSON of newer
 * instances.
 *
 * @param bytes the lines as UTF-8 bytes, newline-ended; empty where there are none. The array is
 *     handed over: who receives it owns it.
 * @param serverTime the moment of the {@code Date} header, null where absent
 * @param truncated whether the answer was cut at the client's size bound
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes of log text are handed over, not compared
public record LogAnswer(byte[] bytes, @Nullable Instant serverTime, boolean truncated) {}
