/** The app table: its rows, columns, filter bar, selection, and what can be copied from it. */
@NullMarked
package strongly.console.ui.apps;

import org.jspecify.annotations.NullMarked;
