@NullMarked
package strongly.console.service.logs.merged;

import org.jspecify.annotations.NullMarked;
