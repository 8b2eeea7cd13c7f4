/** Records and open value types of the API document; JDK only. */
@NullMarked
package strongly.console.model;

import org.jspecify.annotations.NullMarked;
