/** One line of a log: when it was written, how serious it is, how its bytes are shown. */
@NullMarked
package strongly.console.service.logs.line;

import org.jspecify.annotations.NullMarked;
