/** The names of containers: the API has no list of them. */
@NullMarked
package strongly.console.service.logs.container;

import org.jspecify.annotations.NullMarked;
