@NullMarked
package strongly.console.service.logs.export;

import org.jspecify.annotations.NullMarked;
