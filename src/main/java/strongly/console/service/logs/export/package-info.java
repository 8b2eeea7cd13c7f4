/** Lines written to files, and references to a place in the logs. */
@NullMarked
package strongly.console.service.logs.export;

import org.jspecify.annotations.NullMarked;
