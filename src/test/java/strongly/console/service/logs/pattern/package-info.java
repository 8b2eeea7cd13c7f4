@NullMarked
package strongly.console.service.logs.pattern;

import org.jspecify.annotations.NullMarked;
