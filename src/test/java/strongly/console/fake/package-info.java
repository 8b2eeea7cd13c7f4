/** Stand-ins for the instance and the catalog, driven by tests. */
@NullMarked
package strongly.console.fake;

import org.jspecify.annotations.NullMarked;
