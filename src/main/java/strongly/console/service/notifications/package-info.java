/** What the console says unasked: rules, grouping, muting. */
@NullMarked
package strongly.console.service.notifications;

import org.jspecify.annotations.NullMarked;
