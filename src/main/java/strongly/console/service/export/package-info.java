/** Apps as text for elsewhere: JSON, CSV, TSV, and the requests as {@code curl}. */
@NullMarked
package strongly.console.service.export;

import org.jspecify.annotations.NullMarked;
