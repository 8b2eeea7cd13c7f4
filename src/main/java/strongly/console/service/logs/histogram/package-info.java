/** How many lines there were when, by level. */
@NullMarked
package strongly.console.service.logs.histogram;

import org.jspecify.annotations.NullMarked;
