/** The query language of the filter field, and the ordered view of the apps that match. */
@NullMarked
package strongly.console.service.catalog.query;

import org.jspecify.annotations.NullMarked;
