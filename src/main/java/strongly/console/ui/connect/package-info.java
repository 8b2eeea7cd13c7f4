/** Connecting to an instance: address, key, and what is wrong with them. */
@NullMarked
package strongly.console.ui.connect;

import org.jspecify.annotations.NullMarked;
