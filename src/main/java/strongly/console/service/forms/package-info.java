/** What forms know: the rules of each field, what changed, merging, and unfinished forms. */
@NullMarked
package strongly.console.service.forms;

import org.jspecify.annotations.NullMarked;
