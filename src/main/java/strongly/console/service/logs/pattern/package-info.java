/** Lines grouped by what they have in common. */
@NullMarked
package strongly.console.service.logs.pattern;

import org.jspecify.annotations.NullMarked;
