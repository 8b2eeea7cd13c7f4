/** The status monitor: who is polled when, and what was seen. */
@NullMarked
package strongly.console.service.status;

import org.jspecify.annotations.NullMarked;
