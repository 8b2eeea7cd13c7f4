/** Background work, the way back to the UI thread, clocks and schedulers. */
@NullMarked
package strongly.console.task;

import org.jspecify.annotations.NullMarked;
