/** Log lines kept as bytes in bounded memory, with views that never change under their reader. */
@NullMarked
package strongly.console.service.logs.store;

import org.jspecify.annotations.NullMarked;
