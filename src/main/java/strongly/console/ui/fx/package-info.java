/** The JavaFX adapters of the ports. */
@NullMarked
package strongly.console.ui.fx;

import org.jspecify.annotations.NullMarked;
