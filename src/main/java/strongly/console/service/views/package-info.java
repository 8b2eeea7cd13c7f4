/** Saved views of the app table: query, columns, sort and grouping under a name. */
@NullMarked
package strongly.console.service.views;

import org.jspecify.annotations.NullMarked;
