/** The log viewer. */
@NullMarked
package strongly.console.ui.logs;

import org.jspecify.annotations.NullMarked;
