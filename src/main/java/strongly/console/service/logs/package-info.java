/** Logs: tailing without losing or doubling a line, keeping them in bounded memory, searching. */
@NullMarked
package strongly.console.service.logs;

import org.jspecify.annotations.NullMarked;
