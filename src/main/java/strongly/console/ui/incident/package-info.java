/** The panel that writes an incident bundle. */
@NullMarked
package strongly.console.ui.incident;

import org.jspecify.annotations.NullMarked;
