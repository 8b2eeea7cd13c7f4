/** Start-up: the command line, the JavaFX application and the composition root. */
@NullMarked
package strongly.console.app;

import org.jspecify.annotations.NullMarked;
