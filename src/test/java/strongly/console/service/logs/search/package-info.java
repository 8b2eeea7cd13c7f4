@NullMarked
package strongly.console.service.logs.search;

import org.jspecify.annotations.NullMarked;
