/** Searching and filtering all lines that are held. */
@NullMarked
package strongly.console.service.logs.search;

import org.jspecify.annotations.NullMarked;
