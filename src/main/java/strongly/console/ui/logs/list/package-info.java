/** The list of log lines: only what is in sight is ever turned into text. */
@NullMarked
package strongly.console.ui.logs.list;

import org.jspecify.annotations.NullMarked;
