/** The synchronised inventory of the apps of a connection. */
@NullMarked
package strongly.console.service.catalog;

import org.jspecify.annotations.NullMarked;
