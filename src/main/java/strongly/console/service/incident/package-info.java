/** What is known of some apps in a span of time, as one file to hand on, without secrets. */
@NullMarked
package strongly.console.service.incident;

import org.jspecify.annotations.NullMarked;
