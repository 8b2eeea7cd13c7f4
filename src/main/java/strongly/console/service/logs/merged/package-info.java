/** The lines of several sources in one order by time. */
@NullMarked
package strongly.console.service.logs.merged;

import org.jspecify.annotations.NullMarked;
