/** The rules of the house, as tests. */
@NullMarked
package strongly.console.architecture;

import org.jspecify.annotations.NullMarked;
