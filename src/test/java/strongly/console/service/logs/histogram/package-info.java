@NullMarked
package strongly.console.service.logs.histogram;

import org.jspecify.annotations.NullMarked;
