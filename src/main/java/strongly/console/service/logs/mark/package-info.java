/** Highlighting by rule, and bookmarks with notes. */
@NullMarked
package strongly.console.service.logs.mark;

import org.jspecify.annotations.NullMarked;
