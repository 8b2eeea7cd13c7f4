/** Follows the logs of an app over an API that gives only recent lines, without losing any. */
@NullMarked
package strongly.console.service.logs.tail;

import org.jspecify.annotations.NullMarked;
